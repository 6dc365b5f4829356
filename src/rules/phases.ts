import type { ResolvedJourney, ResolvedStage, ResolvedTouchpoint } from '../model/resolved.ts';
import type { Say } from '../texts/say.ts';
import { say } from '../texts/say.ts';

/** The phases of a journey, in their order. */
export const phases = ['before', 'during', 'after'] as const;
export type Phase = (typeof phases)[number];

/** A phase as people say it. */
export function inTime(phase: string): Say {
  if (phase === 'before') return say('before the purchase');
  return phase === 'during' ? say('during the purchase') : say('after the purchase');
}

/** The phase of a stage; undefined when it has none, or a word that is no phase. */
export function phaseOf(stage: ResolvedStage | undefined): Phase | undefined {
  return phases.find((phase) => phase === stage?.fact('phase')?.word);
}

/** The stages of a phase. */
export function stagesIn(journey: ResolvedJourney, phase: Phase): ResolvedStage[] {
  return journey.stages.filter((stage) => phaseOf(stage) === phase);
}

/** What the customer meets in a phase; what is `internal` is left out. */
export function metIn(journey: ResolvedJourney, phase: Phase): ResolvedTouchpoint[] {
  return stagesIn(journey, phase).flatMap(({ touchpoints }) => touchpoints.filter(({ internal }) => !internal));
}

/** What the customer meets in a journey; what is `internal` is left out. */
export function met(journey: ResolvedJourney): ResolvedTouchpoint[] {
  return journey.touchpoints.filter(({ internal }) => !internal);
}
