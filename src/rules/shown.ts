import type { ResolvedJourney, ResolvedTouchpoint } from '../model/resolved.ts';

/** The touchpoints that the customer meets, in the order of the path: internal ones count in no coverage. */
export function shown(journey: ResolvedJourney): ResolvedTouchpoint[] {
  return journey.touchpoints.filter(({ internal }) => !internal);
}
