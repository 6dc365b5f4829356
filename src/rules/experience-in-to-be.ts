import { say } from '../texts/say.ts';
import type { Rule } from './rule.ts';

/** An experience in a journey that exists on paper only. */
export const experienceInToBe: Rule = {
  code: 'experience-in-to-be',
  severity: 'hint',
  profile: 'standard',
  *checkJourney(journey) {
    // a variant is compared with its base, for which it needs figures
    if (journey.fact('state')?.word !== 'to-be' || journey.declaration.ref) return;
    for (const touchpoint of journey.touchpoints)
      for (const gets of touchpoint.facts('gets'))
        yield {
          place: gets.place(),
          say: say('In a planned journey this is a target, not a measure.'),
          subject: touchpoint.id,
          facts: [gets],
        };
  },
};
