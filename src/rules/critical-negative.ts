import { say } from '../texts/say.ts';
import { personaOf } from './personas.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

/** A decisive contact at which somebody feels bad. */
export const criticalNegative: Rule = {
  code: 'critical-negative',
  severity: 'warning',
  profile: 'standard',
  *checkJourney(journey) {
    for (const touchpoint of journey.touchpoints) {
      const marks = [...touchpoint.facts('critical'), ...touchpoint.facts('moment')];
      if (touchpoint.internal || marks.length === 0) continue;
      for (const feels of touchpoint.facts('feels')) {
        if ((feels.number ?? 0) >= 0) continue;
        yield {
          place: where(journey, feels, ...marks, touchpoint, journey.stage(touchpoint.stage)),
          say: say('A decisive moment feels bad.'),
          subject: `${touchpoint.id} ${personaOf(feels) ?? ''}`,
          facts: [feels, ...marks],
        };
      }
    }
  },
};
