import {
  type DataTransfer,
  type Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditProvider,
  l10n,
  languages,
  type Range,
  type TextDocument,
} from 'vscode';
import { type ImportResult, pasteRequest, type ToldNotes } from '../../protocol/messages.ts';
import type { Exchange } from './exchange.ts';
import { isEmptyJourney, longestPaste, pasteInto } from './paste-command.ts';

const plainText = 'text/plain';

/**
 * What is pasted into an empty journey file: a table or a diagram becomes a journey. The editor offers the plain text beside
 * it.
 */
export function registerPasteEdits(exchange: Exchange): Disposable[] {
  try {
    const kind = DocumentDropOrPasteEditKind.Empty.append('journey');
    const provider = new PasteEdits(exchange, kind);
    const metadata = { providedPasteEditKinds: [kind], pasteMimeTypes: [plainText] };
    return [languages.registerDocumentPasteEditProvider({ language: 'journey' }, provider, metadata)];
  } catch {
    // editors before 1.97 let no extension do this; there is the command
    return [];
  }
}

class PasteEdits implements DocumentPasteEditProvider {
  private readonly exchange: Exchange;
  private readonly kind: DocumentDropOrPasteEditKind;
  private readonly told = new WeakMap<DocumentPasteEdit, ToldNotes>();

  constructor(exchange: Exchange, kind: DocumentDropOrPasteEditKind) {
    this.exchange = exchange;
    this.kind = kind;
  }

  async provideDocumentPasteEdits(
    document: TextDocument,
    ranges: readonly Range[],
    data: DataTransfer,
  ): Promise<DocumentPasteEdit[]> {
    if (ranges.length !== 1 || !isEmptyJourney(document)) return [];
    const copied = (await data.get(plainText)?.asString()) ?? '';
    if (copied.length > longestPaste || !/[\t,;|\n]/.test(copied)) return [];
    const { client } = this.exchange;
    const { text, notes } = await client.sendRequest<ImportResult>(pasteRequest, pasteInto(document, copied));
    if (text === undefined) return [];
    const edit = new DocumentPasteEdit(text, l10n.t('Paste as Journey'), this.kind);
    this.told.set(edit, notes);
    return [edit];
  }

  /** Runs right before the edit is carried out. */
  resolveDocumentPasteEdit(edit: DocumentPasteEdit): DocumentPasteEdit {
    const notes = this.told.get(edit);
    if (notes && notes.notes.length > 0)
      this.exchange.notes.tell(l10n.t('The clipboard is pasted as a journey.'), notes, l10n.t('Clipboard'));
    return edit;
  }
}
