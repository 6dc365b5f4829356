import type { Change } from '../../diff/change.ts';
import { formerName } from '../../diff/merge-side.ts';
import type { ResolvedJourney } from '../../model/resolved.ts';
import type { Side } from './side.ts';
import type { Sides } from './sides.ts';

/** A journey as it was and as it is, whatever it is called. */
export interface JourneyPair {
  before: ResolvedJourney;
  after: ResolvedJourney;
}

/** The journeys that are on both sides. */
export function journeysOnBoth({ before, after, same }: Sides, changes: readonly Change[]): JourneyPair[] {
  const formerNames = new Map([
    ...changes.filter(({ kind }) => kind === 'journey').map((change) => [change.target, formerName(change)] as const),
    ...same.map(({ before, after }) => [after, before] as const),
  ]);
  const old = new Map(journeysOf(before).map((journey) => [journey.id, journey]));
  return journeysOf(after).flatMap((journey) => {
    const was = old.get(formerNames.get(journey.id) ?? journey.id);
    return was ? [{ before: was, after: journey }] : [];
  });
}

function journeysOf({ named }: Side): ResolvedJourney[] {
  return named.flatMap((file) => file.journeys.map((declaration) => file.workspace.journey(declaration)));
}
