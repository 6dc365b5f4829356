import type { Hybrid, MapModel } from '../../model/map-model.ts';
import { measure } from '../text/measure.ts';
import type { Grid } from './grid.ts';
import { cellKey, rowsOf } from './grid.ts';
import { space, strong } from './metrics.ts';
import { roundedPath } from './paths.ts';
import { oneLine, round } from './text-box.ts';
import type { Box, Bridge, CardBox, Point } from './types.ts';

/** Where a bridge runs, before anything has a place: gutters (the one after column i is i + 1), rows, tracks. */
interface Route {
  hybrid: Hybrid;
  from: { id: string; column: number; row: number };
  to: { id: string; column: number; row: number };
  /** The gutter it leaves by, its track there, and the same where it arrives. */
  out: { gutter: number; track: number };
  into: { gutter: number; track: number };
  /** The row above which it crosses from one gutter to the other. */
  crossing?: { row: number; track: number };
  /** The cell that holds its name: a free one beside it, or one that makes room. */
  cell: string;
  free: boolean;
}

export interface BridgePlan {
  routes: Route[];
  /** Tracks needed in each gutter and above each row. */
  gutters: number[];
  corridors: number[];
  /** Cells that must make room for the names of bridges. */
  pills: Map<string, { id: string }[]>;
}

/** Plans the bridges of all hybrids whose two sides stand on the map. */
export function planBridges(model: MapModel): BridgePlan {
  const stages = new Map(model.stages.map(({ id }, i) => [id, i]));
  const cards = new Map(model.cards.map((card) => [card.id, card]));
  const used = new Set(
    model.cards.flatMap((card) => rowsOf(card, model.lanes).map((row) => cellKey(row, stages.get(card.stage) ?? 0))),
  );
  const gutters = new Array<number>(model.stages.length + 1).fill(0);
  const corridors = new Array<number>(model.lanes.length + 1).fill(0);
  const pills = new Map<string, { id: string }[]>();
  const take = (counts: number[], index: number) => {
    const track = counts[index] ?? 0;
    counts[index] = track + 1;
    return track;
  };
  const place = (id: string | undefined) => {
    const card = id === undefined ? undefined : cards.get(id);
    const row = card && rowsOf(card, model.lanes)[0];
    return card && row !== undefined && row >= 0
      ? { id: card.id, column: stages.get(card.stage) ?? 0, row }
      : undefined;
  };
  const routes = model.hybrids.flatMap((hybrid): Route[] => {
    const sides = [place(hybrid.online), place(hybrid.offline)].filter((side) => side !== undefined);
    const [a, b] = sides;
    if (!a || !b || a.id === b.id) return [];
    const [from, to] = a.column <= b.column ? [a, b] : [b, a];
    const out = { gutter: from.column + 1, track: take(gutters, from.column + 1) };
    const same = from.column === to.column;
    const near = to.column === from.column + 1;
    const into = same || near ? out : { gutter: to.column, track: take(gutters, to.column) };
    const row = from.row <= to.row ? to.row : to.row + 1;
    const crossing = same || near ? undefined : { row, track: take(corridors, row) };
    const between = rowsBetween(from.row, to.row).map((one) => cellKey(one, from.column));
    const freeCell = between.find((cell) => !used.has(cell));
    const cell = freeCell ?? cellKey(to.row, to.column);
    if (freeCell) used.add(freeCell);
    else pills.set(cell, [...(pills.get(cell) ?? []), { id: hybrid.id }]);
    return [{ hybrid, from, to, out, into, ...(crossing && { crossing }), cell, free: freeCell !== undefined }];
  });
  return { routes, gutters, corridors, pills };
}

/** Bridges as paths, once cards and gutters have their places. `gutterLeft[i]` is where gutter i starts. */
export function layoutBridges(plan: BridgePlan, model: MapModel, grid: Grid, gutterLeft: readonly number[]): Bridge[] {
  const boxes = new Map(grid.cards.filter(({ muted }) => !muted).map((card) => [card.id, card]));
  const accents = new Map(model.themes.flatMap(({ objectives }, i) => objectives.map(({ id }) => [id, i] as const)));
  const gutterX = ({ gutter, track }: Route['out']) => (gutterLeft[gutter] ?? 0) + space.track * (track + 0.5);
  return plan.routes.flatMap((route) => {
    const [from, to] = [boxes.get(route.from.id), boxes.get(route.to.id)];
    if (!from || !to) return [];
    const points = pointsOf(route, from, to, gutterX(route.out), gutterX(route.into), grid);
    const { hybrid } = route;
    const width = Math.min(measure(hybrid.label, strong) + 28, from.width - 4);
    const pill = pillOf(route, grid, width, gutterX(route.out));
    const middle = pill.y + pill.height / 2;
    const anchor = route.free ? gutterX(route.out) : undefined;
    return [
      {
        id: hybrid.id,
        path: roundedPath(points, 7),
        pill,
        text: oneLine(hybrid.label, pill.x + pill.width / 2, pill.y + 17.5, width - 20, strong, 'middle'),
        ...(anchor !== undefined && { tick: `M${round(pill.x + pill.width)} ${round(middle)}H${round(anchor)}` }),
        accent: accents.get(hybrid.objectives[0] ?? '') ?? 0,
        valid: hybrid.valid,
      },
    ];
  });
}

function pointsOf(route: Route, from: CardBox, to: CardBox, outX: number, inX: number, grid: Grid): Point[] {
  const start = { x: from.x + from.width, y: side(from) };
  const same = route.from.column === route.to.column;
  const end = { x: same ? to.x + to.width : to.x, y: side(to) };
  if (!route.crossing) return [start, { x: outX, y: start.y }, { x: outX, y: end.y }, end];
  const row = grid.rows[route.crossing.row];
  const last = grid.rows.at(-1);
  const y = (row ? row.y : (last?.y ?? 0) + (last?.height ?? 0)) + space.track * (route.crossing.track + 0.5);
  return [start, { x: outX, y: start.y }, { x: outX, y }, { x: inX, y }, { x: inX, y: end.y }, end];
}

function pillOf({ cell, free, hybrid }: Route, grid: Grid, width: number, anchor: number): Box {
  if (!free) {
    const room = grid.pillBoxes.get(hybrid.id);
    if (room) return { ...room, width: round(Math.min(width, room.width)) };
  }
  const [row = 0] = cell.split(' ').map(Number);
  const box = grid.rows[row];
  const y = box ? box.y + box.height / 2 - 13 : 0;
  return { x: round(anchor - 16 - width), y: round(y), width: round(width), height: 26 };
}

function side(card: Box): number {
  return round(card.y + card.height / 2);
}

/** Rows strictly between two rows, the middle ones first. */
function rowsBetween(a: number, b: number): number[] {
  const [low, high] = a < b ? [a, b] : [b, a];
  const rows = Array.from({ length: Math.max(0, high - low - 1) }, (_, i) => low + 1 + i);
  const middle = (low + high) / 2;
  return rows.sort((x, y) => Math.abs(x - middle) - Math.abs(y - middle));
}
