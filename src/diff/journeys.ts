import { stayed } from '../model/stayed.ts';
import type { Change, FactChange } from './change.ts';
import { comparePair, oneSided } from './compare-things.ts';
import type { Rename } from './fact.ts';
import type { Matched } from './match.ts';
import { match } from './match.ts';
import type { Names } from './names.ts';
import type { JourneyThings, Thing, TouchpointThing } from './things.ts';

export interface JourneyPair {
  before: JourneyThings;
  after: JourneyThings;
}

/** Two journeys that are the same, with what is the same inside them. */
export interface MatchedJourney extends JourneyPair {
  stages: Matched<Thing>;
  touchpoints: Matched<TouchpointThing>;
  hybrids: Matched<Thing>;
}

/** Finds what is the same inside two journeys, and takes note of what is called differently now. */
export function matchJourney({ before, after }: JourneyPair, names: Names): MatchedJourney {
  const inside = before.journey.name;
  const matched = <T extends Thing>(old: readonly T[], now: readonly T[]): Matched<T> => {
    const found = match(old, now, names.in(inside));
    names.note(found.pairs, inside);
    return found;
  };
  return {
    before,
    after,
    stages: matched(before.stages, after.stages),
    touchpoints: matched(before.touchpoints, after.touchpoints),
    hybrids: matched(before.hybrids, after.hybrids),
  };
}

/** What is different between two journeys, once all names are known. */
export function compareJourney(pair: MatchedJourney, names: Names): Change[] {
  const { before, after, stages, touchpoints, hybrids } = pair;
  const rename = names.in(before.journey.name);
  const around = { journey: after.journey.name };
  const stageMoves = movesIn(stages.pairs, before.stages, after.stages, (name) => rename({ kind: 'stage', name }));
  const moves = touchpointMoves(pair, rename);
  return [
    ...listed(comparePair({ before: before.journey, after: after.journey }, rename, {})),
    ...stages.pairs.flatMap((one) => listed(comparePair(one, rename, around, stageMoves.get(one.after)))),
    ...stages.added.map((one) => oneSided(one, 'added', around)),
    ...stages.removed.map((one) => oneSided(one, 'removed', around)),
    ...touchpoints.pairs.flatMap((one) => listed(comparePair(one, rename, around, moves.get(one.after)))),
    ...touchpoints.added.map((one) => oneSided(one, 'added', around, one.stage)),
    ...touchpoints.removed.map((one) => oneSided(one, 'removed', around, one.stage)),
    ...hybrids.pairs.flatMap((one) => listed(comparePair(one, rename, around))),
    ...hybrids.added.map((one) => oneSided(one, 'added', around)),
    ...hybrids.removed.map((one) => oneSided(one, 'removed', around)),
  ];
}

/** Into another stage, or to another place in the same one. */
function touchpointMoves(
  { before, after, touchpoints: { pairs } }: MatchedJourney,
  rename: Rename,
): Map<Thing, FactChange[]> {
  const stageNow = ({ stage }: TouchpointThing) => rename({ kind: 'stage', name: stage });
  const moved = new Map<Thing, FactChange[]>();
  for (const pair of pairs)
    if (stageNow(pair.before) !== pair.after.stage)
      moved.set(pair.after, [{ key: 'stage', before: pair.before.stage, after: pair.after.stage }]);
  const stayedThere = Map.groupBy(
    pairs.filter((pair) => !moved.has(pair.after)),
    (pair) => pair.after.stage,
  );
  const old = Map.groupBy(before.touchpoints, stageNow);
  const now = Map.groupBy(after.touchpoints, ({ stage }) => stage);
  for (const [stage, list] of stayedThere) {
    const found = movesIn(list, old.get(stage) ?? [], now.get(stage) ?? [], (name) =>
      rename({ kind: 'touchpoint', name }),
    );
    for (const [thing, facts] of found) moved.set(thing, facts);
  }
  return moved;
}

/** The things that have another place in the order of those that are on both sides: as few of them as possible. */
function movesIn<T extends Thing>(
  pairs: readonly { before: T; after: T }[],
  before: readonly T[],
  after: readonly T[],
  nameNow: (name: string) => string,
): Map<Thing, FactChange[]> {
  const places = new Map(after.map((one, i) => [one, i]));
  const old = new Map(before.map((one, i) => [one, i]));
  const kept = stayed(pairs.map((pair) => places.get(pair.after) ?? 0));
  const moved = pairs.filter((_, i) => !kept.has(i));
  return new Map(
    moved.flatMap((pair) => {
      const [was, is] = [before[(old.get(pair.before) ?? 0) - 1]?.name, after[(places.get(pair.after) ?? 0) - 1]?.name];
      if ((was === undefined ? undefined : nameNow(was)) === is) return [];
      const fact = {
        key: 'position',
        ...(was !== undefined && { before: was }),
        ...(is !== undefined && { after: is }),
      };
      return [[pair.after, [fact]] as const];
    }),
  );
}

function listed<T>(one: T | undefined): T[] {
  return one === undefined ? [] : [one];
}
