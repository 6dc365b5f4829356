import type { Card, Lane, MapModel } from '../../model/map-model.ts';
import { fit, measure } from '../text/measure.ts';
import type { Texts } from '../texts.ts';
import { word } from '../texts.ts';
import type { TellingFact } from './facts.ts';
import { describe, tellingFact } from './facts.ts';
import { cellLimit, heading, plain, space, strong } from './metrics.ts';
import { lines, oneLine, round } from './text-box.ts';
import type { Box, CardBox, Column, Fold, PhaseBand, Row, TextBox } from './types.ts';

export interface GridOptions {
  top: number;
  /** Left edge and width of every column; `gutters[i]` is the room before column i. */
  columns: readonly { x: number; width: number }[];
  /** Rooms that bridges need for their names, by cell. */
  pills: ReadonlyMap<string, { id: string }[]>;
  /** More room between rows, where bridges run, by row. */
  corridors: readonly number[];
  /** Cells that are opened although they are crowded. */
  opened: ReadonlySet<string>;
}

export interface Grid {
  phases: PhaseBand[];
  columns: Column[];
  rows: Row[];
  cards: CardBox[];
  folds: Fold[];
  /** Where the names of bridges go that got room in a cell. */
  pillBoxes: Map<string, Box>;
  box: Box;
}

/** A cell of the grid. */
export function cellKey(lane: number, stage: number): string {
  return `${lane} ${stage}`;
}

/** Index of the rows on which a card stands, the main one first. */
export function rowsOf(card: Card, lanes: readonly Lane[]): number[] {
  if (card.internal) return [lanes.findIndex(({ kind }) => kind === 'backstage')];
  const found = card.lanes.map((id) => lanes.findIndex((lane) => lane.id === id && lane.kind !== 'backstage'));
  return found.filter((row) => row >= 0);
}

/** Stages as columns under their phases, channels as rows, cards in their cells. */
export function layoutGrid(model: MapModel, texts: Texts, options: GridOptions): Grid {
  const { columns: places } = options;
  const right = places.at(-1) ? (places.at(-1)?.x ?? 0) + (places.at(-1)?.width ?? 0) : space.margin + space.side;
  const head = layoutStages(model, places, options.top, right);
  const kpis = new Map(model.kpis.map((kpi) => [kpi.id, kpi]));
  const accents = new Map(model.themes.flatMap(({ objectives }, i) => objectives.map(({ id }) => [id, i] as const)));
  const hybrids = new Map(
    model.hybrids.flatMap((h) => [h.online, h.offline].flatMap((id) => (id ? [[id, h] as const] : []))),
  );
  const stageIndex = new Map(model.stages.map(({ id }, i) => [id, i]));

  const prepare = (card: Card, key: string, muted: boolean): CardBox => {
    const column = places[stageIndex.get(card.stage) ?? 0] ?? { x: 0, width: space.column };
    const fact = tellingFact(card, kpis, texts);
    const stars = card.critical || card.moment !== undefined ? 1 : 0;
    const served = [...new Set(card.objectives.flatMap((id) => accents.get(id) ?? []))];
    const hybrid = hybrids.get(card.id);
    const width = column.width - 2 * space.inset;
    const numberWidth = measure(String(card.number), plain) + 7;
    const label = lines(
      card.label,
      16 + numberWidth,
      25,
      width - 16 - numberWidth - 12 - 16 * (stars + served.length),
      strong,
      2,
      space.line,
    );
    const height = 46 + space.line * Math.max(1, label.lines.length);
    const feeling = card.feels.find(({ persona }) => persona === undefined) ?? lowest(card);
    const room = width - 16 - 14 - (feeling ? 40 : 0);
    const assumed = card.evidence.length > 0 && card.evidence.every(({ kind }) => kind === 'assumption');
    return {
      key,
      id: card.id,
      x: column.x + space.inset,
      y: 0,
      width,
      height,
      number: card.number,
      label,
      ...(fact && { fact: placeFact(fact, room, height) }),
      ...(feeling && { valence: { value: feeling.value, assumed: assumed || card.confidence === 'low' } }),
      star: stars > 0,
      accents: served,
      ...(hybrid && { hybrid: accents.get(hybrid.objectives[0] ?? '') ?? 0 }),
      muted,
      description: describe(card, model, fact),
    };
  };

  const cells = new Map<string, { card: Card; muted: boolean }[]>();
  for (const card of model.cards)
    for (const [i, row] of rowsOf(card, model.lanes).entries()) {
      const key = cellKey(row, stageIndex.get(card.stage) ?? 0);
      const cell = cells.get(key);
      if (cell) cell.push({ card, muted: i > 0 });
      else cells.set(key, [{ card, muted: i > 0 }]);
    }

  const rows: Row[] = [];
  const cards: CardBox[] = [];
  const folds: Fold[] = [];
  const pillBoxes = new Map<string, Box>();
  let y = head.bottom + 10;
  const top = y;
  for (const [r, lane] of model.lanes.entries()) {
    const corridor = options.corridors[r] ?? 0;
    const rowTop = y;
    y += corridor;
    const tracks = new Tracks(places.length);
    const placed: { box: { y: number; height: number }; track: number }[] = [];
    for (const [c, column] of places.entries()) {
      const cell = cells.get(cellKey(r, c)) ?? [];
      const shown = options.opened.has(cellKey(r, c)) ? cell : cell.slice(0, cellLimit);
      for (const { card, muted } of shown) {
        const box = prepare(card, muted ? `${card.id} ${r}` : card.id, muted);
        const last = muted ? c : Math.max(c, stageIndex.get(card.until ?? '') ?? c);
        placed.push({ box, track: tracks.take(c, last, box.height) });
        const end = places[last];
        if (last > c && end) box.until = { x: end.x + end.width - space.inset, y: 0 };
        cards.push(box);
      }
      const hidden = cell.length - shown.length;
      const inside = { x: column.x + space.inset, y: 0, width: column.width - 2 * space.inset, height: 26 };
      if (hidden > 0) {
        const fold = {
          ...inside,
          key: cellKey(r, c),
          text: oneLine(texts.more(hidden), 14, 17.5, inside.width - 28, strong),
        };
        placed.push({ box: fold, track: tracks.take(c, c, fold.height) });
        folds.push(fold);
      }
      for (const { id } of options.pills.get(cellKey(r, c)) ?? []) {
        const pill: Box = { ...inside };
        placed.push({ box: pill, track: tracks.take(c, c, pill.height) });
        pillBoxes.set(id, pill);
      }
    }
    const content = tracks.heights.reduce((sum, height) => sum + height + space.cardGap, -space.cardGap);
    const height = Math.max(space.leastRow, Math.max(0, content) + 2 * space.rowPadding);
    const first = y + (height - Math.max(0, content)) / 2;
    for (const { box, track } of placed) box.y = round(first + tracks.offset(track));
    rows.push(
      layoutRow(
        lane,
        { x: space.margin, y: rowTop, width: right - space.margin, height: height + corridor },
        corridor,
        texts,
      ),
    );
    y += height;
  }
  for (const card of cards) {
    if (card.until) card.until = { x: round(card.until.x), y: round(card.y + card.height / 2) };
    moveInside(card);
  }
  for (const fold of folds)
    fold.text = { ...fold.text, x: round(fold.x + fold.text.x), y: round(fold.y + fold.text.y) };
  const bottom = Math.max(y, top + space.leastRow);
  const columns = head.columns.map((column) => ({ ...column, y: round(top), height: round(bottom - top) }));
  const left = places[0]?.x ?? space.margin + space.side;
  return {
    phases: head.phases,
    columns,
    rows,
    cards,
    folds,
    pillBoxes,
    box: { x: left, y: top, width: right - left, height: bottom - top },
  };
}

/** Slots above one another in a row: a contact that lasts into later stages keeps its slot free there. */
class Tracks {
  readonly heights: number[] = [];
  private readonly taken: boolean[][] = [];
  private readonly columns: number;

  constructor(columns: number) {
    this.columns = columns;
  }
  take(first: number, last: number, height: number): number {
    let track = 0;
    while (this.taken[track]?.slice(first, last + 1).some(Boolean)) track++;
    this.taken[track] ??= new Array<boolean>(this.columns).fill(false);
    this.taken[track]?.fill(true, first, last + 1);
    this.heights[track] = Math.max(this.heights[track] ?? 0, height);
    return track;
  }
  offset(track: number): number {
    return this.heights.slice(0, track).reduce((sum, height) => sum + height + space.cardGap, 0);
  }
}

function placeFact(fact: TellingFact, room: number, height: number): NonNullable<CardBox['fact']> {
  const y = height - 17;
  let x = 16;
  const gapWidth = fact.gap ? round(measure(fact.gap, strong) + 14) : 0;
  const gap = fact.gap
    ? {
        box: { x, y: y - 14.5, width: gapWidth, height: 20 },
        text: oneLine(fact.gap, x + 7, y, gapWidth, strong),
      }
    : undefined;
  if (gap) x += gapWidth + 7;
  if (fact.sign) x += 17;
  const left = room - (x - 16);
  const text = fact.text && left > 24 ? withFigures(fact, x, y, left) : undefined;
  return {
    ...(text && { text }),
    ...(fact.sign && { sign: fact.sign }),
    ...(gap && { gap }),
  };
}

/** The name of a KPI gives way before its figures do. */
function withFigures({ text, figures }: TellingFact, x: number, y: number, width: number): TextBox {
  if (!figures) return oneLine(text, x, y, width, plain);
  const whole = `${text} ${figures}`;
  const room = width - measure(` ${figures}`, plain);
  if (room < 30) return oneLine(whole, x, y, width, plain);
  const line = `${fit(text, room, plain)} ${figures}`;
  return { ...oneLine(line, x, y, width + 1, plain), ...(line !== whole && { full: whole }) };
}

/** Texts inside a card are placed once its own place is known. */
function moveInside(card: CardBox): void {
  const move = <T extends { x: number; y: number }>(box: T): T => ({
    ...box,
    x: round(box.x + card.x),
    y: round(box.y + card.y),
  });
  card.label = move(card.label);
  if (!card.fact) return;
  const { text, gap, sign } = card.fact;
  card.fact = {
    ...(text && { text: move(text) }),
    ...(sign && { sign }),
    ...(gap && { gap: { box: move(gap.box), text: move(gap.text) } }),
  };
}

function lowest(card: Card) {
  return [...card.feels].sort((a, b) => a.value - b.value)[0];
}

function layoutStages(model: MapModel, places: GridOptions['columns'], top: number, right: number) {
  const columns: Column[] = [];
  let bottom = top + 16;
  const goals = model.stages.some(({ goal }) => goal);
  for (const [index, stage] of model.stages.entries()) {
    const { x, width } = places[index] ?? { x: 0, width: space.column };
    const label = lines(stage.label, x + 4, top + 34, width - 12, heading, 2, 22);
    const below = label.y + (label.lines.length - 1) * label.step;
    const goal =
      stage.goal === undefined ? undefined : lines(stage.goal, x + 4, below + 21, width - 12, plain, 2, space.line);
    const end = goal ? goal.y + (goal.lines.length - 1) * goal.step : below + (goals ? 21 : 0);
    bottom = Math.max(bottom, end + 8);
    columns.push({ id: stage.id, index, x, y: 0, width, height: 0, label, ...(goal && { goal }) });
  }
  return { columns, phases: layoutPhases(model, places, top, right), bottom };
}

/** A band over each run of neighbouring stages of one phase. */
function layoutPhases(model: MapModel, places: GridOptions['columns'], top: number, right: number): PhaseBand[] {
  const bands: PhaseBand[] = [];
  const phaseOf = new Map(
    model.phases.flatMap((phase, tone) => phase.stages.map((id) => [id, { phase, tone }] as const)),
  );
  for (const [i, { id }] of model.stages.entries()) {
    const found = phaseOf.get(id);
    const place = places[i];
    if (!found || !place || found.phase.id === 'none') continue;
    const last = bands.at(-1);
    const previous = model.stages[i - 1];
    const goesOn = last !== undefined && previous !== undefined && phaseOf.get(previous.id)?.phase === found.phase;
    if (goesOn) last.width = round(place.x + place.width - last.x);
    else {
      const tone = ['before', 'during', 'after'].indexOf(found.phase.id);
      const label = { x: 0, y: 0, lines: [found.phase.label], step: 0, style: strong };
      bands.push({
        id: `${found.phase.id} ${i}`,
        x: round(place.x),
        y: top + 6,
        width: round(place.width),
        label,
        tone,
      });
    }
  }
  return bands.map((band) => ({
    ...band,
    label: oneLine(
      (band.label.lines[0] ?? '').toLocaleUpperCase(model.lang),
      band.x + 4,
      top - 2,
      Math.min(band.width, right - band.x) * 0.9 - 8,
      { size: 11.5, weight: 600 },
    ),
  }));
}

function layoutRow(lane: Lane, box: Box, corridor: number, texts: Texts): Row {
  const control = lane.control && [word(texts, lane.control), lane.by].filter(Boolean).join(' ');
  const note = [lane.medium, control].filter(Boolean).join(' · ');
  const x = box.x + (lane.medium ? 24 : 0);
  const room = space.side - 16 - (lane.medium ? 24 : 0);
  const label = lines(lane.label, x, 0, room, strong, 2, space.line);
  const noted = note ? lines(note, x, 0, room, plain, 2, space.line) : undefined;
  const block = (label.lines.length + (noted?.lines.length ?? 0)) * space.line;
  const first = box.y + corridor + (box.height - corridor - block) / 2 + 13;
  return {
    key: `${lane.kind} ${lane.id ?? ''}`,
    ...box,
    y: round(box.y),
    height: round(box.height),
    label: { ...label, y: round(first) },
    ...(noted && { note: { ...noted, y: round(first + label.lines.length * space.line) } }),
    ...(lane.medium && { glyph: lane.medium }),
    backstage: lane.kind === 'backstage',
  };
}
