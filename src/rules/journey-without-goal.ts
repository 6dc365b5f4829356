import { declarationAt } from '../model/at-place.ts';
import { say } from '../texts/say.ts';
import { giveFact } from './insertions.ts';
import type { Rule } from './rule.ts';

/** A journey that does not say what the person wants. */
export const journeyWithoutGoal: Rule = {
  code: 'journey-without-goal',
  severity: 'info',
  profile: 'strict',
  *checkJourney(journey) {
    if (journey.has('goal')) return;
    yield { place: journey.declaration.place('name'), say: say('What does the person want?'), subject: 'goal' };
  },
  fixes({ place }) {
    const journey = declarationAt(place);
    if (journey?.kind !== 'journey') return [];
    return [{ title: say('Add the goal'), edits: [giveFact(journey, 'goal "$0"')] }];
  },
};
