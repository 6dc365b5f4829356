import { say } from '../texts/say.ts';
import { isBranching } from './reach.ts';
import type { Rule } from './rule.ts';
import { waysOut } from './shares.ts';
import { where } from './where.ts';

/** A touchpoint whose ways out take more people than come. */
export const shareOver100: Rule = {
  code: 'share-over-100',
  severity: 'error',
  profile: 'always',
  *checkJourney(journey) {
    if (!isBranching(journey)) return;
    for (const touchpoint of journey.touchpoints) {
      const x = Math.max(0, ...waysOut(touchpoint).map(({ sum }) => sum));
      if (x <= 100) continue;
      yield {
        place: where(journey, touchpoint),
        say: say('The ways out of ‘{name}’ add up to {x} %.', { name: touchpoint.name, x }),
        subject: touchpoint.id,
      };
    }
  },
};
