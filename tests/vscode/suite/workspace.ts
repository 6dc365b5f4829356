import { commands, languages, type Tab, type TextEditor, Uri, window, workspace } from 'vscode';
import { eventually } from './runner.ts';

/** Opens a file of the examples. */
export async function openExample(path: string): Promise<TextEditor> {
  const folder = workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no folder is open');
  return window.showTextDocument(Uri.joinPath(folder.uri, path), { preview: false });
}

/** Puts a text in the place of another that stands in the editor once. */
export async function replaceText(editor: TextEditor, old: string, text: string): Promise<void> {
  const { document } = editor;
  const offset = document.getText().indexOf(old);
  if (offset < 0) throw new Error(`“${old}” does not stand in ${document.fileName}`);
  const range = document.validateRange(rangeOf(editor, offset, old.length));
  await editor.edit((edit) => edit.replace(range, text));
}

/** Codes of the findings of a document, in order. */
export function findingCodes(uri: Uri): string[] {
  return languages.getDiagnostics(uri).map(({ code }) => String(typeof code === 'object' ? code.value : code));
}

/** All tabs with a map. */
export function mapTabs(): Tab[] {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(({ input }) => (input as { viewType?: string } | undefined)?.viewType?.endsWith('journey.map'));
}

/** Waits for a tab with the map of this title. */
export function mapTitled(title: string): Promise<Tab> {
  const titles = () => mapTabs().map(({ label }) => label);
  return eventually(`a tab “${title}”`, () => mapTabs().find(({ label }) => label === title), titles);
}

/** Takes back all that is not saved and closes all tabs. */
export async function closeAll(): Promise<void> {
  for (const document of workspace.textDocuments)
    if (document.isDirty) {
      await window.showTextDocument(document);
      await commands.executeCommand('workbench.action.files.revert');
    }
  await commands.executeCommand('workbench.action.closeAllEditors');
}

function rangeOf({ document }: TextEditor, offset: number, length: number) {
  const line = document.lineAt(document.positionAt(offset).line);
  return line.range.with(document.positionAt(offset), document.positionAt(offset + length));
}
