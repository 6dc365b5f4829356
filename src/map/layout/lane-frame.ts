import { rightOf } from './grid.ts';
import { quiet, space, strong } from './metrics.ts';
import type { ColumnPlace } from './stages.ts';
import { lines, oneLine, round } from './text-box.ts';
import type { Box, TextBox } from './types.ts';

/** A lane at `top` with its cells, one under each stage. */
export function frame(columns: readonly ColumnPlace[], top: number, height: number): Box & { cells: Box[] } {
  const x = columns[0]?.x ?? 0;
  const cells = columns.map((column) => ({ x: column.x, y: 0, width: column.width, height: round(height) }));
  return { x, y: round(top), width: round(rightOf(columns) - x), height: round(height), cells };
}

/** The name of a lane at its left, with what it holds. */
export function laneNames(label: string, note: string | undefined, height: number): { label: TextBox; note?: TextBox } {
  const room = space.side - 16;
  const middle = height / 2;
  const below = note ? lines(note, space.margin, middle + 13, room, quiet, 2, 16) : undefined;
  const name = oneLine(label, space.margin, middle + (below ? -4 : 4.5), room, strong);
  if (!below) return { label: name };
  const up = below.lines.length > 1 ? 8 : 0;
  return { label: { ...name, y: round(name.y - up) }, note: { ...below, y: round(below.y - up) } };
}
