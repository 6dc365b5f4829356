import type { Card } from '../../model/map-model.ts';
import type { Texts } from '../texts.ts';
import { fillRow, placeRow } from './fill-row.ts';
import type { Memory } from './memory.ts';
import { space } from './metrics.ts';
import type { ModelIndex } from './model-index.ts';
import { cellKey } from './model-index.ts';
import { layoutRow } from './rows.ts';
import type { ColumnPlace } from './stages.ts';
import { moved, round } from './text-box.ts';
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
  memory: Memory;
}

export interface Grid {
  rows: Row[];
  cards: CardBox[];
  folds: Fold[];
  /** Where the rooms are, by their keys. */
  rooms: Map<string, Box>;
  bottom: number;
}

/** Channels as rows, the given cards in their cells. What stands in a row as it stood before is taken over as a whole. */
export function layoutGrid(
  { around, findings }: ModelIndex,
  cards: readonly Card[],
  texts: Texts,
  { top, columns, rooms, corridors, opened, memory }: GridOptions,
): Grid {
  const standing = Map.groupBy(
    cards.flatMap((card) => around.rowsOf(card).map((row) => ({ row, card }))),
    ({ row }) => row,
  );
  const right = rightOf(columns);
  const grid: Grid = { rows: [], cards: [], folds: [], rooms: new Map(), bottom: top };
  for (const [row, lane] of around.lanes.entries()) {
    const corridor = corridors[row] ?? 0;
    const filled = memory.keep(
      `fill ${row}`,
      fillRow,
      row,
      memory.same(
        `cards ${row}`,
        (standing.get(row) ?? []).map(({ card }) => card),
      ),
      columns,
      memory.same(
        `rooms ${row}`,
        columns.map((_, column) => rooms.get(cellKey(row, column)) ?? []),
      ),
      opened,
      findings,
      around,
      texts,
    );
    const { height: content } = filled;
    const height = Math.max(space.leastRow, content + 2 * space.rowPadding);
    const placed = memory.keep(`place ${row}`, placeRow, filled, corridor + (height - content) / 2);
    const by = { x: 0, y: grid.bottom };
    grid.cards.push(...placed.cards);
    grid.folds.push(...placed.folds.map((fold) => moved(fold, by)));
    for (const { key, ...box } of placed.rooms) grid.rooms.set(key, moved(box, by));
    const width = right - space.margin;
    const head = memory.keep(`row ${row}`, layoutRow, lane, width, height + corridor, corridor, around, texts);
    grid.rows.push({ ...head, y: round(grid.bottom) });
    grid.bottom = round(grid.bottom + height + corridor);
  }
  return grid;
}

/** The right edge of the last column. */
export function rightOf(columns: readonly ColumnPlace[]): number {
  const last = columns.at(-1);
  return last ? last.x + last.width : space.margin + space.side;
}
