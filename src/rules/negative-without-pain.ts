import { say } from '../texts/say.ts';
import { addPain } from './issue-fixes.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

/** A bad feeling of which nobody says where it comes from. */
export const negativeWithoutPain: Rule = {
  code: 'negative-without-pain',
  severity: 'warning',
  profile: 'standard',
  *checkJourney(journey) {
    for (const stage of journey.stages) {
      if (stage.has('pain')) continue;
      for (const touchpoint of stage.touchpoints) {
        const bad = touchpoint.facts('feels').filter(({ number }) => number !== undefined && number <= -1);
        if (bad.length === 0 || touchpoint.internal || touchpoint.has('pain')) continue;
        yield {
          place: where(journey, touchpoint, ...bad, stage),
          say: say('Why do people feel bad at ‘{name}’?', { name: touchpoint.name }),
          subject: touchpoint.id,
          facts: bad,
        };
      }
    }
  },
  fixes: ({ place }) => addPain(place),
};
