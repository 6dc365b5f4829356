import type { ImportNote } from '../../interchange/notes.ts';
import { say } from '../../texts/say.ts';
import type { Io } from '../io.ts';
import { sentence } from '../output/sentences.ts';

/** Lines that are named for one note; behind them comes how many more there are. */
const mostLines = 8;

/** Writes what is to be known about an import to standard error, each note with its places. */
export async function tellNotes(notes: readonly ImportNote[], path: string, io: Io): Promise<void> {
  for (const { message, lines } of notes) {
    const [first, ...more] = lines;
    const place = first === undefined ? path : `${path}:${first}`;
    const named = more.slice(0, mostLines).join(', ');
    const rest = more.length - mostLines;
    const told =
      more.length === 0
        ? message
        : rest > 0
          ? say('{note} (Also in lines {lines} and {rest} more.)', { note: message, lines: named, rest })
          : say('{note} (Also in line {lines}.) | {note} (Also in lines {lines}.)', {
              note: message,
              lines: named,
              count: more.length,
            });
    await io.stderr.write(sentence(`${place}: ${io.words(told)}`));
  }
}
