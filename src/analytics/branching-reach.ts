import type { Card, Link } from '../model/map-model.ts';
import { round } from '../model/quantities.ts';
import type { RawReach } from './reach.ts';
import { splitShares } from './shares.ts';
import { goingOn, waysOf } from './ways.ts';

/**
 * Reach in a branching flow. Entries share 100 % by their `share`, the rest equally; a scheduled touchpoint that is
 * no entry and that nothing leads to starts by the clock for everybody. Links to a touchpoint later in file order
 * carry their flow on; links to the same or an earlier place add theirs once and carry nothing on. Nobody is reached
 * where no start is marked: then the lists are empty. A stage is reached by what enters it from outside.
 */
export function branchingReach(cards: readonly Card[], links: readonly Link[]): RawReach {
  const starts = startsOf(cards, links);
  if (starts.size === 0) return { touchpoints: new Map(), stages: new Map(), dropOff: [] };
  const ways = waysOf(cards, links);
  const places = new Map(cards.map((card, i) => [card.id, { i, stage: card.stage }]));
  const flow = cards.map(({ id }) => starts.get(id) ?? 0);
  const again = cards.map(() => 0);
  const stages = new Map<string, number>();
  const enter = (stage: string, amount: number) => stages.set(stage, (stages.get(stage) ?? 0) + amount);
  for (const [i, { id, stage }] of cards.entries()) {
    enter(stage, starts.get(id) ?? 0);
    const carried = Math.min(100, flow[i] ?? 0);
    for (const { link, share } of ways.get(id) ?? []) {
      const target = places.get(link.to);
      if (!target) continue;
      const amount = (carried * share) / 100;
      const added = target.i > i ? flow : again;
      added[target.i] = (added[target.i] ?? 0) + amount;
      if (target.stage !== stage) enter(target.stage, amount);
    }
  }
  const touchpoints = new Map(cards.map(({ id }, i) => [id, Math.min(100, (flow[i] ?? 0) + (again[i] ?? 0))]));
  const dropOff = cards.flatMap(({ id, ends, internal }) => {
    const lost = round(((touchpoints.get(id) ?? 0) * (100 - goingOn(ways.get(id) ?? []))) / 100);
    return ends || internal || lost <= 0 ? [] : [{ card: id, lost }];
  });
  return { touchpoints, stages, dropOff: dropOff.sort((a, b) => b.lost - a.lost) };
}

/** Where people start, in percent of them. */
export function startsOf(cards: readonly Card[], links: readonly Link[]): Map<string, number> {
  const entries = cards.filter(({ entry }) => entry);
  const shares = splitShares(entries.map(({ entry }) => entry?.share));
  const known = new Set(cards.map(({ id }) => id));
  const led = new Set(links.filter(({ from, to }) => from !== to && known.has(from)).map(({ to }) => to));
  const clock = cards.filter(({ id, entry, scheduled }) => !entry && scheduled !== undefined && !led.has(id));
  return new Map([
    ...entries.map(({ id }, i) => [id, shares[i] ?? 0] as const),
    ...clock.map(({ id }) => [id, 100] as const),
  ]);
}
