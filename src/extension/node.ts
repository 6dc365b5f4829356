import { type ExtensionContext, l10n, Uri, workspace } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { pdfOf } from '../print/pdf.ts';
import { PrintProblem } from '../print/print-problem.ts';
import { dayOf } from '../texts/dates.ts';
import { activateWith } from './activate.ts';
import { registerCheckTask } from './check-task.ts';

/** The extension where Node runs it: the language server is a process of its own, a browser of the machine makes PDF. */
export function activate(context: ExtensionContext): ReturnType<typeof activateWith> {
  context.subscriptions.push(registerCheckTask(context.extensionUri));
  const module = Uri.joinPath(context.extensionUri, 'dist/server/node.cjs').fsPath;
  const createClient: Parameters<typeof activateWith>[1] = (options) => {
    const run = { module, transport: TransportKind.ipc };
    const debug = { ...run, options: { execArgv: ['--inspect=6009'] } };
    return new LanguageClient('journey', 'Journey', { run, debug }, options);
  };
  return activateWith(context, createClient, printPdf);
}

async function printPdf(svg: string): Promise<Uint8Array> {
  const path = workspace.getConfiguration('journey').get<string>('export.browser') || undefined;
  try {
    return await pdfOf(svg, dayOf(new Date()), { path, env: process.env });
  } catch (error) {
    if (!(error instanceof PrintProblem)) throw error;
    const why = whyNot(error);
    const help = l10n.t(
      'Install Chrome, Chromium, Edge or Brave, or name one in the setting ‘journey.export.browser’. A page in one file (HTML) can be printed by any browser.',
    );
    throw new Error(`${why} ${help}`);
  }
}

/** In the language of the editor. */
function whyNot({ kind, saying }: PrintProblem): string {
  const { path = '', reason = '' } = (saying.values ?? {}) as Record<string, string>;
  if (kind === 'none') return l10n.t('PNG and PDF are drawn by a browser, and none was found.');
  if (kind === 'not-there') return l10n.t('There is no browser ‘{path}’ that can be started.', { path });
  return l10n.t('The browser ‘{path}’ could not draw the map: {reason}.', { path, reason });
}
