import { readingOf } from '../model/kpis.ts';
import { comparable } from '../model/quantities.ts';
import type { Say } from '../texts/say.ts';
import { say } from '../texts/say.ts';
import { kpisIn, unitOf } from './readings.ts';
import type { Rule } from './rule.ts';

/** A reading in another unit than the target: nobody can say whether it is reached. */
export const kpiUnitMismatch: Rule = {
  code: 'kpi-unit-mismatch',
  severity: 'error',
  profile: 'always',
  *checkFile(file, context) {
    for (const { declaration, kpi } of kpisIn(file, context)) {
      const target = kpi.target?.value;
      if (!target) continue;
      for (const keyword of ['baseline', 'current'])
        for (const fact of declaration.facts(keyword)) {
          const value = readingOf(fact)?.value;
          if (!value || comparable(value, target)) continue;
          yield { place: fact.place(), say: inUnits(unitOf(target), unitOf(value)) };
        }
    }
  },
};

function inUnits(a: string, b: string): Say {
  if (a === '') return say('The target has no unit, and the reading is in {b}.', { b });
  if (b === '') return say('The target is in {a}, and the reading has no unit.', { a });
  return say('The target is in {a}, and the reading in {b}.', { a, b });
}
