import { formatOf, importFrom as read } from '../interchange/formats.ts';
import { wordsFor } from '../texts/catalogues.ts';
import type { ImportedJourney, ImportOptions } from './types.ts';

/**
 * A journey file made of what another tool has written, as text or, for a workbook, as bytes. Whatever is unusual in
 * the source is kept and gives a note. Where `from` is absent, the format is told by how the source begins; rejects with
 * a TypeError where that says nothing.
 */
export async function importFrom(source: string | Uint8Array, options: ImportOptions = {}): Promise<ImportedJourney> {
  const { name, lang } = options;
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  const from = options.from ?? formatOf(undefined, bytes);
  if (from === undefined) throw new TypeError("The format of the source cannot be told; say it with 'from'.");
  const { text = '', notes } = read(bytes, from, name === undefined ? {} : { name });
  const words = wordsFor(lang);
  return { text, notes: notes.map(({ message, lines }) => ({ message: words(message), lines })) };
}
