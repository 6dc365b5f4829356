import { say } from '../texts/say.ts';
import { kpisIn } from './readings.ts';
import type { Rule } from './rule.ts';

/** A reading that is too old to decide by. */
export const kpiStale: Rule = {
  code: 'kpi-stale',
  severity: 'info',
  profile: 'standard',
  *checkFile(file, context) {
    for (const { declaration, name, kpi } of kpisIn(file, context)) {
      const fact = declaration.fact('current');
      if (!kpi.stale || !fact) continue;
      yield {
        place: fact.place(),
        say: say('‘{name}’ was last read on {date}.', { name, date: kpi.current?.at ?? '' }),
      };
    }
  },
};
