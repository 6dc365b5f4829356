import { commands, type ExtensionContext, window } from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient';
import { type MapChangedParams, mapChangedNotification } from '../protocol/messages.ts';
import { registerCompareCommands } from './compare-commands.ts';
import { CompareRequests } from './compare-requests.ts';
import { serveFiles } from './files.ts';
import { registerMapCommands } from './map-commands.ts';
import { MapPanels } from './map-panels.ts';
import { registerNewJourney } from './new-journey.ts';
import { registerRulePages } from './rule-pages.ts';
import { ServerKeeper } from './server-keeper.ts';
import { registerShowReferences } from './show-references.ts';

/** What both entries share: everything but how the language server is started. */
export function activateWith(
  context: ExtensionContext,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
): void {
  const output = window.createOutputChannel('Journey', { log: true });
  const keeper = new ServerKeeper(context, output, createClient);
  const { client } = keeper;
  const requests = new CompareRequests(client, () => panels.refreshRevisions());
  const panels = new MapPanels(context, output, requests);
  context.subscriptions.push(
    output,
    keeper,
    panels,
    requests,
    ...serveFiles(client),
    client.onNotification(mapChangedNotification, ({ uris }: MapChangedParams) => panels.refresh(uris)),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) panels.refresh();
    }),
    ...registerMapCommands(panels),
    ...registerCompareCommands(panels),
    registerNewJourney(),
    registerRulePages(context),
    registerShowReferences(),
  );
  // files in the list of changes have no other sign of what they are
  void commands.executeCommand('setContext', 'journey.active', true);
  // maps and commands need not wait for it: a request made meanwhile is answered once it runs
  void keeper.start();
}
