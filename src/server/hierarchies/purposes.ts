import { around } from '../../model/at-place.ts';
import type { ResolvedBlock, ResolvedJourney } from '../../model/resolved.ts';
import type { Statement } from '../../model/statement.ts';
import type { WorkspaceModel } from '../../model/workspace-model.ts';
import type { Uses } from '../uses.ts';
import { hybridOf, touchpointOf } from './address.ts';

/**
 * What stands behind what: a theme has objectives; touchpoints and hybrids make them real; KPIs show it. A journey has
 * its variants.
 */
export class Purposes {
  private readonly model: WorkspaceModel;
  private readonly uses: Uses;

  constructor(model: WorkspaceModel, uses: Uses) {
    this.model = model;
    this.uses = uses;
  }

  /** One step towards what can be measured. */
  below(declaration: Statement): Statement[] {
    switch (declaration.kind) {
      case 'theme':
        return [...declaration.facts('objective')];
      case 'objective':
        return unique([...this.blocksWith(declaration, ['serves']), ...targets(declaration, ['measured-by'])]);
      case 'touchpoint':
        return unique(targets(this.resolved(declaration), measuring));
      case 'hybrid':
        return unique(this.sidesOf(declaration).flatMap((side) => targets(side, measuring)));
      case 'journey':
        return this.uses.variantsOf(declaration);
      default:
        return [];
    }
  }

  /** One step towards what it is for. */
  above(declaration: Statement): Statement[] {
    switch (declaration.kind) {
      case 'objective':
        return declaration.parent ? [declaration.parent] : [];
      case 'touchpoint':
      case 'hybrid':
        return unique(targets(this.resolved(declaration), ['serves']));
      case 'kpi': {
        const touchpoints = this.blocksWith(declaration, measuring).filter(({ kind }) => kind === 'touchpoint');
        const hybrids = touchpoints.flatMap((touchpoint) => this.hybridsWith(touchpoint));
        return unique([...touchpoints, ...hybrids, ...this.blocksWith(declaration, ['measured-by'])]);
      }
      case 'journey':
        return this.model.chain(declaration).slice(1, 2);
      default:
        return [];
    }
  }

  /** Its own label, else that of the journey that it comes from. */
  labelOf(declaration: Statement): string {
    const resolved = this.resolved(declaration);
    return 'layers' in resolved ? resolved.label() : (declaration.label ?? declaration.name ?? '');
  }

  /** The blocks with a fact that names a declaration. */
  private blocksWith(declaration: Statement, keywords: readonly string[]): Statement[] {
    const facts = this.uses.of(declaration).filter(({ keyword }) => keywords.includes(keyword));
    return facts.flatMap(({ parent }) => parent ?? []);
  }

  private hybridsWith(touchpoint: Statement): Statement[] {
    const layers = this.uses.layersOf(touchpoint);
    return layers.flatMap((layer) => this.blocksWith(layer, ['online', 'offline']));
  }

  private sidesOf(hybrid: Statement): ResolvedBlock[] {
    const journey = this.journeyOf(hybrid);
    const block = this.resolved(hybrid);
    return ['online', 'offline'].flatMap((side) => journey?.target(block.fact(side)?.ref) ?? []);
  }

  /** A touchpoint, hybrid or journey with what it inherits; anything else as it is written. */
  private resolved(declaration: Statement): ResolvedBlock | Statement {
    const journey = this.journeyOf(declaration);
    if (!journey) return declaration;
    if (declaration.kind === 'journey') return journey;
    return touchpointOf(journey, declaration) ?? hybridOf(journey, declaration) ?? declaration;
  }
  private journeyOf(statement: Statement): ResolvedJourney | undefined {
    const declaration = around(statement, 'journey');
    return declaration && this.model.journey(declaration);
  }
}

const measuring = ['measures', 'collects'];

interface Block {
  fact(keyword: string): Statement | undefined;
  facts(keyword: string): readonly Statement[];
}

function targets(block: Block, keywords: readonly string[]): Statement[] {
  return keywords.flatMap((keyword) => block.facts(keyword)).flatMap(({ ref }) => ref?.target ?? []);
}

function unique<T>(all: readonly T[]): T[] {
  return [...new Set(all)];
}
