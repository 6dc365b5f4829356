import { say } from '../texts/say.ts';
import type { Rule } from './rule.ts';
import { shown } from './shown.ts';
import { where } from './where.ts';

/** A touchpoint of which nobody knows how well it works. */
export const touchpointUnmeasured: Rule = {
  code: 'touchpoint-unmeasured',
  severity: 'info',
  profile: 'strict',
  *checkJourney(journey) {
    for (const touchpoint of shown(journey)) {
      if (touchpoint.has('measures') || touchpoint.has('collects')) continue;
      yield {
        place: where(journey, touchpoint, journey.stage(touchpoint.stage)),
        say: say('Nothing measures ‘{name}’.', { name: touchpoint.name }),
        subject: touchpoint.id,
      };
    }
  },
};
