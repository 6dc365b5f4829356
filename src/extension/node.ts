import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith } from './activate.ts';

/** The extension where Node runs it: the language server is a process of its own. */
export function activate(context: ExtensionContext): void {
  const module = Uri.joinPath(context.extensionUri, 'dist/server/node.cjs').fsPath;
  activateWith(context, (options) => {
    const server = { module, transport: TransportKind.ipc };
    return new LanguageClient('journey', 'Journey', { run: server, debug: server }, options);
  });
}
