import { say } from '../texts/say.ts';
import { met } from './phases.ts';
import type { Rule } from './rule.ts';
import { lossOf, where } from './where.ts';

/** A role that nobody plays. */
export const roleUncovered: Rule = {
  code: 'role-uncovered',
  severity: 'info',
  profile: 'standard',
  *checkJourney(journey, { profile }) {
    const touchpoints = met(journey);
    const used = new Set(touchpoints.flatMap((touchpoint) => touchpoint.fact('role')?.word ?? []));
    if (profile === 'strict' ? touchpoints.length === 0 : used.size === 0) return;
    for (const role of ['inform', 'image', 'purchase']) {
      if (used.has(role)) continue;
      const lost = lossOf(journey, (touchpoint) => touchpoint.fact('role')?.word === role);
      yield {
        place: where(journey, lost),
        say: say('No touchpoint has the role ‘{role}’.', { role }),
        subject: role,
      };
    }
  },
};
