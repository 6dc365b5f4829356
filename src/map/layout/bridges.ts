import { measure } from '../text/measure.ts';
import type { Texts } from '../texts.ts';
import { entry } from './collect.ts';
import type { Grid } from './grid.ts';
import { quiet, space, strong } from './metrics.ts';
import type { ModelIndex } from './model-index.ts';
import { markOf, themeOf } from './model-index.ts';
import { roundedPath } from './paths.ts';
import type { BridgePlan, End, Lead, Route } from './plan-bridges.ts';
import { boxesOf } from './seen.ts';
import type { ColumnPlace } from './stages.ts';
import { oneLine, round } from './text-box.ts';
import type { Box, Bridge, Ghost, Point } from './types.ts';

/** What bridges are drawn between. `gutterLeft[i]` is where gutter i starts. */
export interface Ground {
  grid: Grid;
  columns: readonly ColumnPlace[];
  gutterLeft: readonly number[];
}

/** Bridges as paths, once cards and gutters have their places. */
export function layoutBridges(plan: BridgePlan, index: ModelIndex, ground: Ground): Bridge[] {
  if (plan.routes.length === 0) return [];
  const ports = portsOf(plan.routes, ground);
  return plan.routes.flatMap((route): Bridge[] => {
    const { hybrid } = route;
    const [start, end] = [ports.get(route.from), ports.get(route.to)];
    if (!start || !end) return [];
    const points = pointsOf(route, start, end, ground);
    const name = nameOf(route, points, ground);
    if (!name) return [];
    const { pill, tick } = name;
    const text = oneLine(hybrid.label, pill.x + pill.width / 2, pill.y + 17.5, pill.width - 24, strong, 'middle');
    const path = roundedPath(points, 7);
    const changed = index.changeOf('hybrid', hybrid.id);
    return [
      {
        id: hybrid.id,
        path,
        points,
        pill,
        text,
        tick,
        theme: themeOf(index, hybrid),
        valid: hybrid.valid,
        ...(changed && { change: markOf(changed, pill.x + 3, pill.y + 1) }),
      },
    ];
  });
}

/** The sides that hybrids lack, each where its other side stands. */
export function layoutGhosts({ routes }: BridgePlan, { rooms }: Grid, texts: Texts): Ghost[] {
  return routes.flatMap(({ from, to }) =>
    [from, to].flatMap(({ ghost }): Ghost[] => {
      const box = ghost && rooms.get(ghost.key);
      if (!ghost || !box) return [];
      const text = oneLine(texts.missingSide[ghost.world], box.x + 16, box.y + 24.3, box.width - 28, quiet);
      return [{ key: ghost.key, ...box, text }];
    }),
  );
}

/** Where each end touches its card: the bridges at one side of a card share it evenly. */
function portsOf(routes: readonly Route[], ground: Ground): Map<End, Point> {
  const seen = boxesOf(ground.grid);
  const sides = new Map<string, { end: End; box: Box; x: number }[]>();
  for (const { from, to } of routes)
    for (const end of [from, to]) {
      const box = end.ghost ? ground.grid.rooms.get(end.ghost.key) : seen.get(end.card ?? '');
      if (!box) continue;
      const left = end === to && from.column !== to.column;
      const x = round(left ? box.x : box.x + box.width);
      entry(sides, `${x} ${box.y}`, () => []).push({ end, box, x });
    }
  const ports = new Map<End, Point>();
  for (const users of sides.values())
    for (const [i, { end, box, x }] of users.entries())
      ports.set(end, { x, y: round(box.y + (box.height * (i + 1)) / (users.length + 1)) });
  return ports;
}

function xOf({ gutter, track }: Lead, { gutterLeft }: Ground): number {
  return round((gutterLeft[gutter] ?? 0) + space.gutter / 2 + space.track * (track + 0.5));
}

function pointsOf(route: Route, start: Point, end: Point, ground: Ground): Point[] {
  const { rows, bottom } = ground.grid;
  const [outX, inX] = [xOf(route.out, ground), xOf(route.into, ground)];
  if (!route.crossing) return [start, { x: outX, y: start.y }, { x: outX, y: end.y }, end];
  const y = round((rows[route.crossing.row]?.y ?? bottom) + space.track * (route.crossing.track + 0.5));
  return [start, { x: outX, y: start.y }, { x: outX, y }, { x: inX, y }, { x: inX, y: end.y }, end];
}

/** The name of a bridge, and the line that ties it to the bridge. */
function nameOf({ hybrid, name, out, from }: Route, points: readonly Point[], ground: Ground) {
  const room = 'room' in name ? ground.grid.rooms.get(name.room) : freeRoom(name.cell, ground);
  if (!room) return undefined;
  const lead = 'lead' in name ? name.lead : out;
  const x = xOf(lead, ground);
  const upright = points.filter((point) => point.x === x).map(({ y }) => y);
  const width = round(Math.min(measure(hybrid.label, strong) + 28, room.width));
  const right = lead.gutter === from.column + 1 && x > room.x;
  const pill = { ...room, x: right ? round(room.x + room.width - width) : room.x, width };
  const y = middle(pill);
  const near = Math.max(Math.min(...upright), Math.min(y, Math.max(...upright)));
  const tick = [
    { x, y: near },
    { x, y },
    { x: right ? round(pill.x + pill.width) : pill.x, y },
  ];
  return { pill, tick };
}

function freeRoom({ row, column }: { row: number; column: number }, { grid, columns }: Ground): Box | undefined {
  const [box, place] = [grid.rows[row], columns[column]];
  if (!box || !place) return undefined;
  const y = round(box.y + box.corridor + (box.height - box.corridor - space.chip) / 2);
  return { x: place.x + space.inset, y, width: place.width - 2 * space.inset, height: space.chip };
}

function middle(box: Box): number {
  return round(box.y + box.height / 2);
}
