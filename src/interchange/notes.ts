import type { Say } from '../texts/say.ts';
import { say } from '../texts/say.ts';

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

/** Lines that are named for one note; behind them comes how many more there are. */
const mostLines = 8;

/** A note as it is told: where it applies first, and in its words where else it does. */
export function placedNote({ message, lines }: ImportNote): { message: Say; line?: number } {
  const [line, ...more] = lines;
  if (line === undefined) return { message };
  if (more.length === 0) return { message, line };
  const named = more.slice(0, mostLines).join(', ');
  const rest = more.length - mostLines;
  const told =
    rest > 0
      ? say('{note} (Also in lines {lines} and {rest} more.)', { note: message, lines: named, rest })
      : say('{note} (Also in line {lines}.) | {note} (Also in lines {lines}.)', {
          note: message,
          lines: named,
          count: more.length,
        });
  return { message: told, line };
}
