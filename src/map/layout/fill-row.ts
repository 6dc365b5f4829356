import type { Card } from '../../model/map-model.ts';
import type { Texts } from '../texts.ts';
import { layoutCard, placeCard } from './cards.ts';
import type { Room } from './grid.ts';
import type { Memory } from './memory.ts';
import { cellLimit, space, strong } from './metrics.ts';
import type { Around, CardFindings } from './model-index.ts';
import { cellKey } from './model-index.ts';
import type { ColumnPlace } from './stages.ts';
import { moved, oneLine, round } from './text-box.ts';
import { Tracks } from './tracks.ts';
import type { Box, CardBox, Fold } from './types.ts';

/** What stands in the cells of a row. */
export interface Standing {
  cards: CardBox[];
  folds: Fold[];
  rooms: (Box & { key: string })[];
}

/** The same before it has its place: cards at the origin, everything else as far down as its slot, and where the slots are. */
interface Filled {
  cards: { box: CardBox; x: number; slot: number }[];
  folds: { box: Fold; slot: number }[];
  rooms: { box: Box & { key: string }; slot: number }[];
  /** How far down the slots are. */
  offsets: readonly number[];
  height: number;
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
      const until = end && end.x + end.width - space.inset;
      const found = findings.get(card.id);
      const box = memory.keep(card.id, layoutCard, card, width, row, muted, until, found, around, texts);
      filled.cards.push({ box, x, slot: tracks.take(column, last, box.height) });
    }
    if (hidden.length > 0) {
      const box = { x, y: 0, width, height: space.chip };
      const text = oneLine(texts.more(hidden.length), x + 14, 17.5, width - 28, strong);
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

/** The row where it stands: `top` is where its first slot begins. */
export function placeRow({ cards, folds, rooms, offsets }: Filled, top: number, memory: Memory): Standing {
  const down = (slot: number) => round(top + (offsets[slot] ?? 0));
  return {
    cards: cards.map(({ box, x, slot }) => memory.keep(box.key, placeCard, box, x, down(slot))),
    folds: folds.map(({ box, slot }) => ({
      ...moved(box, { x: 0, y: down(slot) }),
      text: moved(box.text, { x: 0, y: down(slot) }),
    })),
    rooms: rooms.map(({ box, slot }) => moved(box, { x: 0, y: down(slot) })),
  };
}
