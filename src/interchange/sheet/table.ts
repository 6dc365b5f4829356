/** What stands in a cell that is written. */
export type Cell = string | number | undefined;

/** A row that was read: its line in the file, from 1, and its cells as texts without blanks around them. */
export interface Row {
  line: number;
  cells: string[];
}

/** More than that is no journey, and would keep a machine busy. */
export const mostRows = 20_000;
export const mostColumns = 200;

/**
 * Several texts in one cell, with semicolons between them. A semicolon inside of a text has a backslash before it, and
 * backslashes before semicolons are doubled.
 */
export function joinCell(texts: readonly string[]): string {
  return texts
    .map((text, i) => {
      const escaped = text.replace(/(\\*);/g, '$1$1\\;');
      return i < texts.length - 1 ? escaped.replace(/\\+$/, '$&$&') : escaped;
    })
    .join('; ');
}

/** The texts of a cell, without blanks around them and without empty ones. */
export function splitCell(cell: string): string[] {
  const found: string[] = [''];
  for (const [, plain = '', slashes = '', semicolon] of cell.matchAll(/([^\\;]*)(\\*)(;?)/g)) {
    const last = found.length - 1;
    found[last] += plain + (semicolon ? slashes.slice(0, slashes.length / 2) : slashes);
    if (!semicolon) continue;
    if (slashes.length % 2 === 1) found[last] += ';';
    else found.push('');
  }
  return found.map((text) => text.trim()).filter((text) => text !== '');
}
