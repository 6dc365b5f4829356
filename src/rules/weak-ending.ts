import type { ResolvedJourney, ResolvedTouchpoint } from '../model/resolved.ts';
import type { Statement } from '../model/statement.ts';
import { say } from '../texts/say.ts';
import { placesFor } from './linear-path.ts';
import { factFor, personaOf, travellersOf } from './personas.ts';
import type { Rule } from './rule.ts';
import { pathDrops, where } from './where.ts';

/** A journey that ends with a bad feeling. */
export const weakEnding: Rule = {
  code: 'weak-ending',
  severity: 'info',
  profile: 'standard',
  *checkJourney(journey) {
    const drops = pathDrops(journey);
    const ends = journey.fact('flow')?.word === 'branching' ? branchingEnds(journey) : linearEnds(journey);
    for (const [feels, touchpoint] of ends) {
      if ((feels.number ?? 0) >= 0) continue;
      yield {
        place: where(journey, feels, touchpoint, ...drops, journey.stage(touchpoint.stage)),
        say: say('People remember the end, and it is negative.'),
        subject: `${touchpoint.id} ${personaOf(feels) ?? ''}`,
        facts: [feels],
      };
    }
  },
};

/** What is felt at the last place of everybody's path. */
function linearEnds(journey: ResolvedJourney): Map<Statement, ResolvedTouchpoint> {
  const ends = new Map<Statement, ResolvedTouchpoint>();
  for (const persona of travellersOf(journey))
    for (const touchpoint of placesFor(journey, persona).at(-1) ?? []) {
      const feels = factFor(touchpoint, 'feels', persona);
      if (feels) ends.set(feels, touchpoint);
    }
  return ends;
}

/** What is felt at the ends in the last stage that has one. */
function branchingEnds({ stages }: ResolvedJourney): Map<Statement, ResolvedTouchpoint> {
  const isEnd = (touchpoint: ResolvedTouchpoint) => touchpoint.has('ends') && !touchpoint.internal;
  const last = stages.findLast(({ touchpoints }) => touchpoints.some(isEnd));
  const ends = last?.touchpoints.filter(isEnd) ?? [];
  return new Map(ends.flatMap((touchpoint) => touchpoint.facts('feels').map((feels) => [feels, touchpoint] as const)));
}
