import { say } from '../texts/say.ts';
import type { Rule } from './rule.ts';
import { unused } from './workspace-use.ts';

/** A competitor that nothing is compared with. */
export const competitorUnused: Rule = {
  code: 'competitor-unused',
  severity: 'hint',
  profile: 'strict',
  *checkWorkspace(use) {
    for (const competitor of unused(use, 'competitor', ['versus']))
      yield {
        place: competitor.place('name'),
        say: say('‘{name}’ is never compared.', { name: competitor.name ?? '' }),
      };
  },
};
