import type { LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import type { CodeAction, CodeActionParams, Diagnostic, Range, TextEdit } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import type { Edit, Finding, Fix } from '../rules/rule.ts';
import type { Words } from '../texts/say.ts';
import type { ServerSharedServices } from './services.ts';

/** Offers the fixes of the findings under the cursor, made from their code and data. */
export class FixProvider implements CodeActionProvider {
  private readonly services: ServerSharedServices;

  constructor(services: ServerSharedServices) {
    this.services = services;
  }

  getCodeActions({ uri }: LangiumDocument, { range, context }: CodeActionParams): CodeAction[] {
    if (context.only && !context.only.some((kind) => CodeActionKind.QuickFix.startsWith(kind))) return [];
    const { Findings: findings, Reader: reader } = this.services.server;
    const touched = findings()
      .of(uri.toString())
      .filter(({ place }) => overlap(place.file.range(place), range));
    return touched.flatMap((finding) =>
      fixesOf(finding).map((fix) => toAction(finding, fix, context.diagnostics, reader.words)),
    );
  }
}

function fixesOf({ rule, place, data = {} }: Finding): readonly Fix[] {
  return rule.fixes?.({ place, data }) ?? [];
}

function toAction({ rule, place }: Finding, fix: Fix, diagnostics: readonly Diagnostic[], words: Words): CodeAction {
  const range = place.file.range(place);
  const solved = diagnostics.filter(({ code, range: other }) => code === rule.code && overlap(other, range));
  const byFile = Map.groupBy(fix.edits, ({ place }) => place.file.uri);
  return {
    title: words(fix.title),
    kind: CodeActionKind.QuickFix,
    diagnostics: solved,
    ...(fix.safe && { isPreferred: true }),
    edit: {
      documentChanges: [...byFile].map(([uri, edits]) => ({
        textDocument: { uri, version: null },
        edits: edits.map(toTextEdit),
      })),
    },
  };
}

function toTextEdit({ place, text, snippet }: Edit): TextEdit {
  const range = place.file.range(place);
  // a snippet edit has its text where a plain edit has its new text
  return snippet
    ? ({ range, snippet: { kind: 'snippet', value: text } } as unknown as TextEdit)
    : { range, newText: text };
}

function overlap(a: Range, b: Range): boolean {
  return !before(a.end, b.start) && !before(b.end, a.start);
}

function before(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
