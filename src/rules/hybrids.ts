import type { World } from '../model/map-model.ts';
import type { ResolvedBlock, ResolvedJourney, ResolvedTouchpoint } from '../model/resolved.ts';
import type { Statement } from '../model/statement.ts';

/** A hybrid touchpoint with both its sides, which are two touchpoints of the journey. */
export interface Pair {
  hybrid: ResolvedBlock;
  online: ResolvedTouchpoint;
  offline: ResolvedTouchpoint;
  /** The side that starts. */
  starts: World;
}

/** The hybrids that are whole: one online side and one offline side, and two different touchpoints. */
export function pairsOf(journey: ResolvedJourney): Pair[] {
  return journey.hybrids.flatMap((hybrid) => {
    const [online, offline] = [sideOf(journey, hybrid, 'online'), sideOf(journey, hybrid, 'offline')];
    if (!online || !offline || online === offline) return [];
    return [{ hybrid, online, offline, starts: hybrid.fact('starts')?.word === 'offline' ? 'offline' : 'online' }];
  });
}

/** The touchpoint on one side of a hybrid; undefined when it does not exist. */
export function sideOf(journey: ResolvedJourney, hybrid: ResolvedBlock, side: World): ResolvedTouchpoint | undefined {
  return journey.target(hybrid.fact(side)?.ref);
}

/** Whether a touchpoint leads to another one or triggers it, by a link that is written. */
export function isLinked(journey: ResolvedJourney, from: ResolvedTouchpoint, to: ResolvedTouchpoint): boolean {
  return linkFacts(from).some(({ ref }) => journey.target(ref) === to);
}

/** The links that are written in a touchpoint. */
export function linkFacts(touchpoint: ResolvedTouchpoint): readonly Statement[] {
  return [...touchpoint.facts('leads-to'), ...touchpoint.facts('triggers')];
}

/** The other one of the two worlds. */
export function otherWorld(world: World): World {
  return world === 'online' ? 'offline' : 'online';
}
