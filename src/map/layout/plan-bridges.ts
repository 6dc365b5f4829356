import type { Hybrid, World } from '../../model/map-model.ts';
import { entry } from './collect.ts';
import type { Room } from './grid.ts';
import { space } from './metrics.ts';
import type { ModelIndex } from './model-index.ts';
import { cellKey } from './model-index.ts';

/** One end of a bridge: a card, or the ghost of the side that is missing. */
export interface End {
  card?: string;
  ghost?: { key: string; world: World };
  column: number;
  row: number;
}
/** Where a bridge runs beside a column: gutter i is before column i, its tracks lie side by side. */
export interface Lead {
  gutter: number;
  track: number;
}

/** Where a bridge runs, before anything has a place. `from` stands in the same column as `to` or in an earlier one. */
export interface Route {
  hybrid: Hybrid;
  from: End;
  to: End;
  out: Lead;
  into: Lead;
  /** The row above which it crosses from one gutter to the other. */
  crossing?: { row: number; track: number };
  /** Its name stands in a free cell that the bridge passes, or in a room of the upper card's cell. */
  name: { cell: { row: number; column: number } } | { room: string; lead: Lead };
}

export interface BridgePlan {
  routes: Route[];
  /** Tracks needed in each gutter and above each row. */
  gutters: number[];
  corridors: number[];
  rooms: Map<string, Room[]>;
}

/** Plans the bridges of all hybrids of which at least one side stands on the map. */
export function planBridges(index: ModelIndex, hybrids: readonly Hybrid[]): BridgePlan {
  const { model } = index;
  // the cards are asked only where there are bridges
  const used = hybrids.length > 0 ? usedCells(index) : new Set<string>();
  const gutters = new Array<number>(model.stages.length + 1).fill(0);
  const corridors = new Array<number>(model.lanes.length + 1).fill(0);
  const rooms = new Map<string, Room[]>();
  const addRoom = ({ row, column }: End, key: string, height: number) =>
    entry(rooms, cellKey(row, column), () => []).push({ key, height });
  const routes = hybrids.flatMap((hybrid): Route[] => {
    const sides = sidesOf(hybrid, index);
    if (!sides) return [];
    const [from, to] = sides[0].column <= sides[1].column ? sides : [sides[1], sides[0]];
    const out = lead(gutters, from.column + 1);
    const far = to.column > from.column + 1;
    const into = far ? lead(gutters, to.column) : out;
    const below = from.row <= to.row ? to.row : to.row + 1;
    const free = rowsBetween(from.row, to.row).find((row) => !used.has(cellKey(row, from.column)));
    const upper = from.row <= to.row ? from : to;
    const room = `name ${hybrid.id}`;
    if (free !== undefined) used.add(cellKey(free, from.column));
    else addRoom(upper, room, space.chip);
    for (const end of [from, to]) if (end.ghost) addRoom(end, end.ghost.key, 40);
    const name =
      free === undefined ? { room, lead: upper === from ? out : into } : { cell: { row: free, column: from.column } };
    const crossing = far ? { row: below, track: take(corridors, below) } : undefined;
    return [{ hybrid, from, to, out, into, ...(crossing && { crossing }), name }];
  });
  return { routes, gutters, corridors, rooms };
}

/** Both sides; a missing one, or a touchpoint that is both, as a ghost under the other. */
function sidesOf(hybrid: Hybrid, index: ModelIndex): [End, End] | undefined {
  const online = endOf(hybrid.online, index);
  const offline = hybrid.offline === hybrid.online ? undefined : endOf(hybrid.offline, index);
  if (online && offline) return [online, offline];
  const known = online ?? offline;
  // a side that is there, but not on this map, is not missing
  if (!known || hybrid.valid) return undefined;
  const world = online ? 'offline' : 'online';
  return [known, { ghost: { key: `ghost ${hybrid.id}`, world }, column: known.column, row: known.row }];
}

function endOf(id: string | undefined, { cards, columns, rowsOf }: ModelIndex): End | undefined {
  const card = id === undefined ? undefined : cards.get(id);
  const column = card && columns.get(card.stage);
  const row = card && rowsOf(card)[0];
  return card && column !== undefined && row !== undefined ? { card: card.id, column, row } : undefined;
}

/** Cells with a card, and those that a lasting contact passes. */
function usedCells({ model, columns, rowsOf }: ModelIndex): Set<string> {
  const used = new Set<string>();
  for (const card of model.cards) {
    const column = columns.get(card.stage);
    if (column === undefined) continue;
    const last = columns.get(card.until ?? '') ?? column;
    for (const [i, row] of rowsOf(card).entries()) {
      used.add(cellKey(row, column));
      if (i === 0) for (let passed = column + 1; passed <= last; passed++) used.add(cellKey(row, passed));
    }
  }
  return used;
}

function lead(gutters: number[], gutter: number): Lead {
  return { gutter, track: take(gutters, gutter) };
}

function take(counts: number[], index: number): number {
  const track = counts[index] ?? 0;
  counts[index] = track + 1;
  return track;
}

/** Rows strictly between two rows, the middle ones first. */
function rowsBetween(a: number, b: number): number[] {
  const [low, high] = a < b ? [a, b] : [b, a];
  const rows = Array.from({ length: Math.max(0, high - low - 1) }, (_, i) => low + 1 + i);
  const middle = (low + high) / 2;
  return rows.sort((x, y) => Math.abs(x - middle) - Math.abs(y - middle));
}
