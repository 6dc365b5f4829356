import { say } from '../texts/say.ts';
import type { Rule } from './rule.ts';
import { unused } from './workspace-use.ts';

/** A KPI that nothing moves and nobody asks for. */
export const kpiUnused: Rule = {
  code: 'kpi-unused',
  severity: 'hint',
  profile: 'standard',
  *checkWorkspace(use) {
    for (const kpi of unused(use, 'kpi', ['measures', 'collects', 'measured-by']))
      yield { place: kpi.place('name'), say: say('Nothing measures ‘{name}’.', { name: kpi.name ?? '' }) };
  },
};
