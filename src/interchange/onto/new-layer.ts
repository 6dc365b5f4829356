import type { ResolvedBlock } from '../../model/resolved.ts';
import { head } from '../draft.ts';
import { writeEntry } from '../write-entries.ts';

/** What a variant says for the first time of something that it inherits. */
export class NewLayer {
  /** It has no block yet. */
  readonly block = undefined;
  private readonly keyword: string;
  private readonly id: string;
  private label: string | undefined;
  private readonly lines: string[] = [];

  constructor({ declaration, id }: ResolvedBlock) {
    this.keyword = declaration.keyword;
    this.id = id;
  }

  get isEmpty(): boolean {
    return this.label === undefined && this.lines.length === 0;
  }
  relabel(text: string): void {
    this.label = text;
  }
  add(text: string): void {
    this.lines.push(text);
  }

  /** The block in words, with statements of several lines behind its own. */
  text(inside: readonly string[] = []): string {
    const line = [head(this.keyword, this.id, undefined), this.label].filter(Boolean).join(' ');
    const members = this.lines.map((one) => ({ line: one }));
    if (inside.length === 0) return writeEntry({ line, members }, '');
    return blockOf(line, [...this.lines, ...inside]);
  }
}

/** A block of statements that are written already. */
export function blockOf(line: string, members: readonly string[]): string {
  const lines = members.flatMap((one) => one.split(/\r?\n/));
  return `${line} {\n${lines.map((one) => (one === '' ? '' : `  ${one}`)).join('\n')}\n}`;
}
