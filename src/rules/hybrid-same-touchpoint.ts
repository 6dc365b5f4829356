import { say } from '../texts/say.ts';
import { sideOf } from './hybrids.ts';
import type { Rule } from './rule.ts';
import { isOwn, where } from './where.ts';

/** A hybrid touchpoint that pairs a touchpoint with itself. */
export const hybridSameTouchpoint: Rule = {
  code: 'hybrid-same-touchpoint',
  severity: 'error',
  profile: 'always',
  *checkJourney(journey) {
    for (const hybrid of journey.hybrids) {
      const touchpoint = sideOf(journey, hybrid, 'online');
      if (!touchpoint || touchpoint !== sideOf(journey, hybrid, 'offline')) continue;
      const sides = [hybrid.fact('online'), hybrid.fact('offline')].filter((side) => isOwn(journey, side));
      const later = sides.toSorted((a, b) => a.extent().offset - b.extent().offset).at(-1);
      yield {
        place: later?.place('ref') ?? where(journey, hybrid),
        say: say('Both sides are ‘{name}’.', { name: touchpoint.name }),
        subject: hybrid.id,
      };
    }
  },
};
