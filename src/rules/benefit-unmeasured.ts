import { factInfo } from '../language/vocabulary.ts';
import { say } from '../texts/say.ts';
import { wordsInSight } from './in-sight.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

/** A benefit that no KPI stands for, where KPIs name benefits. */
export const benefitUnmeasured: Rule = {
  code: 'benefit-unmeasured',
  severity: 'info',
  profile: 'strict',
  *checkJourney(journey) {
    const named = wordsInSight(journey, 'kpi', 'benefit');
    if (named.size === 0) return;
    for (const benefit of factInfo('kpi', 'benefit')?.words ?? []) {
      if (named.has(benefit)) continue;
      yield {
        place: where(journey),
        say: say('No KPI stands for ‘{benefit}’.', { benefit }),
        subject: benefit,
      };
    }
  },
};
