import { say } from '../texts/say.ts';
import { sideOf } from './hybrids.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

/** A hybrid touchpoint of which nobody can tell what people do there. */
export const hybridWithoutInteraction: Rule = {
  code: 'hybrid-without-interaction',
  severity: 'info',
  profile: 'strict',
  *checkJourney(journey) {
    for (const hybrid of journey.hybrids) {
      const sides = [sideOf(journey, hybrid, 'online'), sideOf(journey, hybrid, 'offline')];
      if (hybrid.has('interaction') || sides.some((side) => side?.has('does') || side?.has('interaction'))) continue;
      yield {
        place: where(journey, hybrid),
        say: say('What do people do at ‘{name}’?', { name: hybrid.name }),
        subject: hybrid.id,
      };
    }
  },
};
