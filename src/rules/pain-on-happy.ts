import { say } from '../texts/say.ts';
import { resolvedPains } from './pains.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

/** Everybody feels good where something is seriously wrong. */
export const painOnHappy: Rule = {
  code: 'pain-on-happy',
  severity: 'hint',
  profile: 'standard',
  *checkJourney(journey) {
    const resolved = resolvedPains(journey);
    for (const touchpoint of journey.touchpoints) {
      const feels = touchpoint.facts('feels');
      if (feels.length === 0 || feels.some(({ number }) => number === undefined || number < 1)) continue;
      const pains = touchpoint
        .facts('pain')
        .filter((pain) => pain.fact('severity')?.word === 'high' && !resolved.has(pain.name ?? ''));
      if (pains.length === 0) continue;
      yield {
        place: where(journey, touchpoint, ...feels, ...pains, journey.stage(touchpoint.stage)),
        say: say('A happy moment with a serious pain: check one of them.'),
        subject: touchpoint.id,
        facts: [...feels, ...pains],
      };
    }
  },
};
