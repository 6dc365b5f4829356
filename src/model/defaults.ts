import type { World } from './map-model.ts';
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

/** Digital is online, analog and physical are offline. */
export function worldOf(medium: string): World {
  return medium === 'digital' ? 'online' : 'offline';
}

/** The world of a touchpoint is that of its main channel; undefined as long as its medium is unknown. */
export function worldOfTouchpoint(touchpoint: ResolvedTouchpoint): World | undefined {
  const medium = touchpoint.fact('on')?.ref?.target?.fact('medium')?.word;
  return medium === 'digital' || medium === 'analog' || medium === 'physical' ? worldOf(medium) : undefined;
}

/** The part of the customer's life that a stage stands for when it does not say so itself. */
export function lifecycleOf(phase: string | undefined): string | undefined {
  return { before: 'discovery', during: 'acquisition', after: 'loyalty' }[phase ?? ''];
}
