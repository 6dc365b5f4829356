import type { Kpi } from '../../../model/map-model.ts';
import { percent } from '../../../texts/figures.ts';
import { listed } from '../../../texts/lists.ts';
import type { Say } from '../../../texts/say.ts';
import { asIs, say } from '../../../texts/say.ts';
import { barAndPart, blank, cell, nothing, quantity } from '../cells.ts';
import type { JourneyStats } from '../journey-stats.ts';
import type { Names } from '../names.ts';
import type { Cell, Section } from '../report.ts';
import { section, table } from '../report.ts';
import { phases, statuses, term } from '../terms.ts';

/** What is known, and from where. */
export function measurement({ analytics: { measurement } }: JourneyStats): Section[] {
  const { measured, collecting, evidence } = measurement;
  if (measured.of === 0) return [];
  const asks = collecting.some(({ count }) => count > 0) ? collecting.filter(({ of }) => of > 0) : [];
  return section(say('Measurement'), [
    table([
      [cell(say('touchpoints that measure or collect')), ...barAndPart(measured)],
      ...(evidence.share === undefined
        ? []
        : [[cell(say('feelings and experiences with evidence')), ...barAndPart(evidence)]]),
      ...asks.map(({ phase, ...one }) => [
        cell(say('people are asked {when}', { when: phases[phase] })),
        ...barAndPart(one),
      ]),
    ]),
  ]);
}

/** Every KPI with reading and target. */
export function kpis({ model, analytics: { kpis } }: JourneyStats, names: Names): Section[] {
  const byId = new Map(model.kpis.map((kpi) => [kpi.id, kpi]));
  const rows = kpis.list.map(({ kpi, status, progress, stale }): Cell[] => {
    const known = byId.get(kpi);
    const reading = known?.current;
    const tone = status === 'met' ? 'good' : status === 'off' ? 'bad' : undefined;
    return [
      cell(names.kpi(kpi)),
      { said: reading ? quantity(reading.value) : nothing, right: true },
      { said: target(known), right: true },
      cell(statuses[status], tone),
      { said: progress === undefined ? nothing : percent(progress), right: true },
      stale ? cell(say('reading too old'), 'doubtful') : blank,
    ];
  });
  const head = [say('KPI'), say('reading'), say('target'), say('status'), say('way to the target'), asIs('')];
  return section(say('KPIs'), [table(rows, head)]);
}

function target(kpi: Kpi | undefined): Say {
  if (!kpi?.target) return nothing;
  const { comparator, value, high } = kpi.target;
  const wanted = quantity({ ...value, ...(high !== undefined && { high }) });
  return comparator === 'range' || comparator === '='
    ? wanted
    : say('{comparator} {quantity}', { comparator: comparator === '>=' ? '≥' : '≤', quantity: wanted });
}

/** The benefits that KPIs stand for. */
export function benefits({ analytics: { benefits } }: JourneyStats, names: Names): Section[] {
  if (benefits.every(({ kpis }) => kpis.length === 0)) return [];
  const rows = benefits.map(({ benefit, kpis }) => [
    cell(term(benefit)),
    kpis.length === 0
      ? cell(say('no KPI'), 'doubtful')
      : cell(
          listed(
            kpis.map(({ kpi, status }) => say('{kpi} ({status})', { kpi: names.kpi(kpi), status: statuses[status] })),
          ),
        ),
  ]);
  return section(say('Benefits'), [table(rows, [say('benefit'), say('KPIs')])]);
}
