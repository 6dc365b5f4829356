import { readMermaid } from '../interchange/mermaid/read-mermaid.ts';
import { writeEntries } from '../interchange/write-entries.ts';
import { wordsFor } from '../texts/catalogues.ts';
import type { ImportedJourney, ImportOptions } from './types.ts';

/** A journey file made of another format. Whatever is unusual in the source is kept and gives a note. */
export async function importFrom(source: string, { from, name, lang }: ImportOptions): Promise<ImportedJourney> {
  const { entries, notes } = readers[from](source, name === undefined ? {} : { name });
  const words = wordsFor(lang);
  return {
    text: writeEntries(entries),
    notes: notes.map(({ message, lines }) => ({ message: words(message), lines })),
  };
}

const readers = { mermaid: readMermaid } as const;
