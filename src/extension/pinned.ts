import type { MapResult } from '../protocol/messages.ts';

/** Asks for the map of the journey to which it is pinned; where that was renamed, for it under its new name. */
export async function askPinned(
  asked: string | undefined,
  before: MapResult | undefined,
  request: (journey: string | undefined) => Promise<MapResult>,
): Promise<{ pinned: string | undefined; result: MapResult }> {
  const result = await request(asked);
  const pinned = pinnedIn(asked, before, result);
  const isRenamed = asked !== undefined && pinned !== asked;
  return { pinned, result: isRenamed ? await request(pinned) : result };
}

/** The name of the journey that a result shows. */
export function shownIn(result: MapResult | undefined): string | undefined {
  return result?.picked ?? result?.model?.journey.id;
}

/**
 * The journey to which a map is pinned, after what its file holds now: once one is shown that one, whatever comes before it
 * in the file; under its new name where it was renamed, which is where its place in the file is one of a name that is new.
 */
export function pinnedIn(
  pinned: string | undefined,
  before: MapResult | undefined,
  result: MapResult,
): string | undefined {
  if (pinned === undefined) return shownIn(result);
  const { journeys } = result;
  const known = before?.journeys ?? [];
  if (journeys.some(({ id }) => id === pinned) || journeys.length !== known.length) return pinned;
  const name = journeys[known.findIndex(({ id }) => id === pinned)]?.id;
  return name === undefined || known.some(({ id }) => id === name) ? pinned : name;
}
