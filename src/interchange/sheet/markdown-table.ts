import { columnOf } from './headers.ts';
import type { Row } from './table.ts';
import { mostColumns, mostRows } from './table.ts';

/**
 * The rows of the first table of a Markdown text whose headings are known, with those of all tables that have the same
 * headings; none where there is no such table.
 */
export function readMarkdownTable(text: string): Row[] {
  const rows: Row[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  let wanted: string | undefined;
  for (let at = 0; at + 1 < lines.length && rows.length <= mostRows; at++) {
    const head = lines[at] ?? '';
    const titles = head.includes('|') && isRule(lines[at + 1] ?? '') ? cellsOf(head) : [];
    const key = titles.join('|');
    const isWanted = wanted === undefined ? titles.some((title) => columnOf(title) !== undefined) : key === wanted;
    if (titles.length === 0 || !isWanted) continue;
    if (wanted === undefined) rows.push({ line: at + 1, cells: titles });
    wanted = key;
    for (at += 2; (lines[at] ?? '').includes('|') && rows.length <= mostRows; at++)
      rows.push({ line: at + 1, cells: cellsOf(lines[at] ?? '') });
    at--;
  }
  return rows;
}

/** The line below the headings: `| --- | :-: |`. */
function isRule(line: string): boolean {
  return line.includes('-') && /^[\s|:-]+$/.test(line) && line.includes('|');
}

/** The cells of a line, as texts without the marks of Markdown around and inside of them. */
function cellsOf(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/, mostColumns).map((cell) =>
    cell
      .trim()
      .replace(/^(\*\*|__|\*|_|`)(.+)\1$/, '$2')
      .replace(/\s*<br\s*\/?>\s*/gi, '; ')
      .replace(/\\([!-/:-@[-`{-~])/g, '$1')
      .replaceAll('\u2060', ''),
  );
}
