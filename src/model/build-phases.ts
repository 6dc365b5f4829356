import type { Say, Words } from '../texts/say.ts';
import { say } from '../texts/say.ts';
import type { MapModel, PhaseId } from './map-model.ts';
import type { ResolvedJourney } from './resolved.ts';

/** What phases are called that nobody named. */
export const phaseNames: Readonly<Record<PhaseId, Say | undefined>> = {
  before: say('Before purchase'),
  during: say('During purchase'),
  after: say('After purchase'),
  none: undefined,
};

/** The phases that have stages, with the names that the journey gives them. */
export function phasesOf(journey: ResolvedJourney, words: Words): MapModel['phases'] {
  const ids: PhaseId[] = ['before', 'during', 'after', 'none'];
  const groups = Map.groupBy(journey.stages, (stage) => ids.find((id) => id === stage.fact('phase')?.word) ?? 'none');
  return ids.flatMap((id) => {
    const stages = groups.get(id)?.map((stage) => stage.id);
    const named = journey.facts('phase').findLast(({ word }) => word === id)?.text;
    return stages ? [{ id, label: named ?? (phaseNames[id] ? words(phaseNames[id]) : ''), stages }] : [];
  });
}
