import type { ImportNote } from '../../interchange/notes.ts';
import { placedNote } from '../../interchange/notes.ts';
import type { ToldNotes } from '../../protocol/messages.ts';
import type { Words } from '../../texts/say.ts';
import { say } from '../../texts/say.ts';

/** What is to be known about an import or an export, in the words of the reader. */
export function toldNotes(notes: readonly ImportNote[], words: Words): ToldNotes {
  const told = notes.map((note) => {
    const { message, line } = placedNote(note);
    return { message: words(message), ...(line !== undefined && { line }) };
  });
  if (told.length === 0) return { notes: [] };
  const summary = say('There is {count} note about it. | There are {count} notes about it.', { count: told.length });
  return { notes: told, summary: words(summary) };
}
