import { say } from '../../texts/say.ts';
import type { Notes } from '../notes.ts';
import { guard, unguard } from './formulas.ts';
import { isHeader } from './headers.ts';
import type { Cell, Row } from './table.ts';
import { mostColumns, mostRows } from './table.ts';

/** Rows as CSV (RFC 4180). No cell is a formula to a spreadsheet. */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = guard(cell);
  return /[",;\t\r\n']/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

const separators = [',', ';', '\t'] as const;

/** Reads CSV whose fields stand between commas, semicolons or tabs: whatever gives the most known headings. */
export function readCsv(given: string, notes: Notes): Row[] {
  const text = given.replace(/^\uFEFF/, '');
  const [, told] = /^sep=(.)\r?\n/.exec(text) ?? [];
  const separator = told ?? guessSeparator(text);
  const { rows, openQuote } = records(text, separator, mostRows + 1);
  if (openQuote !== undefined)
    notes.add(say('A quotation mark is never closed, so all behind it is one cell.'), openQuote);
  if (rows.length > mostRows) {
    notes.add(say('There are more than {count} rows; those behind are left out.', { count: mostRows }));
    rows.pop();
  }
  return told === undefined ? rows : rows.slice(1);
}

function guessSeparator(text: string): string {
  const scores = separators.map((separator) => {
    const { rows } = records(text, separator, 20);
    const headers = rows.map(({ cells }) => new Set(cells.filter(isHeader)).size);
    const widest = rows.map(({ cells }) => cells.length);
    return Math.max(0, ...headers) * mostColumns + Math.max(0, ...widest);
  });
  return separators[scores.indexOf(Math.max(...scores))] ?? ',';
}

/** The first records of a text. A quotation mark counts only at the start of a field. */
function records(text: string, separator: string, most: number): { rows: Row[]; openQuote?: number } {
  const rows: Row[] = [];
  let cells: string[] = [];
  let line = 1;
  let start = 1;
  let at = 0;
  while (at < text.length && rows.length < most) {
    let cell = '';
    if (text[at] === '"') {
      const opened = line;
      for (at++; ; at++) {
        const quote = text.indexOf('"', at);
        const end = quote < 0 ? text.length : quote;
        const part = text.slice(at, end);
        cell += part;
        line += linesIn(part);
        at = end;
        if (quote < 0) return { rows: [...rows, rowOf([...cells, cell], start)], openQuote: opened };
        if (text[at + 1] !== '"') break;
        cell += '"';
        at++;
      }
      at++;
    }
    const rest = nextBreak(text, at, separator);
    cell += text.slice(at, rest);
    cells.push(cell);
    at = rest;
    if (text[at] === separator) {
      at++;
      if (at < text.length) continue;
      cells.push('');
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    line++;
    rows.push(rowOf(cells, start));
    cells = [];
    start = line;
  }
  return { rows };
}

function rowOf(cells: readonly string[], line: number): Row {
  return { line, cells: cells.slice(0, mostColumns).map((cell) => unguard(cell.replace(/\r\n?/g, '\n')).trim()) };
}

function nextBreak(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

function linesIn(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}
