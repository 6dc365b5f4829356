import type { LangiumDocument } from 'langium';
import type { TypeHierarchyProvider } from 'langium/lsp';
import type {
  TypeHierarchyItem,
  TypeHierarchyPrepareParams,
  TypeHierarchySubtypesParams,
  TypeHierarchySupertypesParams,
} from 'vscode-languageserver';
import { SymbolKind } from 'vscode-languageserver';
import type { Kind } from '../../language/vocabulary.ts';
import { statementAt } from '../../model/at-place.ts';
import type { Statement } from '../../model/statement.ts';
import type { Say } from '../../texts/say.ts';
import { say } from '../../texts/say.ts';
import type { ServerSharedServices } from '../services.ts';
import { addressOf, findAt } from './address.ts';
import { Purposes } from './purposes.ts';

const symbols: Partial<Record<Kind, SymbolKind>> = {
  theme: SymbolKind.Namespace,
  objective: SymbolKind.Interface,
  touchpoint: SymbolKind.Event,
  hybrid: SymbolKind.Struct,
  kpi: SymbolKind.Number,
  journey: SymbolKind.Class,
};

/** From a theme by its objectives and what makes them real down to the KPIs that show it; from a journey to its variants. */
export class TypeHierarchy implements TypeHierarchyProvider {
  private readonly services: ServerSharedServices;
  private readonly purposes: Purposes;

  constructor(services: ServerSharedServices) {
    this.services = services;
    this.purposes = new Purposes(services.server.Model, services.server.Uses);
  }

  prepareTypeHierarchy(document: LangiumDocument, { position }: TypeHierarchyPrepareParams): TypeHierarchyItem[] {
    const file = this.services.server.Model.fileOf(document);
    const offset = file.offsetAt(position);
    const named = statementAt({ file, offset, end: offset });
    for (let found = named?.ref?.target ?? named; found; found = found.parent)
      if (found.kind && symbols[found.kind]) return [this.item(found)];
    return [];
  }

  supertypes({ item }: TypeHierarchySupertypesParams): TypeHierarchyItem[] {
    const declaration = findAt(this.services.server.Model, item.data);
    return declaration ? this.purposes.above(declaration).map((one) => this.item(one)) : [];
  }

  subtypes({ item }: TypeHierarchySubtypesParams): TypeHierarchyItem[] {
    const declaration = findAt(this.services.server.Model, item.data);
    return declaration ? this.purposes.below(declaration).map((one) => this.item(one)) : [];
  }

  private item(declaration: Statement): TypeHierarchyItem {
    const { file, kind = 'journey', name = '' } = declaration;
    const { words } = this.services.server.Reader;
    const data = addressOf(declaration);
    const label = this.purposes.labelOf(declaration);
    return {
      name: label,
      kind: symbols[kind] ?? SymbolKind.Object,
      detail: [words(nouns[kind] ?? say('journey')), data.inside, label === name ? undefined : name]
        .filter(Boolean)
        .join(' · '),
      uri: file.uri,
      range: file.range(declaration.extent()),
      selectionRange: file.range(declaration.place('name')),
      data,
    };
  }
}

const nouns: Partial<Record<Kind, Say>> = {
  theme: say('theme'),
  objective: say('objective'),
  touchpoint: say('touchpoint'),
  hybrid: say('hybrid'),
  kpi: say('KPI'),
  journey: say('journey'),
};
