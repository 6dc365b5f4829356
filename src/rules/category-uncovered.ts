import { communicationsMix } from '../language/vocabulary.ts';
import { ownOrChannel } from '../model/defaults.ts';
import { say } from '../texts/say.ts';
import { metIn } from './phases.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';
import { listed } from './words.ts';

/** Ways of the communications mix that reach nobody before the purchase. */
export const categoryUncovered: Rule = {
  code: 'category-uncovered',
  severity: 'info',
  profile: 'standard',
  *checkJourney(journey, { profile }) {
    const touchpoints = metIn(journey, 'before');
    const used = new Set(touchpoints.flatMap((one) => ownOrChannel(one, 'category')?.word ?? []));
    if (profile === 'strict' ? touchpoints.length === 0 : used.size === 0) return;
    const missing = communicationsMix.filter((category) => !used.has(category));
    if (missing.length === 0) return;
    yield {
      place: where(journey),
      say: say(
        'One of the seven categories reaches nobody before the purchase: {list}. | {count} of the seven categories reach nobody before the purchase: {list}.',
        { count: missing.length, list: listed(missing) },
      ),
      subject: 'mix',
    };
  },
};
