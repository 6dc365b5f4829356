import { formatOf, rowsOf } from '../../interchange/formats.ts';
import { Notes } from '../../interchange/notes.ts';
import { applySheet } from '../../interchange/onto/apply-sheet.ts';
import { buildMap } from '../../model/build-map.ts';
import { unpackBytes } from '../../protocol/bytes.ts';
import type { ImportOntoParams, ImportOntoResult } from '../../protocol/messages.ts';
import { wordsFor } from '../../texts/catalogues.ts';
import { nameInUri } from '../../texts/name-in-uri.ts';
import type { Say } from '../../texts/say.ts';
import { say } from '../../texts/say.ts';
import type { ServerSharedServices } from '../services.ts';
import { toldNotes } from './told-notes.ts';

/** Carries an edited sheet over to the text of a journey: edits of what differs, and of nothing else. */
export function importOnto(params: ImportOntoParams, { server }: ServerSharedServices): ImportOntoResult {
  const { Model: model, Reader: reader } = server;
  const { uri, journey: wanted, lang, name } = params;
  const file = model.file(uri);
  const path = nameInUri(uri);
  const version = file?.document.textDocument.version ?? 0;
  const failed = (why: Say): ImportOntoResult => ({
    version,
    edits: [],
    problem: reader.words(why),
    notes: { notes: [] },
  });
  const declaration = file?.journeys.find((one) => wanted === undefined || one.name === wanted.normalize('NFC'));
  if (!file || !declaration) return failed(say('There is no such journey in ‘{path}’.', { path }));
  if (!file.complete)
    return failed(say('‘{path}’ has mistakes; mend them first, so that nothing gets lost.', { path }));
  const bytes = unpackBytes(params.content);
  const format = formatOf(name, bytes);
  if (format !== 'csv' && format !== 'xlsx')
    return failed(say('Only a sheet, CSV or XLSX, is carried over to a journey.'));
  const resolved = model.journey(declaration);
  // the day only matters to readings, which a sheet does not hold
  const map = buildMap(resolved, { today: server.Today(), wordsFor, ...(lang && { lang }) });
  const notes = new Notes();
  const applied = applySheet(rowsOf(bytes, format, notes), resolved, map, notes);
  const edits = applied.changes.map(({ offset, end, text }) => ({ range: file.range({ offset, end }), newText: text }));
  return { version, edits, notes: toldNotes(applied.notes, reader.words) };
}
