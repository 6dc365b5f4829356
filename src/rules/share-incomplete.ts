import { declarationAt } from '../model/at-place.ts';
import { round } from '../model/quantities.ts';
import { say } from '../texts/say.ts';
import { giveFact } from './insertions.ts';
import { isBranching } from './reach.ts';
import type { Rule } from './rule.ts';
import { waysOut } from './shares.ts';
import { where } from './where.ts';

/** A touchpoint after which some people are gone and nothing says so. */
export const shareIncomplete: Rule = {
  code: 'share-incomplete',
  severity: 'info',
  profile: 'strict',
  *checkJourney(journey) {
    if (!isBranching(journey)) return;
    for (const touchpoint of journey.touchpoints) {
      if (['ends', 'measures', 'collects'].some((keyword) => touchpoint.has(keyword))) continue;
      const whole = waysOut(touchpoint).filter(({ links }) => links.every((link) => link.part('share')));
      const least = Math.min(100, ...whole.map(({ sum }) => sum));
      if (least >= 100) continue;
      const values = { name: touchpoint.name, x: round(100 - least) };
      yield {
        place: where(journey, touchpoint),
        say: say('{x} % of the people leave ‘{name}’ unnoticed.', values),
        subject: touchpoint.id,
      };
    }
  },
  fixes({ place }) {
    const touchpoint = declarationAt(place);
    if (touchpoint?.keyword !== 'touchpoint') return [];
    return [{ title: say('Say that the journey ends here for them'), edits: [giveFact(touchpoint, 'ends')] }];
  },
};
