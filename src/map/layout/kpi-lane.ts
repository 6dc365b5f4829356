import type { Card, Kpi, MapChange, MapStage, Theme } from '../../model/map-model.ts';
import { measure } from '../text/measure.ts';
import type { Texts } from '../texts.ts';
import { entry } from './collect.ts';
import { kpiReading } from './facts.ts';
import { frame, laneNames } from './lane-frame.ts';
import type { Memory } from './memory.ts';
import { quiet, space, strong } from './metrics.ts';
import type { ModelIndex } from './model-index.ts';
import { markOf } from './model-index.ts';
import type { ColumnPlace } from './stages.ts';
import { lastLine, lines, oneLine, round } from './text-box.ts';
import type { KpiItem, Lane, Sign, TextBox } from './types.ts';

/** KPIs under the stages at which they are measured, collected or served: under the one that has the fewest so far. */
export function layoutKpis(
  index: ModelIndex,
  columns: readonly ColumnPlace[],
  top: number,
  texts: Texts,
  memory: Memory,
): Lane | undefined {
  const { kpis: all } = index.model;
  if (all.length === 0 || columns.length === 0) return undefined;
  const possible = columnsOfKpis(index, memory);
  const next = columns.map(() => 8);
  let spare = 0;
  const kpis = all.map((kpi): KpiItem => {
    const choices = possible.get(kpi.id) ?? [spare++ % columns.length];
    const column = choices.reduce((best, one) => ((next[one] ?? 0) < (next[best] ?? 0) ? one : best));
    const changed = index.changeOf('kpi', kpi.id);
    const item = layoutKpi(kpi, changed, columns[column] as ColumnPlace, next[column] ?? 0, texts);
    next[column] = item.y + item.height + 8;
    return item;
  });
  const height = next.reduce((most, y) => Math.max(most, y), 0);
  const names = laneNames(texts.kpis, texts.readingToTarget, height);
  return { id: 'kpis', ...frame(columns, top, height), ...names, items: [], kpis };
}

function columnsOfKpis({ model, byStage }: ModelIndex, memory: Memory): Map<string, number[]> {
  const direct = new Map<string, number[]>();
  const served = new Map<string, number[]>();
  for (const [column, stage] of model.stages.entries()) {
    const kpis = memory.keep(`kpis ${column}`, kpisOf, stage, byStage.get(stage.id), model.themes);
    for (const kpi of kpis.direct) entry(direct, kpi, () => []).push(column);
    for (const kpi of kpis.served) entry(served, kpi, () => []).push(column);
  }
  return new Map([...served, ...direct]);
}

/** The KPIs that a stage and its cards name, and those that their objectives aim at. */
function kpisOf(
  { measures }: MapStage,
  cards: readonly Card[] = [],
  themes: readonly Theme[],
): Record<'direct' | 'served', ReadonlySet<string>> {
  const objectives = new Map(themes.flatMap((theme) => theme.objectives.map(({ id, kpis }) => [id, kpis] as const)));
  return {
    direct: new Set([...measures, ...cards.flatMap((card) => [...card.measures, ...card.collects])]),
    served: new Set(cards.flatMap((card) => card.objectives.flatMap((one) => objectives.get(one) ?? []))),
  };
}

/** Name and figures in one line where they fit, else one below the other; what they were; then the bar. */
function layoutKpi(kpi: Kpi, changed: MapChange | undefined, column: ColumnPlace, y: number, texts: Texts): KpiItem {
  const sign: Sign | undefined = kpi.status === 'met' ? 'met' : kpi.status === 'off' ? 'off' : undefined;
  const left = column.x + 12;
  const width = column.width - 24;
  const indent = (changed ? 20 : 0) + (sign ? 17 : 0);
  const figures = kpiReading(kpi, texts);
  const figuresWidth = measure(figures, quiet);
  const beside = indent + measure(kpi.label, strong) + 12 + figuresWidth <= width;
  const label = lines(kpi.label, left + indent, y + 15, width - indent, strong, 2, space.line);
  const under = (text: string, before: TextBox) =>
    oneLine(text, left + indent, lastLine(before) + (before.lines.length > 0 ? space.line : 0), width - indent, quiet);
  const reading = beside
    ? oneLine(figures, left + width, y + 15, figuresWidth + 0.1, quiet, 'end')
    : under(figures, label);
  const former = kpi.before && under(texts.formerly(kpiReading(kpi.before, texts)), reading);
  const bottom = (former ?? reading).y;
  const bar = barOf(kpi, left, width, bottom + 9);
  return {
    id: kpi.id,
    x: round(left),
    y: round(y),
    width: round(width),
    height: round((bar ? bar.y + 13 : bottom + 8) - y),
    label,
    ...(sign && { sign }),
    reading,
    ...(former && { former }),
    ...(changed && { change: markOf(changed, left + 8, y + 10.5) }),
    ...(bar && { bar }),
  };
}

/** The bar of a KPI: its scale where it has one, else from zero to somewhat beyond reading and target. */
function barOf({ current, target, scale, status }: Kpi, x: number, width: number, y: number): KpiItem['bar'] {
  if (!current || !target || (status !== 'met' && status !== 'off')) return undefined;
  if (current.value.unit !== target.value.unit) return undefined;
  const goals = [target.value.value, ...(target.high === undefined ? [] : [target.high])];
  const values = [current.value.value, ...goals, 0];
  const known = { csat: [1, 5], nps: [-100, 100], ces: [1, 7] }[scale ?? ''];
  const [low = 0, high = 1] = known ?? [Math.min(...values) * 1.25, Math.max(...values) * 1.25];
  const at = (value: number) => round(Math.max(0, Math.min(1, (value - low) / (high - low || 1))) * width);
  return {
    x: round(x),
    y: round(y),
    width: round(width),
    filled: at(current.value.value),
    marks: goals.map(at),
    good: status === 'met',
  };
}
