import type { MapLayout } from '../map/layout/types.ts';
import { sideOf, topOf } from '../map/paint/rails.tsx';
import type { PassedPart } from '../protocol/page-messages.ts';

/** What stands at the left and at the top of a map, as other maps may have it too. */
export interface ShownPlace {
  column: PassedPart;
  row: PassedPart;
}

/** The place that is seen where a picture is scrolled to `left` and `top`, both in pixels of the picture. */
export function placeAt(layout: MapLayout, left: number, top: number): ShownPlace {
  return { column: passedAt(columnsOf(layout), left), row: passedAt(rowsOf(layout), top) };
}

/** Where a picture is to be scrolled so that a place is seen; undefined along an axis on which it has no such place. */
export function scrollTo(layout: MapLayout, { column, row }: Partial<ShownPlace>): { left?: number; top?: number } {
  const left = column && atPassed(columnsOf(layout), column);
  const top = row && atPassed(rowsOf(layout), row);
  return { ...(left !== undefined && { left }), ...(top !== undefined && { top }) };
}

/** The beginning of a part of the picture, as it is scrolled to: the names beside and over it stay in view. */
interface Start {
  name: string;
  at: number;
}

function columnsOf(layout: MapLayout): Start[] {
  const { width } = sideOf(layout);
  return [
    { name: 'start', at: 0 },
    ...layout.columns.map(({ id, x }) => ({ name: `stage ${id}`, at: Math.max(0, x - width) })),
    { name: 'end', at: layout.width },
  ];
}

function rowsOf(layout: MapLayout): Start[] {
  const { height } = topOf(layout);
  const parts = [
    ...layout.rows.map(({ key, y }) => ({ name: key, at: y })),
    ...(layout.curve ? [{ name: 'emotion', at: layout.curve.y }] : []),
    ...layout.lanes.map(({ id, y }) => ({ name: `lane ${id}`, at: y })),
  ];
  return [
    { name: 'start', at: 0 },
    ...parts.map(({ name, at }) => ({ name, at: Math.max(0, at - height) })),
    { name: 'end', at: layout.height },
  ];
}

function passedAt(starts: readonly Start[], place: number): PassedPart {
  const i = Math.max(
    0,
    starts.findLastIndex(({ at }) => at <= place),
  );
  const { name, at } = starts[i] ?? { name: 'start', at: 0 };
  const length = (starts[i + 1]?.at ?? at) - at;
  return { name, part: length <= 0 ? 0 : (place - at) / length };
}

function atPassed(starts: readonly Start[], { name, part }: PassedPart): number | undefined {
  const i = starts.findIndex((start) => start.name === name);
  const start = starts[i];
  if (!start) return undefined;
  return start.at + part * ((starts[i + 1]?.at ?? start.at) - start.at);
}
