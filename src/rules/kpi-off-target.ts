import type { Target } from '../model/map-model.ts';
import { quantity } from '../texts/quantities.ts';
import type { Say } from '../texts/say.ts';
import { say } from '../texts/say.ts';
import { kpisIn } from './readings.ts';
import type { Rule } from './rule.ts';

/** A KPI whose last reading misses its target. */
export const kpiOffTarget: Rule = {
  code: 'kpi-off-target',
  severity: 'warning',
  profile: 'standard',
  *checkFile(file, context) {
    for (const { declaration, name, kpi } of kpisIn(file, context)) {
      const { status, target, current } = kpi;
      const fact = declaration.fact('current');
      if (status !== 'off' || !target || !current || !fact) continue;
      yield {
        place: fact.place(),
        say: say('‘{name}’ is {x}; the target is {t}.', {
          name,
          x: quantity(current.value, true),
          t: writtenTarget(target),
        }),
      };
    }
  },
};

function writtenTarget({ comparator, value, high }: Target): Say {
  return comparator === 'range'
    ? quantity({ ...value, ...(high !== undefined && { high }) }, true)
    : say('{comparator} {quantity}', { comparator, quantity: quantity(value, true) });
}
