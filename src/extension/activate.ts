import { commands, type ExtensionContext, type LogOutputChannel, window } from 'vscode';
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import { type MapChangedParams, mapChangedNotification, mapRequest } from '../protocol/messages.ts';
import { serveFiles } from './files.ts';
import { registerMapCommands } from './map-commands.ts';
import { MapPanels } from './map-panels.ts';

/** What both entries share: everything but how the language server is started. */
export function activateWith(
  context: ExtensionContext,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
): void {
  const output = window.createOutputChannel('Journey', { log: true });
  const client = createClient({
    documentSelector: [{ language: 'journey' }],
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    synchronize: { configurationSection: 'journey' },
  });
  const panels = new MapPanels(context.extensionUri, output, (params) => client.sendRequest(mapRequest, params));
  context.subscriptions.push(
    output,
    client,
    panels,
    ...serveFiles(client),
    client.onNotification(mapChangedNotification, ({ uris }: MapChangedParams) => panels.refresh(uris)),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) panels.refresh();
    }),
    commands.registerCommand('journey.restartServer', () => say(output, 'did not restart', restart(client))),
    ...registerMapCommands(panels),
  );
  // maps and commands need not wait for it: a request made meanwhile is answered once it runs
  void say(output, 'did not start', client.start());
}

async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.needsStop()) await client.stop();
  await client.start();
}

/** Tells in a sentence when the language server fails, instead of letting a command fail without a word. */
async function say(output: LogOutputChannel, what: string, done: Promise<void>): Promise<void> {
  try {
    await done;
  } catch (error) {
    output.error(error instanceof Error ? error : String(error));
    const sentence = `The language server for journeys ${what}. Colours still work; findings and maps do not.`;
    const choice = await window.showErrorMessage(sentence, 'Restart', 'Show Output');
    if (choice === 'Restart') await commands.executeCommand('journey.restartServer');
    if (choice === 'Show Output') output.show();
  }
}
