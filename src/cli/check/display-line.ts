import { charactersOf, columnsOfCharacter } from '../../texts/columns.ts';
import { visible } from '../../texts/visible.ts';

/** A line as a terminal shows it, with the columns of the marked part. */
export interface DisplayedLine {
  shown: string;
  /** Columns before the mark, from 0. */
  column: number;
  /** Columns that the mark covers; at least 1. */
  length: number;
}

const tabStop = 2;
const widest = 120;
/** Columns kept before the mark when the line is cut. */
const before = 40;

/** Shows a line with a marked part, by UTF-16 offsets; a line that is too wide is cut around the mark. */
export function displayLine(line: string, from: number, to: number): DisplayedLine {
  const cells = cellsAround(line, from, to);
  const start = columnOf(cells, from);
  const end = Math.max(columnOf(cells, to), start + 1);
  const first = cells.findIndex(({ column }) => column >= start - before);
  const wide = cells.filter(({ column, width }) => column + width <= widest).length < cells.length;
  const kept = cells
    .slice(wide ? Math.max(first, 0) : 0)
    .filter(({ column, width }, _, [head]) => column + width - (head?.column ?? 0) <= widest);
  const [head, last] = [kept[0], kept.at(-1)];
  const left = head && head.offset > 0 ? '…' : '';
  const right = last && last.end < line.length ? '…' : '';
  const limit = (last ? last.column + last.width : 0) + 1;
  return {
    shown: `${left}${kept.map(({ text }) => text).join('')}${right}`.trimEnd(),
    column: start - (head?.column ?? 0) + left.length,
    length: Math.max(1, Math.min(end, limit) - start),
  };
}

/** A character as a reader sees it. */
interface Cell {
  /** UTF-16 offsets in the line. */
  offset: number;
  end: number;
  text: string;
  width: number;
  /** Column where it starts. */
  column: number;
}

/** The characters some way around a mark: nobody reads a line of a million characters. */
function cellsAround(line: string, from: number, to: number): Cell[] {
  const some = 4 * widest;
  const start = Math.max(0, from - some);
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of charactersOf(line.slice(start, Math.min(to, from + some) + some))) {
    const text = segment === '\t' ? ' '.repeat(tabStop - (column % tabStop)) : visible(segment);
    const width = text === segment ? columnsOfCharacter(segment) : text.length;
    cells.push({ offset: start + index, end: start + index + segment.length, text, width, column });
    column += width;
  }
  return cells;
}

/** The column of an offset; inside a character its start, behind the line its end. */
function columnOf(cells: readonly Cell[], offset: number): number {
  const found = cells.find(({ end }) => end > offset);
  const last = cells.at(-1);
  return found?.column ?? (last ? last.column + last.width : 0);
}
