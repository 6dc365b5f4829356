import type { ResolvedJourney } from '../../model/resolved.ts';

/** The names of the pains that a journey resolves. To be asked by `journey.once`. */
export function resolvedPains(journey: ResolvedJourney): ReadonlySet<string> {
  const facts = journey.touchpoints.flatMap((touchpoint) => touchpoint.facts('resolves'));
  return new Set(facts.flatMap(({ ref }) => ref?.name ?? []));
}
