import { declarationAt } from '../model/at-place.ts';
import { say } from '../texts/say.ts';
import { appendTo } from './insertions.ts';
import { kpisIn, unitOf } from './readings.ts';
import type { Rule } from './rule.ts';

/** A KPI that nobody can reach, because nothing is to be reached. */
export const kpiWithoutTarget: Rule = {
  code: 'kpi-without-target',
  severity: 'warning',
  profile: 'standard',
  *checkFile(file, context) {
    for (const { declaration, name, kpi } of kpisIn(file, context)) {
      if (declaration.fact('target')) continue;
      const reading = kpi.current ?? kpi.baseline;
      yield {
        place: declaration.place('name'),
        say: say('‘{name}’ has no target.', { name }),
        data: { unit: reading ? unitOf(reading.value) : '' },
      };
    }
  },
  fixes({ place, data }) {
    const kpi = declarationAt(place);
    if (!kpi) return [];
    const text = `target \${1|>=,<=,=|} \${2:0} ${data.unit}`.trimEnd();
    return [{ title: say('Add a target'), edits: [appendTo(kpi, text)] }];
  },
};
