import { quantity } from '../texts/quantities.ts';
import { say } from '../texts/say.ts';
import { askedIn } from './attention.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

/** A contact that asks for nearly all the attention that people are taken to have. */
export const attentionStretched: Rule = {
  code: 'attention-stretched',
  severity: 'hint',
  profile: 'strict',
  *checkJourney(journey, { settings }) {
    for (const { touchpoint, fact, stretchedFrom } of askedIn(journey, settings)) {
      if (!stretchedFrom) continue;
      yield {
        place: where(journey, fact, touchpoint, journey.stage(touchpoint.stage)),
        say: say('Over {a}: make sure that the start is striking.', { a: quantity(stretchedFrom, true) }),
        subject: touchpoint.id,
      };
    }
  },
};
