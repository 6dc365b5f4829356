import type { LangiumDocument } from 'langium';
import type { TypeDefinitionProvider } from 'langium/lsp';
import type { LocationLink, TypeDefinitionParams } from 'vscode-languageserver';
import { around } from '../../model/at-place.ts';
import type { Statement } from '../../model/statement.ts';
import type { WorkspaceModel } from '../../model/workspace-model.ts';
import { meantBy, nameAt } from './names.ts';
import { linkTo, spotUnder } from './places.ts';

/**
 * From a thing to what it is an instance of: a touchpoint to its main channel, a hybrid touchpoint to its two sides, a
 * variant to its base, an objective to its theme, a KPI to the tool that delivers it, a pain to the block that has it;
 * a fact that ends in `for persona` to the persona. What has nothing above it leads to its own declaration.
 */
export class TypeDefinitions implements TypeDefinitionProvider {
  private readonly model: WorkspaceModel;

  constructor(model: WorkspaceModel) {
    this.model = model;
  }

  getTypeDefinition(document: LangiumDocument, { position }: TypeDefinitionParams): LocationLink[] | undefined {
    const spot = spotUnder(this.model, document, position);
    if (!spot) return undefined;
    const name = nameAt(spot);
    const origin = name?.place ?? spot.piece ?? spot.statement.place();
    const persona = name ? undefined : spot.statement.part('for')?.ref?.target;
    const found = name ? meantBy(name).flatMap((one) => this.typesOf(one)) : persona ? [persona] : [];
    return found.map((declaration) => linkTo(declaration, origin));
  }

  private typesOf(declaration: Statement): Statement[] {
    const { kind, ref, parent } = declaration;
    const types = {
      touchpoint: () => this.facts(declaration, 'on').slice(0, 1),
      hybrid: () => [...this.facts(declaration, 'online'), ...this.facts(declaration, 'offline')],
      journey: () => (ref?.target ? [ref.target] : []),
      objective: () => (parent ? [parent] : []),
      kpi: () => targets(declaration.facts('tracked-by')),
      pain: () => (parent ? [parent] : []),
      opportunity: () => (parent ? [parent] : []),
    } satisfies Partial<Record<string, () => Statement[]>>;
    const found = kind !== undefined && kind in types ? types[kind as keyof typeof types]() : [];
    return found.length > 0 ? found : [declaration];
  }

  /** What the facts of a touchpoint or hybrid name, those it inherits included. */
  private facts(declaration: Statement, keyword: string): Statement[] {
    const own = targets(declaration.facts(keyword));
    const journey = around(declaration, 'journey');
    if (own.length > 0 || !journey) return own;
    const { touchpoints, hybrids } = this.model.journey(journey);
    const block = [...touchpoints, ...hybrids].find(({ layers }) => layers.includes(declaration));
    return targets(block?.facts(keyword) ?? []);
  }
}

function targets(facts: readonly Statement[]): Statement[] {
  return facts.flatMap(({ ref }) => ref?.target ?? []);
}
