import type { ResolvedJourney, ResolvedTouchpoint } from './resolved.ts';
import type { Statement } from './statement.ts';

/** The channels a touchpoint is on, the main one first. */
export function channelsOf(touchpoint: ResolvedTouchpoint): Statement[] {
  return touchpoint.facts('on').flatMap(({ ref }) => ref?.target ?? []);
}

/** A single-valued fact of a touchpoint, else that of its main channel: control, category. */
export function ownOrChannel(touchpoint: ResolvedTouchpoint, keyword: string): Statement | undefined {
  return touchpoint.fact(keyword) ?? channelsOf(touchpoint)[0]?.fact(keyword);
}

/** The repeatable facts of a touchpoint, else those of its main channel: uses, team. */
export function ownOrChannelAll(touchpoint: ResolvedTouchpoint, keyword: string): readonly Statement[] {
  const own = touchpoint.facts(keyword);
  return own.length > 0 ? own : (channelsOf(touchpoint)[0]?.facts(keyword) ?? []);
}

/** Names of the personas of a touchpoint: its own, else those of its stage, else those of its journey. */
export function personasOf(touchpoint: ResolvedTouchpoint, journey: ResolvedJourney): string[] {
  const given = [touchpoint, journey.stage(touchpoint.stage), journey].find((block) => block?.has('persona'));
  return (given?.facts('persona') ?? []).flatMap(({ ref }) => ref?.name ?? []);
}
