import { commands, l10n, Uri, window, workspace } from 'vscode';
import { pageFolder } from './page.ts';
import { nameOf, reasonOf } from './told.ts';

/**
 * Asks where an exported map is to be saved, beside its text by default, and writes it there. Works in every file system
 * that the editor knows. Gives the place; undefined where nothing was saved, which somebody has been told or has wanted.
 * @param title What the dialog is called.
 */
export async function writeExport(
  document: Uri,
  name: string,
  content: string | Uint8Array,
  title: string = l10n.t('Export the map'),
): Promise<Uri | undefined> {
  const plain = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const ending = plain.slice(plain.lastIndexOf('.') + 1);
  const folder = document.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(document, '..');
  const target = await window.showSaveDialog({
    title,
    filters: { [ending.toUpperCase()]: [ending] },
    ...(folder && { defaultUri: Uri.joinPath(folder, plain) }),
  });
  if (!target) return undefined;
  try {
    await workspace.fs.writeFile(target, typeof content === 'string' ? new TextEncoder().encode(content) : content);
    return target;
  } catch (error) {
    const reason = reasonOf(error);
    void window.showErrorMessage(l10n.t('The map could not be saved: {reason}', { reason }));
    return undefined;
  }
}

/** Saves what the page of a map has made, and offers to open it. */
export async function saveExport(document: Uri, name: string, content: string | Uint8Array): Promise<void> {
  const target = await writeExport(document, name, content);
  if (!target) return;
  const open = l10n.t('Open');
  if ((await window.showInformationMessage(savedAs(target), open)) === open)
    await commands.executeCommand('vscode.open', target);
}

/** That a map is saved, in a sentence. */
export function savedAs(target: Uri): string {
  return l10n.t('The map is saved as ‘{name}’.', { name: nameOf(target) });
}

/** What one-file pages are made of, as the build has left it; undefined where it cannot be read. */
export async function readPageParts(extension: Uri): Promise<unknown> {
  try {
    const bytes = await workspace.fs.readFile(Uri.joinPath(pageFolder(extension), 'standalone.json'));
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
