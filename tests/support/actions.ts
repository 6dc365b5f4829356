import type { CodeAction, CodeActionKind, SnippetTextEdit, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { fillSnippet } from '../../src/rules/snippets.ts';
import { resolved } from '../../src/server/code-actions/provider.ts';
import type { ServerFixture } from './server.ts';
import { pathOf } from './workspace.ts';

/** The actions at the marked range or position of a file. */
export async function actionsAt(server: ServerFixture, path: string, only?: CodeActionKind[]): Promise<CodeAction[]> {
  const [marked] = server.ranges(path);
  const { textDocument, position } = server.at(path, marked?.offset);
  const range = { start: position, end: marked ? server.at(path, marked.end).position : position };
  const context = { diagnostics: [], ...(only && { only }) };
  const found = await server.lsp.CodeActionProvider?.getCodeActions(server.document(path), {
    textDocument,
    range,
    context,
  });
  return (found ?? []) as CodeAction[];
}

/** The texts of the files that an action changes, by path, as if the author had typed a word at every empty place. */
export function applied(server: ServerFixture, action: CodeAction, typed = ''): Record<string, string> {
  const { edit } = resolved(action, server.services);
  const changes = (edit?.documentChanges ?? []).filter((change) => 'edits' in change);
  const plain = [
    ...changes.map(({ textDocument, edits }) => [textDocument.uri, edits] as const),
    ...Object.entries(edit?.changes ?? {}),
  ];
  return Object.fromEntries(
    plain.map(([uri, edits]) => {
      const path = pathOf(uri);
      const { textDocument } = server.document(path);
      return [
        path,
        TextDocument.applyEdits(
          textDocument as TextDocument,
          edits.map((one) => toPlain(one, typed)),
        ),
      ];
    }),
  );
}

function toPlain(edit: TextEdit | SnippetTextEdit, typed: string): TextEdit {
  return 'snippet' in edit ? { range: edit.range, newText: fillSnippet(edit.snippet.value, typed) } : edit;
}
