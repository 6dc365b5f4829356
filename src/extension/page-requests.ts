import { l10n, type Uri } from 'vscode';
import type { AnalyticsParams, AnalyticsResult } from '../protocol/messages.ts';
import type { FromPreview, ToPreview } from '../protocol/page-messages.ts';
import { readPageParts, saveExport } from './export-map.ts';
import { pageWords } from './page-words.ts';
import { printPage } from './print-page.ts';
import { type PrintPdf, savePdf } from './print-pdf.ts';

export interface PageRequestOptions {
  extension: Uri;
  /** The document whose map is shown. */
  uri: Uri;
  /** A folder of this extension's own. */
  storage: Uri;
  requestAnalytics: (params: AnalyticsParams) => Promise<AnalyticsResult>;
  /** Absent where no PDF can be made. */
  printPdf?: PrintPdf | undefined;
  /** Tells the page, whether it is ready for maps or not. */
  tell: (message: ToPreview) => void;
}

/** Does what a page asks for that has nothing to do with which map it shows: words, parts of pages, files. */
export function answerPage(message: FromPreview, options: PageRequestOptions): void {
  const { extension, uri, storage, requestAnalytics, printPdf, tell } = options;
  if (message.type === 'words') {
    const { lang } = message;
    void pageWords(extension, lang).then((texts) => tell({ type: 'words', lang, texts }));
  } else if (message.type === 'parts') {
    void readPageParts(extension).then((parts) => tell({ type: 'parts', parts }));
  } else if (message.type === 'analytics') {
    const { model, findings } = message;
    void requestAnalytics({ uri: uri.toString(), model, findings }).then(
      ({ analytics }) => tell({ type: 'analytics', analytics }),
      () => tell({ type: 'analytics', problem: l10n.t('The language server does not answer') }),
    );
  } else if (message.type === 'save') {
    void saveExport(uri, message.name, message.content);
  } else if (message.type === 'savePdf') {
    if (printPdf) void savePdf(uri, message.name, message.svg, printPdf);
  } else if (message.type === 'print') {
    void printPage(uri, message.name, message.html, storage);
  }
}
