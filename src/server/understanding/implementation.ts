import type { LangiumDocument } from 'langium';
import type { ImplementationProvider } from 'langium/lsp';
import type { ImplementationParams, LocationLink } from 'vscode-languageserver';
import type { Statement } from '../../model/statement.ts';
import type { WorkspaceModel } from '../../model/workspace-model.ts';
import type { Uses } from '../uses.ts';
import { meantBy, nameAt } from './names.ts';
import { linkTo, spotUnder } from './places.ts';

/**
 * From a plan to what carries it out: an objective, or all those of a theme, to the touchpoints and hybrids that serve
 * it; a journey to its variants; a stage, touchpoint or hybrid to what variants say about it; a message to the
 * touchpoints that say it.
 */
export class Implementations implements ImplementationProvider {
  private readonly model: WorkspaceModel;
  private readonly uses: Uses;

  constructor(model: WorkspaceModel, uses: Uses) {
    this.model = model;
    this.uses = uses;
  }

  getImplementation(document: LangiumDocument, { position }: ImplementationParams): LocationLink[] | undefined {
    const spot = spotUnder(this.model, document, position);
    const name = spot && nameAt(spot);
    if (!name) return undefined;
    const found = new Set(meantBy(name).flatMap((declaration) => this.of(declaration)));
    return [...found].map((declaration) => linkTo(declaration, name.place));
  }

  private of(declaration: Statement): Statement[] {
    switch (declaration.kind) {
      case 'theme':
        return declaration.facts('objective').flatMap((objective) => this.of(objective));
      case 'objective':
        return this.blocksThat('serves', declaration);
      case 'message':
        return this.blocksThat('says', declaration);
      case 'journey':
        return this.uses.variantsOf(declaration);
      case 'stage':
      case 'touchpoint':
      case 'hybrid':
        return this.uses.layersOf(declaration).filter((layer) => layer !== declaration);
      default:
        return [];
    }
  }

  private blocksThat(keyword: string, declaration: Statement): Statement[] {
    const facts = this.uses.of(declaration).filter((fact) => fact.keyword === keyword);
    return facts.flatMap(({ parent }) => parent ?? []);
  }
}
