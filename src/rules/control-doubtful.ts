import { ownOrChannel } from '../model/defaults.ts';
import type { Say } from '../texts/say.ts';
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
      const doubt = doubts(category, control);
      if (!doubt) continue;
      yield {
        place: where(journey, touchpoint),
        say: doubt,
        subject: touchpoint.id,
      };
    }
  },
};

/** What to say about a category with a control. */
function doubts(category: string, control: string): Say | undefined {
  const values = { category, control };
  switch (`${category} ${control}`) {
    case 'advertising third-party':
      return say('‘{category}’ is rarely ‘{control}’: who pays for it decides what it says.', values);
    case 'public-relations owned':
    case 'word-of-mouth owned':
      return say('‘{category}’ is rarely ‘{control}’; influencers are a partner.', values);
    default:
      return undefined;
  }
}
