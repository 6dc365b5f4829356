import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateWith } from './activate.ts';

/** The extension where a browser runs it: the language server is a worker. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist/server/browser.js').toString(true);
  let worker: Worker | undefined;
  const start = async () => {
    // a restart begins with a new worker; the old one has been told to stop, but ends only here
    worker?.terminate();
    worker = new Worker(script, { name: 'journey-language-server' });
    return worker;
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  activateWith(context, (options) => new LanguageClient('journey', 'Journey', start, options));
}
