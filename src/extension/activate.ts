import { type ExtensionContext, window } from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient';
import { type MapChangedParams, mapChangedNotification, mapRequest } from '../protocol/messages.ts';
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
  const panels = new MapPanels(context, output, (params) => client.sendRequest(mapRequest, params));
  context.subscriptions.push(
    output,
    keeper,
    panels,
    ...serveFiles(client),
    client.onNotification(mapChangedNotification, ({ uris }: MapChangedParams) => panels.refresh(uris)),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) panels.refresh();
    }),
    ...registerMapCommands(panels),
    registerNewJourney(),
    registerRulePages(context),
    registerShowReferences(),
  );
  // maps and commands need not wait for it: a request made meanwhile is answered once it runs
  void keeper.start();
}
