import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { fillSnippet } from '../../src/rules/snippets.ts';
import type { ServerFixture } from './server.ts';
import { pathOf } from './workspace.ts';

/**
 * The texts of the files that an edit of the workspace changes or creates, by path. Places to fill in for which nothing
 * is suggested are shown as `‸`.
 */
export function textsAfter(server: ServerFixture, edit: WorkspaceEdit | undefined | null): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const change of edit?.documentChanges ?? []) {
    if ('edits' in change) {
      const path = pathOf(change.textDocument.uri);
      const before = texts[path] ?? server.document(path).textDocument.getText();
      const document = TextDocument.create(change.textDocument.uri, 'journey', 0, before);
      texts[path] = TextDocument.applyEdits(document, change.edits.map(plain));
    } else if (change.kind === 'create') {
      const path = pathOf(change.uri);
      if (server.services.server.Model.file(change.uri)) throw new Error(`${path} is there already`);
      texts[path] = '';
    }
  }
  return texts;
}

function plain(edit: TextDocumentEdit['edits'][number]): TextEdit {
  if ('newText' in edit) return edit;
  return { range: edit.range, newText: fillSnippet(edit.snippet.value, '‸') };
}
