import { say } from '../texts/say.ts';
import { kpisIn } from './readings.ts';
import type { Rule } from './rule.ts';

/** A KPI that no tool delivers. */
export const kpiUntracked: Rule = {
  code: 'kpi-untracked',
  severity: 'info',
  profile: 'strict',
  *checkFile(file, context) {
    for (const { declaration, name } of kpisIn(file, context)) {
      if (declaration.fact('tracked-by')) continue;
      yield {
        place: declaration.place('name'),
        say: say('Which tool delivers ‘{name}’?', { name }),
      };
    }
  },
};
