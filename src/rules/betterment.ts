import type { ResolvedBlock, ResolvedJourney, ResolvedTouchpoint } from '../model/resolved.ts';
import type { Persona } from './personas.ts';
import { factFor, voicesOf } from './personas.ts';

/** The figures by which an experience is judged. */
export const experienceFacts = ['feels', 'gets'] as const;

/** How a figure of a block differs from that of its base, for one persona; undefined where one of them has none. */
export function changeOf(
  block: ResolvedBlock,
  before: ResolvedBlock,
  keyword: string,
  persona: Persona,
): number | undefined {
  const now = factFor(block, keyword, persona)?.number;
  const then = factFor(before, keyword, persona)?.number;
  return now === undefined || then === undefined ? undefined : now - then;
}

/** Whether somebody feels or gets more than before, or where nothing was said before something is said now. */
export function isBetter(block: ResolvedBlock, before: ResolvedBlock): boolean {
  return experienceFacts.some((keyword) => {
    const voices = new Set([...voicesOf(block, [keyword]), ...voicesOf(before, [keyword])]);
    if (block.has(keyword) && !before.has(keyword)) return true;
    return [...voices].some((persona) => (changeOf(block, before, keyword, persona) ?? 0) > 0);
  });
}

/** The touchpoint of the base whose place a touchpoint of a variant holds. */
export function touchpointBefore(journey: ResolvedJourney, touchpoint: ResolvedTouchpoint) {
  const replaced = touchpoint.fact('replaces')?.ref?.name;
  return journey.base?.touchpoint(touchpoint.id) ?? journey.base?.touchpoint(replaced);
}
