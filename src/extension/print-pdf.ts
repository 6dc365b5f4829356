import { l10n, ProgressLocation, type Uri, window } from 'vscode';
import { saveExport } from './export-map.ts';
import { reasonOf } from './told.ts';

/** Makes a PDF of a picture. Throws with a sentence that says what helps. */
export type PrintPdf = (svg: string) => Promise<Uint8Array>;

/** Makes a PDF of a picture and asks where it is to be saved. */
export async function savePdf(document: Uri, name: string, svg: string, print: PrintPdf): Promise<void> {
  try {
    const progress = { location: ProgressLocation.Window, title: l10n.t('The PDF is made …') };
    const content = await window.withProgress(progress, () => print(svg));
    await saveExport(document, name, content);
  } catch (error) {
    void window.showErrorMessage(reasonOf(error));
  }
}
