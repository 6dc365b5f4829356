import { ownOrChannel } from '../model/defaults.ts';
import { say } from '../texts/say.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

/** A kind of contact that is rarely in the hands in which it is said to be. */
export const controlDoubtful: Rule = {
  code: 'control-doubtful',
  severity: 'info',
  profile: 'standard',
  *checkJourney(journey) {
    for (const touchpoint of journey.touchpoints) {
      const category = ownOrChannel(touchpoint, 'category')?.word ?? '';
      const control = ownOrChannel(touchpoint, 'control')?.word ?? '';
      const text = doubts.get(`${category} ${control}`);
      if (text === undefined) continue;
      yield {
        place: where(journey, touchpoint),
        say: say(text, { category, control }),
        subject: touchpoint.id,
      };
    }
  },
};

const earned = '‘{category}’ is rarely {control}; influencers are a partner.';

/** What to say about a category with a control. */
const doubts: ReadonlyMap<string, string> = new Map([
  ['advertising third-party', '‘{category}’ is rarely {control}: who pays for it decides what it says.'],
  ['public-relations owned', earned],
  ['word-of-mouth owned', earned],
]);
