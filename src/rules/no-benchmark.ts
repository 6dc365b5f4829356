import { say } from '../texts/say.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

/** A journey that is compared with nobody's. */
export const noBenchmark: Rule = {
  code: 'no-benchmark',
  severity: 'info',
  profile: 'strict',
  *checkJourney(journey) {
    if ([journey, ...journey.touchpoints].some((block) => block.has('versus'))) return;
    yield { place: where(journey), say: say('Compared with whom?'), subject: 'versus' };
  },
};
