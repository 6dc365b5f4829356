import type { Card } from '../../model/map-model.ts';
import type { Texts } from '../texts.ts';
import { layoutCard } from './cards.ts';
import type { Room } from './grid.ts';
import type { Memory } from './memory.ts';
import { cellLimit, space, strong } from './metrics.ts';
import type { Around, CardFindings } from './model-index.ts';
import { cellKey } from './model-index.ts';
import type { ColumnPlace } from './stages.ts';
import { oneLine, round } from './text-box.ts';
import { Tracks } from './tracks.ts';
import type { Box, CardBox, Fold } from './types.ts';

/** What stands in the cells of a row. */
export interface Standing {
  cards: CardBox[];
  folds: Fold[];
  rooms: (Box & { key: string })[];
}

/** The same before it has its place: all of it at the top of its slot. */
interface Filled {
  cards: Slotted<CardBox>[];
  folds: Slotted<Fold>[];
  rooms: Slotted<Box & { key: string }>[];
  /** How far down the slots are. */
  offsets: readonly number[];
  height: number;
}
interface Slotted<Part extends Box> {
  box: Part;
  slot: number;
}

/** Fills the cells of a row: cards, counts of those that are too many, rooms for what belongs to bridges. */
export function fillRow(
  row: number,
  cards: readonly Card[],
  columns: readonly ColumnPlace[],
  /** By column. */
  rooms: readonly (readonly Room[])[],
  opened: ReadonlySet<string>,
  findings: ReadonlyMap<string, CardFindings>,
  around: Around,
  texts: Texts,
  memory: Memory,
): Filled {
  const tracks = new Tracks();
  const filled: Omit<Filled, 'offsets' | 'height'> = { cards: [], folds: [], rooms: [] };
  const cells = Map.groupBy(cards, ({ stage }) => around.columns.get(stage));
  for (const [column, { x: left, width: all }] of columns.entries()) {
    const cell = cells.get(column) ?? [];
    const [x, width] = [left + space.inset, all - 2 * space.inset];
    const key = cellKey(row, column);
    const shown = opened.has(key) ? cell : cell.slice(0, cellLimit);
    const hidden = cell.slice(shown.length);
    const isMuted = (card: Card) => around.rowsOf(card)[0] !== row;
    for (const card of shown) {
      const muted = isMuted(card);
      const last = muted ? column : Math.max(column, around.columns.get(card.until ?? '') ?? column);
      const end = last > column ? columns[last] : undefined;
      const until = end && end.x + end.width - space.inset - x;
      const found = findings.get(card.id);
      const face = memory.keep(card.id, layoutCard, card, width, row, muted, until, found, around, texts);
      const box = { key: muted ? `${card.id} ${row}` : card.id, id: card.id, row, x, y: 0, width, height: face.height };
      filled.cards.push({ box: { ...box, face }, slot: tracks.take(column, last, face.height) });
    }
    if (hidden.length > 0) {
      const box = { x, y: 0, width, height: space.chip };
      const text = oneLine(texts.more(hidden.length), 14, 17.5, width - 28, strong);
      const title = hidden.map(({ number, label }) => `${number} ${label}`).join('\n');
      const ids = hidden.filter((card) => !isMuted(card)).map(({ id }) => id);
      const slot = tracks.take(column, column, space.chip);
      filled.folds.push({ box: { ...box, key, text, title, cards: ids }, slot });
    }
    for (const { key: room, height } of rooms[column] ?? [])
      filled.rooms.push({ box: { key: room, x, width, y: 0, height }, slot: tracks.take(column, column, height) });
  }
  return { ...filled, ...tracks.measure() };
}

/** What stands in the row where it stands there: `top` is where the first slot begins. */
export function placeRow({ cards, folds, rooms, offsets }: Filled, top: number): Standing {
  const placed = <Part extends Box>({ box, slot }: Slotted<Part>) => ({ ...box, y: round(top + (offsets[slot] ?? 0)) });
  return { cards: cards.map(placed), folds: folds.map(placed), rooms: rooms.map(placed) };
}
