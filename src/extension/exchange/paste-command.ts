import { type Disposable, env, l10n, type TextDocument, window } from 'vscode';
import { type ImportResult, type PasteParams, pasteRequest } from '../../protocol/messages.ts';
import { nameOf } from '../told.ts';
import type { Exchange } from './exchange.ts';
import { exchangeCommand } from './exchange-command.ts';
import { openUntitled } from './save-journey.ts';

/** Characters that are read at most; a table of a journey is far shorter. */
export const longestPaste = 4 * 1024 * 1024;

/** `Paste as Journey`: the table or the diagram in the clipboard as a journey, in an empty file or in one of its own. */
export function registerPaste({ client, notes }: Exchange): Disposable {
  return exchangeCommand('journey.paste', async () => {
    const source = l10n.t('Clipboard');
    const copied = await env.clipboard.readText();
    if (copied.trim() === '')
      return notes.tell(l10n.t('The clipboard holds no text.'), { notes: [] }, source, { problem: true });
    if (copied.length > longestPaste)
      return notes.tell(l10n.t('The clipboard holds more than a journey can be.'), { notes: [] }, source, {
        problem: true,
      });
    const editor = window.activeTextEditor;
    const target = editor && isEmptyJourney(editor.document) ? editor : undefined;
    const result = await client.sendRequest<ImportResult>(pasteRequest, pasteInto(target?.document, copied));
    const { text } = result;
    if (text === undefined) return notes.tell(result.problem ?? '', { notes: [] }, source, { problem: true });
    const isInserted = await target?.edit((edit) => edit.insert(target.selection.active, text));
    if (!isInserted) await openUntitled(text);
    notes.tell(l10n.t('The clipboard is pasted as a journey.'), result.notes, source);
  });
}

/** What is asked about a text that goes into a document; only a file has a name to give. */
export function pasteInto(document: TextDocument | undefined, text: string): PasteParams {
  return document && !document.isUntitled ? { text, name: nameOf(document.uri) } : { text };
}

/** Whether a whole journey can be put into a document as it is. */
export function isEmptyJourney(document: TextDocument): boolean {
  return document.languageId === 'journey' && document.lineCount < 100 && document.getText().trim() === '';
}
