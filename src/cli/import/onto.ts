import { resolve } from 'node:path';
import { rowsOf } from '../../interchange/formats.ts';
import { Notes } from '../../interchange/notes.ts';
import { applySheet } from '../../interchange/onto/apply-sheet.ts';
import { buildMap } from '../../model/build-map.ts';
import { wordsFor } from '../../texts/catalogues.ts';
import { say } from '../../texts/say.ts';
import { Fault } from '../fault.ts';
import { load } from '../input/load.ts';
import type { Io } from '../io.ts';
import { markOfFile } from '../output/byte-order-mark.ts';
import { sentence } from '../output/sentences.ts';
import { writeResult } from '../output/write-result.ts';
import { chooseJourney } from '../render/drawing.ts';
import { tellNotes } from './tell-notes.ts';

export interface OntoOptions {
  /** The file of the journey. */
  onto: string;
  journey?: string | undefined;
  lang?: string | undefined;
  output?: string | undefined;
}

/** Carries an edited sheet over to the text of a journey. */
export async function importOnto(
  bytes: Uint8Array,
  { path, format }: { path: string; format: 'csv' | 'xlsx' },
  { onto, journey, lang, output }: OntoOptions,
  io: Io,
): Promise<void> {
  const loaded = await load([onto], {}, io);
  const [named] = loaded.named;
  if (!named || loaded.named.length > 1) {
    const [why = say('‘{option}’ is the file of one journey.', { option: '--onto' }), ...more] = [
      ...loaded.faults,
      ...loaded.notes,
    ];
    throw new Fault(why, { more });
  }
  const { file } = named;
  if (!file.complete)
    throw new Fault(say('‘{path}’ has mistakes; mend them first, so that nothing gets lost.', { path: onto }));
  const resolved = loaded.model.journey(chooseJourney(file, journey));
  // the day only matters to readings, which a sheet does not hold
  const model = buildMap(resolved, { today: io.today(), wordsFor, ...(lang !== undefined && { lang }) });
  const notes = new Notes();
  const applied = applySheet(rowsOf(bytes, format, notes), resolved, model, notes);
  await tellNotes(applied.notes, path, io);
  // reading a file takes its byte order mark away
  const text = markOfFile(resolve(io.cwd, onto)) + applied.text;
  if (output !== undefined) return writeResult(text, output, io);
  if (applied.text === file.text) {
    await io.stderr.write(sentence(io.words(say('Nothing is different; ‘{path}’ stays as it is.', { path: onto }))));
    return;
  }
  await writeResult(text, resolve(io.cwd, onto), io);
  await io.stderr.write(sentence(io.words(say('‘{path}’ is changed.', { path: onto }))));
}
