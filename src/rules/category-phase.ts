import { ownOrChannel } from '../model/defaults.ts';
import { say } from '../texts/say.ts';
import { metIn } from './phases.ts';
import type { Rule } from './rule.ts';
import { isOwn, where } from './where.ts';

/** What people meet only once they buy or have bought. */
const late: readonly string[] = ['billing', 'return', 'survey', 'packaging'];

/** A category of contact in a phase where it is unusual. */
export const categoryPhase: Rule = {
  code: 'category-phase',
  severity: 'info',
  profile: 'strict',
  *checkJourney(journey) {
    for (const touchpoint of metIn(journey, 'before')) {
      const fact = ownOrChannel(touchpoint, 'category');
      const category = fact?.word ?? '';
      if (!fact || !late.includes(category)) continue;
      yield {
        place: isOwn(journey, fact) ? fact.place('word') : where(journey, touchpoint),
        say: say('‘{category}’ is unusual before the purchase.', { category }),
        subject: touchpoint.id,
      };
    }
  },
};
