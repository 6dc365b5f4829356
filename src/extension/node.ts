import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith } from './activate.ts';
import { registerCheckTask } from './check-task.ts';

/** The extension where Node runs it: the language server is a process of its own. */
export function activate(context: ExtensionContext): ReturnType<typeof activateWith> {
  context.subscriptions.push(registerCheckTask(context.extensionUri));
  const module = Uri.joinPath(context.extensionUri, 'dist/server/node.cjs').fsPath;
  return activateWith(context, (options) => {
    const run = { module, transport: TransportKind.ipc };
    const debug = { ...run, options: { execArgv: ['--inspect=6009'] } };
    return new LanguageClient('journey', 'Journey', { run, debug }, options);
  });
}
