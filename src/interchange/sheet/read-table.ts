import { say } from '../../texts/say.ts';
import type { Notes } from '../notes.ts';
import type { ColumnId } from './headers.ts';
import { columnOf, nearestHeader } from './headers.ts';
import type { Row } from './table.ts';

/** A table with its headings understood. */
export interface Table {
  rows: TableRow[];
  has: ReadonlySet<ColumnId>;
  /** What stands above the headings. */
  above: string[];
}
export interface TableRow {
  line: number;
  cells: ReadonlyMap<ColumnId, string>;
  /** What stands in columns that nobody knows, with their headings. */
  others: { header: string; text: string }[];
}

const mostAbove = 20;

/** Finds the headings of a table, and what each cell is. Undefined, with a note, where no heading is known. */
export function readTable(rows: readonly Row[], notes: Notes): Table | undefined {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const counts = filled
    .slice(0, mostAbove)
    .map(({ cells }) => new Set(cells.flatMap((cell) => columnOf(cell) ?? [])).size);
  const best = Math.max(0, ...counts);
  const head = filled[counts.indexOf(best)];
  if (best === 0 || !head) {
    notes.add(say('No heading of this table is known, so nothing was read. Expected at least Stage and Touchpoint.'));
    return undefined;
  }
  const headers = readHeaders(head, notes);
  const at = filled.indexOf(head);
  const above = filled.slice(0, at).map(({ cells }) => cells.filter((cell) => cell !== '').join(' '));
  for (const { line } of filled.slice(0, at))
    notes.add(say('What stands above the headings is kept as a comment.'), line);
  return {
    rows: filled.slice(at + 1).map((row) => tableRow(row, headers)),
    has: new Set(headers.flatMap(({ id }) => id ?? [])),
    above,
  };
}

interface Header {
  id?: ColumnId;
  text: string;
}

function readHeaders({ cells, line }: Row, notes: Notes): Header[] {
  const seen = new Set<ColumnId>();
  return cells.map((text) => {
    const id = columnOf(text);
    if (id !== undefined && !seen.has(id)) {
      seen.add(id);
      return { id, text };
    }
    if (id !== undefined) notes.add(say('The column ‘{name}’ comes again; it is kept as notes.', { name: text }), line);
    else if (text !== '') noteUnknown(text, line, notes);
    return { text };
  });
}

function noteUnknown(name: string, line: number, notes: Notes): void {
  const meant = nearestHeader(name);
  notes.add(
    meant === undefined
      ? say('The column ‘{name}’ is not known; it is kept as notes.', { name })
      : say('The column ‘{name}’ is not known; it is kept as notes. Did you mean ‘{meant}’?', { name, meant }),
    line,
  );
}

function tableRow({ line, cells }: Row, headers: readonly Header[]): TableRow {
  const known = new Map<ColumnId, string>();
  const others: TableRow['others'] = [];
  for (const [i, text] of cells.entries()) {
    const { id, text: header } = headers[i] ?? { text: '' };
    if (id !== undefined) known.set(id, text);
    else if (text !== '') others.push({ header, text });
  }
  return { line, cells: known, others };
}
