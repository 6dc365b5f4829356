import type { CreateFile, SnippetTextEdit, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Edit } from '../../rules/rule.ts';
import { fillSnippet } from '../../rules/snippets.ts';
import type { Client } from '../client.ts';
import type { NewFile } from '../refactorings/refactoring.ts';

/** Edits as the editor takes them: with places to fill in only if it knows what to do with these. */
export function workspaceEdit(edits: readonly Edit[], client: Client, creates?: NewFile): WorkspaceEdit {
  const byFile = [...Map.groupBy(edits, ({ place }) => place.file.uri)];
  if (!client.takesDocumentChanges)
    return { changes: Object.fromEntries(byFile.map(([uri, list]) => [uri, list.map(plainEdit)])) };
  const toEdit = client.fillsSnippets ? snippetEdit : plainEdit;
  return {
    documentChanges: [
      ...(creates ? creation(creates) : []),
      ...byFile.map(
        ([uri, list]): TextDocumentEdit => ({ textDocument: { uri, version: null }, edits: list.map(toEdit) }),
      ),
    ],
  };
}

/** A new file comes first, so that nothing leads to it before it is there. */
function creation({ uri, text }: NewFile): [CreateFile, TextDocumentEdit] {
  const start = { line: 0, character: 0 };
  return [
    { kind: 'create', uri },
    { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
  ];
}

function snippetEdit(edit: Edit): TextEdit | SnippetTextEdit {
  const { place, text } = edit;
  return edit.snippet ? { range: place.file.range(place), snippet: { kind: 'snippet', value: text } } : plainEdit(edit);
}

function plainEdit({ place, text, snippet }: Edit): TextEdit {
  return { range: place.file.range(place), newText: snippet ? fillSnippet(text) : text };
}
