import type { LangiumDocument } from 'langium';
import type { SemanticTokenProvider } from 'langium/lsp';
import type {
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensOptions,
  SemanticTokensParams,
  SemanticTokensRangeParams,
} from 'vscode-languageserver';
import type { SourceFile } from '../../model/source-file.ts';
import type { ServerSharedServices } from '../services.ts';
import { tokenModifiers, tokenTypes } from './token-legend.ts';
import type { TakeToken } from './tokens.ts';
import { readTokens } from './tokens.ts';

/** Colours for what a text means: all of it, a part of it, or what has changed since it was asked last. */
export class SemanticTokensProvider implements SemanticTokenProvider {
  readonly tokenTypes = numbered(tokenTypes, (index) => index);
  readonly tokenModifiers = numbered(tokenModifiers, (index) => 1 << index);
  readonly semanticTokensOptions: SemanticTokensOptions = {
    legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
    full: { delta: true },
    range: true,
  };
  private readonly services: ServerSharedServices;
  private readonly sent = new Map<string, { resultId: string; data: number[] }>();
  private count = 0;

  constructor(services: ServerSharedServices) {
    this.services = services;
    services.workspace.TextDocuments.onDidClose(({ document }) => this.sent.delete(document.uri));
  }

  semanticHighlight(document: LangiumDocument, { textDocument }: SemanticTokensParams): SemanticTokens {
    const file = this.fileOf(document);
    const result = { resultId: String(++this.count), data: encode(file) };
    this.sent.set(textDocument.uri, result);
    return result;
  }

  semanticHighlightRange(document: LangiumDocument, { range }: SemanticTokensRangeParams): SemanticTokens {
    const file = this.fileOf(document);
    return { data: encode(file, file.offsetAt(range.start), file.offsetAt(range.end)) };
  }

  semanticHighlightDelta(
    document: LangiumDocument,
    { textDocument, previousResultId }: SemanticTokensDeltaParams,
  ): SemanticTokens | SemanticTokensDelta {
    const before = this.sent.get(textDocument.uri);
    const { resultId = '', data } = this.semanticHighlight(document, { textDocument });
    return before?.resultId === previousResultId
      ? { resultId, edits: difference(before.data, data) }
      : { resultId, data };
  }

  private fileOf(document: LangiumDocument): SourceFile {
    return this.services.server.Model.fileOf(document);
  }
}

/** Five numbers for each token: lines and characters since the one before, length, type, modifiers. */
function encode(file: SourceFile, from?: number, to?: number): number[] {
  const data: number[] = [];
  let [line, character, last] = [0, 0, 0];
  const take: TakeToken = (offset, end, type, ...modifiers) => {
    // in a broken text two pieces could claim the same stretch
    if (offset < last || end <= offset) return;
    const start = file.range({ offset, end: offset }).start;
    const column = start.line === line ? start.character - character : start.character;
    let bits = 0;
    for (const modifier of modifiers) bits |= 1 << tokenModifiers.indexOf(modifier);
    data.push(start.line - line, column, end - offset, tokenTypes.indexOf(type), bits);
    [line, character, last] = [start.line, start.character, end];
  };
  readTokens(file, take, from, to);
  return data;
}

/** What stands between the common start and the common end of two lists, as one edit. */
function difference(before: readonly number[], after: readonly number[]): SemanticTokensDelta['edits'] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const deleteCount = before.length - start - tail;
  const data = after.slice(start, after.length - tail);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}

function numbered(names: readonly string[], number: (index: number) => number): Record<string, number> {
  return Object.fromEntries(names.map((name, index) => [name, number(index)]));
}
