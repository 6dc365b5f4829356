import { env, l10n, UIKind, Uri, window, workspace } from 'vscode';
import { writeExport } from './export-map.ts';
import { nameOf } from './told.ts';

/**
 * Lets a browser print a page, which asks for it once it is open: pages of the editor cannot. Where the editor runs on this
 * machine the browser is opened; elsewhere the page is saved, and it is said what to do with it.
 * @param storage A folder of this extension's own.
 */
export async function printPage(document: Uri, name: string, html: string, storage: Uri): Promise<void> {
  const isHere = env.uiKind === UIKind.Desktop && env.remoteName === undefined;
  if (isHere && (await openInBrowser(Uri.joinPath(storage, 'print', name), html))) return;
  const saved = await writeExport(document, name, html, l10n.t('Save the page to print'));
  if (!saved) return;
  // short, as a window shows one line of it at first
  void window.showInformationMessage(l10n.t('Open ‘{name}’ in a browser to print the map.', { name: nameOf(saved) }));
}

async function openInBrowser(page: Uri, html: string): Promise<boolean> {
  try {
    await workspace.fs.writeFile(page, new TextEncoder().encode(html));
    return await env.openExternal(page);
  } catch {
    return false;
  }
}
