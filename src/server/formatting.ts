import type { LangiumDocument } from 'langium';
import type { Formatter } from 'langium/lsp';
import type {
  DocumentOnTypeFormattingOptions,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  TextEdit,
} from 'vscode-languageserver';
import { formatDocument } from '../language/formatting/format.ts';
import { indentationOfLine } from '../language/formatting/indentation.ts';
import type { TextChange } from '../language/formatting/text-change.ts';

/**
 * Formats documents, the lines of a range, and the line at hand while it is typed. There is one canonical form, so that
 * two authors write the same text: what the editor says about tabs is left aside on purpose.
 */
export class JourneyFormatter implements Formatter {
  readonly formatOnTypeOptions: DocumentOnTypeFormattingOptions = {
    firstTriggerCharacter: '}',
    moreTriggerCharacter: ['\n'],
  };

  formatDocument(document: LangiumDocument): TextEdit[] {
    return toEdits(document, formatDocument(document));
  }

  /** Formats every line that the range touches; a range that ends before the first character of a line does not. */
  formatDocumentRange(document: LangiumDocument, { range }: DocumentRangeFormattingParams): TextEdit[] {
    const { start, end } = range;
    const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
    return toEdits(document, formatDocument(document, { first: start.line, last }));
  }

  /** Indents the line of the cursor, and touches nothing else. */
  formatDocumentOnType(
    { textDocument }: LangiumDocument,
    { position, ch }: DocumentOnTypeFormattingParams,
  ): TextEdit[] {
    const { line } = position;
    const start = { line, character: 0 };
    const text = textDocument.getText({ start, end: { line: line + 1, character: 0 } });
    const [blanks = ''] = /^[^\S\n\r]*/.exec(text) ?? [];
    // a brace that closes a block on its line stands where its author put it
    if (ch === '}' && text[blanks.length] !== '}') return [];
    const wanted = indentationOfLine(textDocument.getText(), line);
    if (wanted === undefined || wanted === blanks) return [];
    return [{ range: { start, end: { line, character: blanks.length } }, newText: wanted }];
  }
}

function toEdits({ textDocument }: LangiumDocument, changes: readonly TextChange[]): TextEdit[] {
  return changes.map(({ offset, end, text }) => ({
    range: { start: textDocument.positionAt(offset), end: textDocument.positionAt(end) },
    newText: text,
  }));
}
