import type { Say } from '../texts/say.ts';

/** What is to be known about an import: a sentence, and where in the source it applies. */
export interface ImportNote {
  message: Say;
  /** Lines of the source, from 1; rows of a sheet. Empty when it is about the whole. */
  lines: readonly number[];
}

/** Collects notes: the same sentence is said once, with all its lines. */
export class Notes {
  private readonly found = new Map<string, { message: Say; lines: number[] }>();

  add(message: Say, line?: number): void {
    const key = JSON.stringify(message);
    const known = this.found.get(key) ?? { message, lines: [] };
    this.found.set(key, known);
    if (line !== undefined && known.lines.at(-1) !== line) known.lines.push(line);
  }

  /** In the order of the source; what is about the whole first. */
  all(): ImportNote[] {
    return [...this.found.values()].sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
  }
}
