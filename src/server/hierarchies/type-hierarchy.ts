import type { LangiumDocument } from 'langium';
import type { TypeHierarchyProvider } from 'langium/lsp';
import type {
  TypeHierarchyItem,
  TypeHierarchyPrepareParams,
  TypeHierarchySubtypesParams,
  TypeHierarchySupertypesParams,
} from 'vscode-languageserver';
import { thingWords } from '../../diff/change-words.ts';
import type { Kind } from '../../language/vocabulary.ts';
import { statementAt } from '../../model/at-place.ts';
import type { Statement } from '../../model/statement.ts';
import type { ServerSharedServices } from '../services.ts';
import { symbolKinds } from '../understanding/symbol-kinds.ts';
import { addressOf, findAt } from './address.ts';
import { Purposes } from './purposes.ts';

/** What has something above or below it. */
const kinds: readonly (Kind | undefined)[] = ['theme', 'objective', 'touchpoint', 'hybrid', 'kpi', 'journey'];

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
      if (kinds.includes(found.kind)) return [this.item(found)];
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
      kind: symbolKinds[kind],
      detail: [words(thingWords[kind]), data.inside, label === name ? undefined : name].filter(Boolean).join(' · '),
      uri: file.uri,
      range: file.range(declaration.extent()),
      selectionRange: file.range(declaration.place('name')),
      data,
    };
  }
}
