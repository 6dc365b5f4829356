import type { Card, Kpi, MapModel } from '../../model/map-model.ts';
import { measure } from '../text/measure.ts';
import type { Texts } from '../texts.ts';
import { kpiReading } from './facts.ts';
import { plain, space, strong } from './metrics.ts';
import { lines, oneLine, round } from './text-box.ts';
import type { Box, Column, KpiItem, Lane, LaneItem, Sign, TextBox } from './types.ts';

export type LaneId = Lane['id'];

/** The lanes under the curve, one below the other, those without content left out. */
export function layoutLanes(
  model: MapModel,
  columns: readonly Column[],
  top: number,
  shown: ReadonlySet<LaneId>,
  texts: Texts,
): Lane[] {
  const byStage = Map.groupBy(model.cards, ({ stage }) => stage);
  const cards = (stage: string) => byStage.get(stage) ?? [];
  const found: Lane[] = [];
  let y = top;
  const add = (lane: Lane | undefined) => {
    if (!lane) return;
    found.push(lane);
    y += lane.height + 12;
  };
  if (shown.has('pains')) add(painLane(model, cards, columns, y, texts));
  if (shown.has('opportunities')) {
    const texted = (stage: MapModel['stages'][number]) =>
      [...stage.opportunities, ...cards(stage.id).flatMap(({ opportunities }) => opportunities)].map(({ text }) => ({
        text,
        sign: 'opportunity' as const,
      }));
    add(itemLane('opportunities', texts.opportunities, undefined, model.stages.map(texted), columns, y));
  }
  if (shown.has('messages')) {
    const labels = new Map(model.messages.map(({ id, label }) => [id, label]));
    const said = (stage: string) =>
      cards(stage).flatMap(({ says, number }) =>
        says.map(({ message, wording }) => ({
          text: `${number} · ${wording ?? labels.get(message ?? '') ?? message ?? ''}`,
        })),
      );
    add(
      itemLane(
        'messages',
        texts.messages,
        undefined,
        model.stages.map(({ id }) => said(id)),
        columns,
        y,
      ),
    );
  }
  if (shown.has('backstage')) {
    const behind = (stage: string) =>
      cards(stage).flatMap(({ backstage, number }) => backstage.map((text) => ({ text: `${number} · ${text}` })));
    add(
      itemLane(
        'backstage',
        texts.backstage,
        undefined,
        model.stages.map(({ id }) => behind(id)),
        columns,
        y,
      ),
    );
  }
  if (shown.has('kpis')) add(kpiLane(model, cards, columns, y, texts));
  return found;
}

interface Item {
  text: string;
  sign?: Sign;
  done?: boolean;
}

function painLane(
  model: MapModel,
  cards: (stage: string) => readonly Card[],
  columns: readonly Column[],
  y: number,
  texts: Texts,
): Lane | undefined {
  const pains = model.stages.map((stage) => [...stage.pains, ...cards(stage.id).flatMap((card) => card.pains)]);
  const all = pains.flat();
  const open = all.filter(({ resolved }) => !resolved);
  const note = texts.painCount(
    open.filter(({ remedy }) => remedy).length,
    open.filter(({ remedy }) => !remedy).length,
    all.length - open.length,
  );
  const cells = pains.map((list) =>
    list.map(
      ({ text, severity, resolved }): Item => ({
        text,
        sign: resolved ? 'resolved' : severity === 'low' ? 'pain-low' : 'pain',
        done: resolved,
      }),
    ),
  );
  return itemLane('pains', texts.pains, note, cells, columns, y);
}

function itemLane(
  id: LaneId,
  label: string,
  note: string | undefined,
  cells: readonly (readonly Item[])[],
  columns: readonly Column[],
  top: number,
): Lane | undefined {
  if (cells.every((cell) => cell.length === 0)) return undefined;
  const items: LaneItem[] = [];
  let height = 0;
  for (const [i, cell] of cells.entries()) {
    const column = columns[i];
    if (!column) continue;
    let y = top + 10;
    for (const [k, { text, sign, done }] of cell.entries()) {
      const indent = sign ? 30 : 12;
      const box = lines(text, column.x + indent, y + 15, column.width - indent - 10, plain, 2, space.line);
      const size = Math.max(1, box.lines.length) * space.line + 6;
      items.push({
        key: `${id} ${i} ${k}`,
        x: round(column.x + 12),
        y: round(y),
        width: column.width - 22,
        height: size,
        text: box,
        ...(sign && { sign }),
        ...(done && { done }),
      });
      y += size;
    }
    height = Math.max(height, y - top + 8);
  }
  height = Math.max(44, height);
  return { id, ...frame(columns, top, height), ...names(label, note, top, height), items, kpis: [] };
}

function kpiLane(
  model: MapModel,
  cards: (stage: string) => readonly Card[],
  columns: readonly Column[],
  top: number,
  texts: Texts,
): Lane | undefined {
  if (model.kpis.length === 0 || columns.length === 0) return undefined;
  const stages = stagesOfKpis(model, cards);
  const counts = new Array<number>(columns.length).fill(0);
  const next = columns.map(() => top + 8);
  const kpis = model.kpis.map((kpi): KpiItem => {
    const possible = stages.get(kpi.id) ?? columns.map((_, i) => i);
    const index = possible.reduce(
      (best, one) => ((counts[one] ?? 0) < (counts[best] ?? 0) ? one : best),
      possible[0] ?? 0,
    );
    counts[index] = (counts[index] ?? 0) + 1;
    const item = kpiItem(kpi, columns[index] as Column, next[index] ?? top);
    next[index] = item.y + item.height + 6;
    return item;
  });
  const height = Math.max(...next) - top + 4;
  return {
    id: 'kpis',
    ...frame(columns, top, height),
    ...names(texts.kpis, texts.readingToTarget, top, height),
    items: [],
    kpis,
  };
}

/** The stages at which a KPI is measured or collected, or at which its objective is served. */
function stagesOfKpis(model: MapModel, cards: (stage: string) => readonly Card[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const objectives = new Map(
    model.themes.flatMap((theme) => theme.objectives.map(({ id, kpis }) => [id, kpis] as const)),
  );
  for (const [i, stage] of model.stages.entries()) {
    const direct = [
      ...stage.measures,
      ...cards(stage.id).flatMap(({ measures, collects }) => [...measures, ...collects]),
    ];
    for (const id of new Set(direct)) found.set(id, [...(found.get(id) ?? []), i]);
  }
  for (const [i, stage] of model.stages.entries())
    for (const id of new Set(
      cards(stage.id).flatMap((card) => card.objectives.flatMap((objective) => objectives.get(objective) ?? [])),
    ))
      if (!found.has(id)) found.set(id, [i]);
  return found;
}

function kpiItem(kpi: Kpi, column: Column, y: number): KpiItem {
  const sign: Sign | undefined = kpi.status === 'met' ? 'met' : kpi.status === 'off' ? 'off' : undefined;
  const left = column.x + 12;
  const width = column.width - 24;
  const indent = sign ? 17 : 0;
  const reading = kpiReading(kpi);
  const readingWidth = Math.min(measure(reading, plain), width * 0.6);
  const apart = measure(kpi.label, strong) + readingWidth + indent + 12 > width;
  const label = apart
    ? lines(kpi.label, left + indent, y + 15, width - indent, strong, 2, space.line)
    : oneLine(kpi.label, left + indent, y + 15, width - indent - readingWidth - 12, strong);
  const readingY = apart ? label.y + label.lines.length * space.line : y + 15;
  const text: TextBox | undefined = reading
    ? oneLine(
        reading,
        apart ? left + indent : left + width,
        readingY,
        apart ? width - indent : readingWidth + 1,
        plain,
        apart ? undefined : 'end',
      )
    : undefined;
  const bar = barOf(kpi, left, width, (text?.y ?? label.y) + 13);
  return {
    id: kpi.id,
    x: round(left),
    y: round(y),
    width: round(width),
    height: round((bar ? bar.y + 8 : (text?.y ?? label.y) + 6) - y + 4),
    label,
    ...(sign && { sign }),
    ...(text && { reading: text }),
    ...(bar && { bar }),
  };
}

/** The bar of a KPI: its scale where it has one, else from zero to somewhat beyond reading and target. */
function barOf({ current, target, scale, status }: Kpi, x: number, width: number, y: number): KpiItem['bar'] {
  if (!current || !target || status === 'unread') return undefined;
  const goals = [target.value.value, ...(target.high === undefined ? [] : [target.high])];
  const known = { csat: [1, 5], nps: [-100, 100], ces: [1, 7] }[scale ?? ''];
  const reading = current.value.unit === target.value.unit ? current.value.value : undefined;
  if (reading === undefined) return undefined;
  const [low = 0, high = 1] = known ?? [Math.min(0, reading, ...goals), Math.max(reading, ...goals) * 1.25 || 1];
  const at = (value: number) => round(Math.max(0, Math.min(1, (value - low) / (high - low))) * width);
  return {
    x: round(x),
    y: round(y - 4),
    width: round(width),
    filled: at(reading),
    marks: goals.map(at),
    good: status === 'met',
  };
}

function frame(columns: readonly Column[], y: number, height: number): Box & { cells: Box[] } {
  const first = columns[0] as Column;
  const last = columns.at(-1) as Column;
  const cells = columns.map((column) => ({ x: column.x, y: round(y), width: column.width, height: round(height) }));
  return { x: first.x, y: round(y), width: round(last.x + last.width - first.x), height: round(height), cells };
}

function names(label: string, note: string | undefined, y: number, height: number): { label: TextBox; note?: TextBox } {
  const room = space.side - 16;
  const middle = y + height / 2;
  const below = note === undefined ? undefined : lines(note, space.margin, middle + 14, room, plain, 2, space.line);
  return {
    label: oneLine(label, space.margin, middle + (below ? -4 : 5), room, strong),
    ...(below && { note: below }),
  };
}
