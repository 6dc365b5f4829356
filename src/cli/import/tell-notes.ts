import type { ImportNote } from '../../interchange/notes.ts';
import { placedNote } from '../../interchange/notes.ts';
import type { Io } from '../io.ts';
import { sentence } from '../output/sentences.ts';

/** Writes what is to be known about an import to standard error, each note with its places. */
export async function tellNotes(notes: readonly ImportNote[], path: string, io: Io): Promise<void> {
  for (const note of notes) {
    const { message, line } = placedNote(note);
    await io.stderr.write(sentence(`${line === undefined ? path : `${path}:${line}`}: ${io.words(message)}`));
  }
}
