import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { activateWith } from './activate.ts';

/** The extension where a browser runs it: the language server is a worker. */
export function activate(context: ExtensionContext): ReturnType<typeof activateWith> {
  const script = Uri.joinPath(context.extensionUri, 'dist/server/browser.js').toString(true);
  let worker: Worker | undefined;
  const start = async () => {
    // a restart begins with a new worker; the old one has been told to stop, but ends only here
    worker?.terminate();
    worker = new Worker(script, { name: 'journey-language-server' });
    // handed over as what it talks through: a host that wraps Worker makes workers that the client does not take for one
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  return activateWith(context, (options) => new LanguageClient('journey', 'Journey', start, options));
}
