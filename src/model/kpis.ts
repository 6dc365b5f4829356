import { toDays } from '../language/vocabulary.ts';
import { daysBetween } from './dates.ts';
import type { Kpi, KpiStatus, Quantity, Reading, Target } from './map-model.ts';
import { comparable, round } from './quantities.ts';
import type { Statement } from './statement.ts';

/** A KPI with its target, its readings and what they say. `today` as `2026-09-01`; `stale` the age of an old reading. */
export function kpiOf(declaration: Statement, id: string, label: string, today: string, stale: Quantity): Kpi {
  const word = (keyword: string) => declaration.fact(keyword)?.word;
  const target = targetOf(declaration.fact('target'));
  const baseline = readingOf(declaration.fact('baseline'));
  const current = readingOf(declaration.fact('current'));
  const scale = word('scale');
  const kind = kindOf(declaration);
  const benefit = word('benefit');
  const trackedBy = declaration.fact('tracked-by')?.ref?.name;
  const progress = target && current && progressOf(target, current.value, baseline?.value);
  return {
    id,
    label,
    ...(kind && { kind }),
    ...(scale && { scale }),
    ...(benefit && { benefit }),
    ...(target && { target }),
    ...(baseline && { baseline }),
    ...(current && { current }),
    ...(trackedBy && { trackedBy }),
    status: statusOf(target, current),
    ...(progress !== undefined && { progress }),
    stale: isStale(current, today, stale),
    source: { file: declaration.file.uri, range: declaration.file.range(declaration.extent()) },
  };
}

/** `qualitative` or `quantitative`: as its author says, else by its scale; undefined without both. */
export function kindOf(kpi: Statement): string | undefined {
  const scale = kpi.fact('scale')?.word;
  return kpi.fact('kind')?.word ?? (scale && (['csat', 'nps', 'ces'].includes(scale) ? 'qualitative' : 'quantitative'));
}

/** Whether a value reaches a target; undefined when their units differ. */
export function meets(target: Target, value: Quantity): boolean | undefined {
  const pair = comparable(value, target.value);
  if (!pair) return undefined;
  const [reading, goal] = pair;
  if (target.comparator === '>=') return reading >= goal;
  if (target.comparator === '<=') return reading <= goal;
  if (target.comparator === '=') return reading === goal;
  const high = comparable(value, { ...target.value, value: target.high ?? target.value.value })?.[1] ?? goal;
  return reading >= goal && reading <= high;
}

export function targetOf(fact: Statement | undefined): Target | undefined {
  const quantity = fact?.quantity;
  if (!quantity) return undefined;
  const { high, ...value } = quantity;
  const comparator = fact.comparator as Target['comparator'] | undefined;
  if (comparator) return { comparator, value };
  return { comparator: 'range', value, ...(high !== undefined && { high }) };
}

export function readingOf(fact: Statement | undefined): Reading | undefined {
  const value = fact?.quantity;
  const at = fact?.part('at')?.date;
  return value && { value, ...(at && { at }) };
}

function statusOf(target: Target | undefined, current: Reading | undefined): KpiStatus {
  if (!target) return 'no-target';
  const met = current && meets(target, current.value);
  return met === undefined ? 'unread' : met ? 'met' : 'off';
}

/** (current − baseline) ÷ (target − baseline); the near end of a target range. */
function progressOf(target: Target, current: Quantity, baseline: Quantity | undefined): number | undefined {
  const goal = nearEnd(target, current);
  const [reached, end] = comparable(current, goal) ?? [];
  const [start] = (baseline && comparable(baseline, goal)) ?? [];
  if (reached === undefined || end === undefined || start === undefined || end === start) return undefined;
  return round((reached - start) / (end - start));
}

function nearEnd({ value, high, comparator }: Target, current: Quantity): Quantity {
  const far = { ...value, value: high ?? value.value };
  return comparator === 'range' && (comparable(current, far)?.[0] ?? 0) > (comparable(current, far)?.[1] ?? 0)
    ? far
    : value;
}

function isStale(reading: Reading | undefined, today: string, stale: Quantity): boolean {
  const age = reading?.at === undefined ? undefined : daysBetween(reading.at, today);
  const limit = toDays(stale);
  return age !== undefined && limit !== undefined && age > limit;
}
