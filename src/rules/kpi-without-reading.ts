import { declarationAt } from '../model/at-place.ts';
import { say } from '../texts/say.ts';
import { appendTo } from './insertions.ts';
import { kpisIn, unitOf } from './readings.ts';
import type { Rule } from './rule.ts';

/** A KPI that nobody has read yet. */
export const kpiWithoutReading: Rule = {
  code: 'kpi-without-reading',
  severity: 'info',
  profile: 'standard',
  *checkFile(file, context) {
    for (const { declaration, name, kpi } of kpisIn(file, context)) {
      if (declaration.fact('current')) continue;
      const known = kpi.target ?? kpi.baseline;
      yield {
        place: declaration.place('name'),
        say: say('‘{name}’ has never been read.', { name }),
        data: { unit: known ? unitOf(known.value) : '', today: context.today },
      };
    }
  },
  fixes({ place, data }) {
    const kpi = declarationAt(place);
    if (!kpi) return [];
    const value = `\${1:0} ${data.unit}`.trimEnd();
    const text = `current ${value} at \${2:${data.today}}`;
    return [{ title: say('Add a reading'), edits: [appendTo(kpi, text)] }];
  },
};
