import { l10n, Range, type Uri, WorkspaceEdit, workspace } from 'vscode';
import {
  type ImportOntoParams,
  type ImportOntoResult,
  type ImportParams,
  importOntoRequest,
} from '../../protocol/messages.ts';
import { revealSource } from '../reveal-source.ts';
import { nameOf } from '../told.ts';
import { labelLanguage } from './choose-journey.ts';
import type { Exchange } from './exchange.ts';

/** Carries an edited sheet over to a journey as one edit that can be undone; nothing is saved. */
export async function importOnto(
  sheet: ImportParams,
  source: Uri,
  target: { uri: Uri; journey: string },
  { client, notes, mapColumn }: Exchange,
): Promise<void> {
  const document = await workspace.openTextDocument(target.uri);
  const { uri } = document;
  const params: ImportOntoParams = {
    ...sheet,
    uri: uri.toString(),
    journey: target.journey,
    lang: labelLanguage(uri),
  };
  const result = await client.sendRequest<ImportOntoResult>(importOntoRequest, params);
  const name = nameOf(uri);
  const [first] = result.edits;
  if (result.problem !== undefined) return notes.tell(result.problem, result.notes, source, { problem: true });
  if (!first)
    return notes.tell(l10n.t('Nothing is different; ‘{name}’ stays as it is.', { name }), result.notes, source);
  const edit = new WorkspaceEdit();
  for (const { range, newText } of result.edits) edit.replace(uri, toRange(range), newText);
  const isStillRight = document.version === result.version;
  if (!isStillRight || !(await workspace.applyEdit(edit))) {
    const sentence = l10n.t('‘{name}’ was changed meanwhile. Please import the sheet again.', { name });
    return notes.tell(sentence, { notes: [] }, source, { problem: true });
  }
  notes.tell(l10n.t('‘{name}’ is changed. Look at it, then save it or undo it.', { name }), result.notes, source);
  await revealSource({ file: uri.toString(), range: first.range }, { focus: true, beside: mapColumn() });
}

function toRange({ start, end }: ImportOntoResult['edits'][number]['range']): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
