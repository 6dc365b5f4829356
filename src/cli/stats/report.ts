import type { Say } from '../../texts/say.ts';

/** The numbers of a journey as a text of sections, before it is laid out for a terminal or as Markdown. */
export interface Report {
  title: Say;
  /** File, persona, what is looked at. */
  about: Say[];
  sections: Section[];
}

export interface Section {
  title: Say;
  blocks: Block[];
}

export type Block = Table | { kind: 'list'; items: Say[] };

/** Rows of cells; without a head the first cell of a row says what the others are. */
export interface Table {
  kind: 'table';
  head?: Say[];
  rows: Cell[][];
}

export interface Cell {
  said: Say;
  /** A number stands right. */
  right?: boolean;
  tone?: 'good' | 'bad' | 'doubtful';
}

/** A section; none when there is nothing in it. */
export function section(title: Say, blocks: readonly (Block | undefined)[]): Section[] {
  const filled = blocks.filter((block) => block !== undefined);
  return filled.length > 0 ? [{ title, blocks: filled }] : [];
}

/** A table; none without rows. */
export function table(rows: readonly Cell[][], head?: Say[]): Table | undefined {
  return rows.length > 0 ? { kind: 'table', rows: [...rows], ...(head && { head }) } : undefined;
}

export function list(items: readonly Say[]): Block | undefined {
  return items.length > 0 ? { kind: 'list', items: [...items] } : undefined;
}
