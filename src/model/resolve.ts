import { entry } from '../language/collections.ts';
import { factInfo } from '../language/vocabulary.ts';
import { ResolvedBlock, ResolvedJourney, ResolvedStage, ResolvedTouchpoint } from './resolved.ts';
import type { Statement } from './statement.ts';

/** A block while its journey is put together; `own` is what the layer at hand writes about it. */
interface Draft {
  id: string;
  layers: readonly Statement[];
  statements: readonly Statement[];
  own: readonly Statement[];
  stage?: string;
}

/**
 * Puts a layer of a journey over its resolved base: a journey of its own has none, a variant has the journey it names.
 * A single-valued fact of a variant replaces the inherited one, a repeatable one is added, `drop` takes back.
 */
export function resolveLayer(layer: Statement, base: ResolvedJourney | undefined): ResolvedJourney {
  const work = new Workbench(base);
  const blocks = layer.facts('stage');
  const written = identify(blocks.flatMap((block) => block.facts('touchpoint')));
  const homes = new Map([...written].map(([{ parent }, id]) => [id, parent?.name]));
  for (const block of [layer, ...blocks]) for (const drop of block.facts('drop')) work.drop(drop, homes);
  const stageIds = identify(blocks);
  work.claim(written, stageIds);
  const stages = work.mergeBlocks(stageIds, work.stages);
  const touchpoints = [...stages].map(([stage, { own }]) => {
    const ids = own.flatMap((block) => block.facts('touchpoint')).map((block) => written.get(block) as string);
    return [stage, work.touchpointsOf(stage, ids)] as const;
  });
  const hybrids = work.mergeBlocks(identify(layer.facts('hybrid')), work.hybrids);
  return work.finish(layer, stages, new Map(touchpoints), hybrids);
}

class Workbench {
  readonly stages = new Map<string, Draft>();
  readonly hybrids = new Map<string, Draft>();
  private readonly base: ResolvedJourney | undefined;
  /** Touchpoints of the base that are still there. */
  private readonly known = new Map<string, Draft>();
  private readonly written = new Map<string, Statement>();
  /** The touchpoints of each stage of the base, in order. */
  private readonly orders = new Map<string, readonly string[]>();
  private readonly replaced = new Map<string, string>();
  private readonly pains = new Map<string, readonly Statement[]>();
  private readonly gone = new Set<string>();
  private readonly goneStages = new Set<string>();
  private readonly idleDrops: Statement[] = [];
  /** The names of the base, whatever is dropped of them. */
  private readonly inherited: ReadonlyMap<ReadonlyMap<string, Draft>, ReadonlySet<string>>;

  constructor(base: ResolvedJourney | undefined) {
    this.base = base;
    for (const { id, layers, statements, touchpoints } of base?.stages ?? []) {
      this.stages.set(id, { id, layers, statements, own: [] });
      this.orders.set(
        id,
        touchpoints.map((touchpoint) => touchpoint.id),
      );
      for (const { id: name, layers, statements } of touchpoints) {
        this.known.set(name, { id: name, layers, statements, own: [], stage: id });
      }
    }
    for (const { id, layers, statements } of base?.hybrids ?? [])
      this.hybrids.set(id, { id, layers, statements, own: [] });
    for (const [old, by] of base?.replaced ?? []) this.replaced.set(old, by);
    this.inherited = new Map([this.known, this.stages, this.hybrids].map((map) => [map, new Set(map.keys())]));
  }

  /**
   * `drop touchpoint / stage / hybrid N`; drops of facts are applied where the facts are merged. A touchpoint that the
   * layer writes in another stage (`homes`) moves there before its stage goes.
   */
  drop(statement: Statement, homes: ReadonlyMap<string, string | undefined>): void {
    const name = statement.ref?.name ?? '';
    const from = { touchpoint: this.known, stage: this.stages, hybrid: this.hybrids }[statement.word ?? ''];
    if (!from) return;
    from.delete(name);
    // what was dropped before, alone or with its stage, is still something that the base has
    if (!this.inherited.get(from)?.has(name)) this.idleDrops.push(statement);
    if (statement.word === 'touchpoint') this.gone.add(name);
    if (statement.word !== 'stage') return;
    this.goneStages.add(name);
    for (const id of this.orders.get(name) ?? []) {
      if ((homes.get(id) ?? name) !== name) continue;
      this.known.delete(id);
      this.gone.add(id);
    }
  }

  /** Takes note of the touchpoints that a layer writes: known ones move to its stages, new ones may replace known ones. */
  claim(written: ReadonlyMap<Statement, string>, stages: ReadonlyMap<Statement, string>): void {
    // a name that is given again stands for itself, not for what replaced it
    for (const id of written.values()) if (!this.known.has(id)) this.replaced.delete(id);
    for (const [block, id] of written) {
      this.written.set(id, block);
      const known = this.known.get(id);
      if (known) known.stage = (block.parent && stages.get(block.parent)) ?? known.stage;
      const old = block.fact('replaces')?.ref?.name;
      const replaced = old === undefined ? undefined : this.known.get(old);
      if (old === undefined || !replaced || known) continue;
      this.replaced.set(old, id);
      this.gone.add(old);
      this.known.delete(old);
      this.pains.set(
        id,
        replaced.statements.filter(({ keyword }) => keyword === 'pain'),
      );
    }
    for (const [old, by] of this.replaced) this.replaced.set(old, this.replaced.get(by) ?? by);
  }

  /** Stages or hybrids of a layer, merged with the known ones. */
  mergeBlocks(written: ReadonlyMap<Statement, string>, known: ReadonlyMap<string, Draft>): Map<string, Draft> {
    const own = new Map([...written].map(([block, id]) => [id, block]));
    const order = mergeOrder([...known.keys()], [...own.keys()]);
    return new Map(order.map((id) => [id, this.draft(id, known.get(id), own.get(id))]));
  }

  /** The touchpoints of a stage: those of the base that are still there, and the written ones, each at its place. */
  touchpointsOf(stage: string, written: readonly string[]): Draft[] {
    const places = this.orders.get(stage) ?? [];
    const here = new Set(written);
    const stays = (id: string) => this.known.get(id)?.stage === stage || here.has(this.replaced.get(id) ?? '');
    const kept = places.filter(stays).map((id) => (this.known.has(id) ? id : (this.replaced.get(id) as string)));
    return mergeOrder(kept, written).map((id) => {
      const { statements, ...draft } = this.draft(id, this.known.get(id), this.written.get(id));
      return { ...draft, statements: [...(this.pains.get(id) ?? []), ...statements] };
    });
  }

  finish(
    layer: Statement,
    stages: ReadonlyMap<string, Draft>,
    touchpoints: ReadonlyMap<string, readonly Draft[]>,
    hybrids: ReadonlyMap<string, Draft>,
  ): ResolvedJourney {
    const present = new Set([...touchpoints.values()].flatMap((drafts) => drafts.map(({ id }) => id)));
    // links, hybrid sides and `until` to something that was dropped go with it
    const keep = ({ keyword, ref }: Statement) => {
      const name = ref?.name ?? '';
      if (keyword === 'until') return !this.goneStages.has(name) || stages.has(name);
      const now = this.replaced.get(name) ?? name;
      return ref?.kind !== 'touchpoint' || present.has(now) || !(this.gone.has(name) || this.gone.has(now));
    };
    return new ResolvedJourney({
      layers: [...(this.base?.layers ?? []), layer],
      statements: this.facts('journey', this.base?.statements ?? [], layer),
      base: this.base,
      stages: [...stages.values()].map(({ id: stage, layers, statements }) => {
        const inside = (touchpoints.get(stage) ?? []).map(
          ({ id, layers, statements }) => new ResolvedTouchpoint(id, layers, statements.filter(keep), stage),
        );
        return new ResolvedStage(stage, layers, statements, inside);
      }),
      hybrids: [...hybrids.values()].map(
        ({ id, layers, statements }) => new ResolvedBlock(id, layers, statements.filter(keep)),
      ),
      replaced: this.replaced,
      idleDrops: this.idleDrops,
    });
  }

  private draft(id: string, known: Draft | undefined, block: Statement | undefined): Draft {
    const inherited = known?.statements ?? [];
    return {
      id,
      layers: [...(known?.layers ?? []), ...(block ? [block] : [])],
      statements: block ? this.facts(block.keyword, inherited, block) : inherited,
      own: block ? [block] : [],
    };
  }

  /** Inherited facts with those of a layer: replaced in place, added behind, or taken back. */
  private facts(keyword: string, inherited: readonly Statement[], layer: Statement): Statement[] {
    const own = layer.members.filter((fact) => !fact.isDeclaration && fact.keyword !== 'drop');
    const drops = new Map(
      layer
        .facts('drop')
        .filter(isFactDrop)
        .map((drop) => [dropKey(drop), drop]),
    );
    const replacing = new Map(own.map((fact) => [factKey(keyword, fact), fact]));
    const idle = new Set(drops.values());
    const used = new Set<Statement>();
    const kept = inherited.flatMap((fact) => {
      const dropped = dropKeys(fact).flatMap((key) => drops.get(key) ?? []);
      for (const drop of dropped) idle.delete(drop);
      if (dropped.length > 0) return [];
      const key = factKey(keyword, fact);
      const by = key === undefined ? undefined : replacing.get(key);
      if (!by) return [fact];
      used.add(by);
      return [by];
    });
    this.idleDrops.push(...idle);
    return [...kept, ...own.filter((fact) => !used.has(fact))];
  }
}

/**
 * What makes two facts of a block the same fact, so that the later replaces the earlier: the keyword of a single-valued
 * fact (with its persona, key or word), the target of a link, the name of a pain. Undefined for facts that add up.
 */
export function factKey(block: string, fact: Statement): string | undefined {
  const { keyword } = fact;
  if (keyword === 'leads-to' || keyword === 'triggers') return `${keyword} ${fact.ref?.name}`;
  if (keyword === 'pain' || keyword === 'opportunity')
    return fact.name === undefined ? undefined : `${keyword} ${fact.name}`;
  switch (factInfo(block, keyword)?.once) {
    case 'block':
      return keyword;
    case 'persona':
      return `${keyword} ${fact.part('for')?.ref?.name ?? ''}`;
    case 'key':
      return `${keyword} ${fact.key}`;
    case 'word':
      return `${keyword} ${fact.word}`;
    default:
      return undefined;
  }
}

/** A `drop` names a fact by its text, or by the name, word or key that it bears. */
function dropKey({ word, text, ref }: Statement): string {
  return text === undefined ? `${word} ${ref?.name}` : `${word} "${text}`;
}

function dropKeys({ keyword, text, ref, name, word, key }: Statement): string[] {
  const names = [ref?.name, name, word, key].filter((found) => found !== undefined);
  return [...names.map((found) => `${keyword} ${found}`), ...(text === undefined ? [] : [`${keyword} "${text}`])];
}

function isFactDrop({ word }: Statement): boolean {
  return word !== 'touchpoint' && word !== 'stage' && word !== 'hybrid';
}

/** Names made unique: a duplicate gets a number, so that nothing is lost on the map. */
function identify(blocks: readonly Statement[]): Map<Statement, string> {
  const counts = new Map<string, number>();
  return new Map(
    blocks.map((block) => {
      const name = block.name ?? '';
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return [block, count === 1 ? name : `${name}~${count}`];
    }),
  );
}

/**
 * Known names in their order, with the new ones of `written` where they belong: after the one written before them; with
 * nothing known before, before the next known one; else at the end.
 */
function mergeOrder(known: readonly string[], written: readonly string[]): string[] {
  const isKnown = new Set(known);
  const before = new Map<string, string[]>();
  const after = new Map<string, string[]>();
  let waiting: string[] = [];
  let last: string | undefined;
  for (const id of written) {
    if (isKnown.has(id)) {
      if (waiting.length > 0) before.set(id, waiting);
      waiting = [];
      last = id;
    } else if (last === undefined) waiting.push(id);
    else entry(after, last, () => []).push(id);
  }
  return [...known.flatMap((id) => [...(before.get(id) ?? []), id, ...(after.get(id) ?? [])]), ...waiting];
}
