import type { Card } from '../../model/map-model.ts';
import type { Texts } from '../texts.ts';
import type { CardMemory } from './card-memory.ts';
import { entry } from './collect.ts';
import { cellLimit, space, strong } from './metrics.ts';
import type { ModelIndex } from './model-index.ts';
import { cellKey } from './model-index.ts';
import { layoutRow } from './rows.ts';
import type { ColumnPlace } from './stages.ts';
import { oneLine, round } from './text-box.ts';
import { Tracks } from './tracks.ts';
import type { Box, CardBox, Fold, Row } from './types.ts';

/** Room that something other than cards needs in a cell: the name of a bridge, a ghost. */
export interface Room {
  key: string;
  height: number;
}

export interface GridOptions {
  top: number;
  columns: readonly ColumnPlace[];
  /** Rooms by cell. */
  rooms: ReadonlyMap<string, readonly Room[]>;
  /** More room above a row, where bridges run. */
  corridors: readonly number[];
  /** Cells that are opened although they are crowded. */
  opened: ReadonlySet<string>;
  memory: CardMemory;
}

export interface Grid {
  rows: Row[];
  cards: CardBox[];
  folds: Fold[];
  /** Where the rooms are, by their keys. */
  rooms: Map<string, Box>;
  /** The box in which a card is seen: its own, or the count that hides it. */
  seen: Map<string, Box>;
  bottom: number;
}

interface Standing {
  card: Card;
  muted: boolean;
}
/** Something in a slot, that learns its place once the heights of all slots are known. */
interface Slot {
  track: number;
  place(y: number): void;
}
interface Filling {
  tracks: Tracks;
  slots: Slot[];
  grid: Grid;
  index: ModelIndex;
  texts: Texts;
  options: GridOptions;
}

/** Channels as rows, cards in their cells. */
export function layoutGrid(index: ModelIndex, texts: Texts, options: GridOptions): Grid {
  const cells = cellsOf(index);
  const right = rightOf(options.columns);
  options.memory.begin(index, texts);
  const grid: Grid = { rows: [], cards: [], folds: [], rooms: new Map(), seen: new Map(), bottom: options.top };
  for (const [row, lane] of index.model.lanes.entries()) {
    const corridor = options.corridors[row] ?? 0;
    const filling: Filling = { tracks: new Tracks(), slots: [], grid, index, texts, options };
    for (const column of options.columns.keys()) fillCell(row, column, cells.get(cellKey(row, column)) ?? [], filling);
    const { offsets, height: content } = filling.tracks.measure();
    const height = Math.max(space.leastRow, content + 2 * space.rowPadding);
    const first = grid.bottom + corridor + (height - content) / 2;
    for (const { track, place } of filling.slots) place(round(first + (offsets[track] ?? 0)));
    const box = { x: space.margin, y: grid.bottom, width: right - space.margin, height: height + corridor };
    grid.rows.push(layoutRow(lane, box, corridor, index, texts));
    grid.bottom = round(grid.bottom + height + corridor);
  }
  return grid;
}

/** The right edge of the last column. */
export function rightOf(columns: readonly ColumnPlace[]): number {
  const last = columns.at(-1);
  return last ? last.x + last.width : space.margin + space.side;
}

function fillCell(row: number, column: number, cell: readonly Standing[], filling: Filling): void {
  const { tracks, slots, grid, index, texts, options } = filling;
  const { x, width: all } = options.columns[column] as ColumnPlace;
  const inside = { x: x + space.inset, width: all - 2 * space.inset };
  const key = cellKey(row, column);
  const shown = options.opened.has(key) ? cell : cell.slice(0, cellLimit);
  const hidden = cell.slice(shown.length);
  for (const { card, muted } of shown) {
    const last = muted ? column : Math.max(column, index.columns.get(card.until ?? '') ?? column);
    const end = options.columns[last];
    const until = last > column && end ? end.x + end.width - space.inset : undefined;
    const box = options.memory.card(card, { width: inside.width, row, muted, until }, index, texts);
    const place = (y: number) => {
      const placed = box.at({ x: inside.x, y });
      grid.cards.push(placed);
      if (!muted) grid.seen.set(card.id, placed);
    };
    slots.push({ track: tracks.take(column, last, box.height), place });
  }
  if (hidden.length > 0) {
    const place = (y: number) => {
      const box: Box = { ...inside, y, height: space.chip };
      const text = oneLine(texts.more(hidden.length), box.x + 14, y + 17.5, box.width - 28, strong);
      const title = hidden.map(({ card: { number, label } }) => `${number} ${label}`).join('\n');
      const cards = hidden.filter(({ muted }) => !muted).map(({ card }) => card.id);
      grid.folds.push({ ...box, key, text, title, cards });
      for (const id of cards) grid.seen.set(id, box);
    };
    slots.push({ track: tracks.take(column, column, space.chip), place });
  }
  for (const { key: room, height } of options.rooms.get(key) ?? []) {
    const place = (y: number) => grid.rooms.set(room, { ...inside, y, height });
    slots.push({ track: tracks.take(column, column, height), place });
  }
}

function cellsOf({ model, columns, rowsOf }: ModelIndex): Map<string, Standing[]> {
  const cells = new Map<string, Standing[]>();
  for (const card of model.cards) {
    const column = columns.get(card.stage);
    if (column === undefined) continue;
    for (const [i, row] of rowsOf(card).entries())
      entry(cells, cellKey(row, column), () => []).push({ card, muted: i > 0 });
  }
  return cells;
}
