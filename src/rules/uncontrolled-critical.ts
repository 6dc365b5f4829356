import { ownOrChannel } from '../model/defaults.ts';
import { say } from '../texts/say.ts';
import { addOpportunity } from './issue-fixes.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

/** A decisive touchpoint in the hands of others. */
export const uncontrolledCritical: Rule = {
  code: 'uncontrolled-critical',
  severity: 'warning',
  profile: 'standard',
  *checkJourney(journey) {
    for (const touchpoint of journey.touchpoints) {
      if (!touchpoint.has('critical') && !touchpoint.has('moment')) continue;
      const control = ownOrChannel(touchpoint, 'control')?.word;
      if (control !== 'third-party' && control !== 'customer') continue;
      yield {
        place: where(journey, touchpoint),
        say: say('A decisive touchpoint is not under your control.'),
        subject: touchpoint.id,
      };
    }
  },
  fixes: ({ place }) => addOpportunity(place),
};
