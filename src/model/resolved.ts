import type { Ref, Statement } from './statement.ts';
import { groupByKeyword } from './statement.ts';

/** A block with all its layers: what the base says, then what each variant says. */
export class ResolvedBlock {
  /** Unique in its journey: the name, with a number behind it when the name is a duplicate. */
  readonly id: string;
  /** Every place that says something about it, the base first. */
  readonly layers: readonly Statement[];
  readonly statements: readonly Statement[];
  private grouped?: ReadonlyMap<string, readonly Statement[]>;

  constructor(id: string, layers: readonly Statement[], statements: readonly Statement[]) {
    this.id = id;
    this.layers = layers;
    this.statements = statements;
  }

  /** The nearest layer: where its author can act. */
  get declaration(): Statement {
    return this.layers.at(-1) as Statement;
  }
  get name(): string {
    return this.declaration.name ?? '';
  }
  /** The label of a language, else the main one, else the name. */
  label(lang?: string): string {
    const translated = this.facts('label').findLast(
      ({ key }) => key !== undefined && lang !== undefined && speaks(key, lang),
    );
    return translated?.text || this.layers.findLast(({ label }) => label)?.label || this.name;
  }
  /** The facts with a keyword, inherited ones first, in file order. */
  facts(keyword: string): readonly Statement[] {
    this.grouped ??= groupByKeyword(this.statements);
    return this.grouped.get(keyword) ?? [];
  }
  fact(keyword: string): Statement | undefined {
    return this.facts(keyword)[0];
  }
  has(keyword: string): boolean {
    return this.facts(keyword).length > 0;
  }
}

export class ResolvedTouchpoint extends ResolvedBlock {
  /** Name of the stage it stands in. */
  readonly stage: string;

  constructor(id: string, layers: readonly Statement[], statements: readonly Statement[], stage: string) {
    super(id, layers, statements);
    this.stage = stage;
  }
  get internal(): boolean {
    return this.has('internal');
  }
}

export class ResolvedStage extends ResolvedBlock {
  readonly touchpoints: readonly ResolvedTouchpoint[];

  constructor(
    id: string,
    layers: readonly Statement[],
    statements: readonly Statement[],
    touchpoints: readonly ResolvedTouchpoint[],
  ) {
    super(id, layers, statements);
    this.touchpoints = touchpoints;
  }
}

/** A journey with imports and variants applied. */
export class ResolvedJourney extends ResolvedBlock {
  readonly base: ResolvedJourney | undefined;
  readonly stages: readonly ResolvedStage[];
  /** In the order of the path. */
  readonly touchpoints: readonly ResolvedTouchpoint[];
  readonly hybrids: readonly ResolvedBlock[];
  /** Touchpoints that another one has replaced, by name. */
  readonly replaced: ReadonlyMap<string, string>;
  /** `drop` statements of the variant that found nothing to take back. */
  readonly idleDrops: readonly Statement[];
  private readonly stagesByName: ReadonlyMap<string, ResolvedStage>;
  private readonly byName: ReadonlyMap<string, ResolvedTouchpoint>;
  private readonly derived = new Map<unknown, unknown>();

  constructor(parts: {
    layers: readonly Statement[];
    statements: readonly Statement[];
    base: ResolvedJourney | undefined;
    stages: readonly ResolvedStage[];
    hybrids: readonly ResolvedBlock[];
    replaced: ReadonlyMap<string, string>;
    idleDrops: readonly Statement[];
  }) {
    super(parts.layers.at(-1)?.name ?? '', parts.layers, parts.statements);
    this.base = parts.base;
    this.stages = parts.stages;
    this.touchpoints = this.stages.flatMap(({ touchpoints }) => touchpoints);
    this.hybrids = parts.hybrids;
    this.replaced = parts.replaced;
    this.idleDrops = parts.idleDrops;
    this.stagesByName = new Map(this.stages.map((stage) => [stage.id, stage]));
    this.byName = new Map(this.touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]));
  }

  stage(name: string | undefined): ResolvedStage | undefined {
    return name === undefined ? undefined : this.stagesByName.get(name);
  }
  touchpoint(name: string | undefined): ResolvedTouchpoint | undefined {
    return name === undefined ? undefined : this.byName.get(this.replaced.get(name) ?? name);
  }
  /** What a function derives from the journey alone, and from nothing that other files declare: computed once. */
  once<T>(derive: (journey: ResolvedJourney) => T): T {
    if (!this.derived.has(derive)) this.derived.set(derive, derive(this));
    return this.derived.get(derive) as T;
  }
  /** The touchpoint of this journey that a reference leads to; undefined for one of another journey. */
  target(ref: Ref | undefined): ResolvedTouchpoint | undefined {
    return this.touchpoint(ref?.name);
  }
}

/** Whether a language tag (`pt-BR`) answers to a wanted one (`pt`). */
function speaks(tag: string, wanted: string): boolean {
  const [a, b] = [tag.toLowerCase(), wanted.toLowerCase()];
  return a === b || a.split('-')[0] === b || a === b.split('-')[0];
}
