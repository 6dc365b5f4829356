import type { ResolvedJourney, ResolvedTouchpoint } from '../model/resolved.ts';
import type { Persona } from './personas.ts';
import { isFor } from './personas.ts';

/**
 * The path of a persona in a linear flow: file order, each place with the touchpoint that holds it and those that share
 * it by `instead-of`. What the customer does not see is on no path.
 */
export function placesFor(journey: ResolvedJourney, persona: Persona): ResolvedTouchpoint[][] {
  const path = journey.touchpoints.filter((one) => !one.internal && isFor(one, journey, persona));
  const there = new Set(path);
  const holders = new Map<ResolvedTouchpoint, ResolvedTouchpoint>();
  for (const one of path) settle(one, journey, there, holders);
  const groups = Map.groupBy(path, (one) => holders.get(one) ?? one);
  return path.flatMap((one) => {
    const members = groups.get(one);
    return members ? [members] : [];
  });
}

/** Follows `instead-of` to the touchpoint that holds the place; a circle holds its own place where it closes. */
function settle(
  start: ResolvedTouchpoint,
  journey: ResolvedJourney,
  there: ReadonlySet<ResolvedTouchpoint>,
  holders: Map<ResolvedTouchpoint, ResolvedTouchpoint>,
): void {
  const way = new Set<ResolvedTouchpoint>();
  let one = start;
  while (!holders.has(one) && !way.has(one)) {
    way.add(one);
    const next = journey.target(one.fact('instead-of')?.ref);
    if (!next || !there.has(next)) break;
    one = next;
  }
  const holder = holders.get(one) ?? one;
  for (const member of way) holders.set(member, holder);
}
