import { commands, type ExtensionContext, window, workspace } from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient';
import { type MapChangedParams, mapChangedNotification } from '../protocol/messages.ts';
import { registerCompareCommands } from './compare-commands.ts';
import { CompareRequests } from './compare-requests.ts';
import { registerExchange } from './exchange/register-exchange.ts';
import { serveFiles } from './files.ts';
import { registerMapCommands } from './map-commands.ts';
import { MapPanels } from './map-panels.ts';
import { MarkdownMaps } from './markdown/markdown-maps.ts';
import { registerNewJourney } from './new-journey.ts';
import type { PrintPdf } from './print-pdf.ts';
import { registerRulePages } from './rule-pages.ts';
import { ServerKeeper } from './server-keeper.ts';
import { registerShowReferences } from './show-references.ts';

/** What both entries share: everything but how the language server is started, and how a PDF is made where that is possible. */
export function activateWith(
  context: ExtensionContext,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
  printPdf?: PrintPdf,
): { extendMarkdownIt: MarkdownMaps['extendMarkdownIt'] } {
  const output = window.createOutputChannel('Journey', { log: true });
  const keeper = new ServerKeeper(context, output, createClient);
  const { client } = keeper;
  const requests = new CompareRequests(client, () => panels.refreshRevisions());
  const panels = new MapPanels(context, output, requests, printPdf);
  const markdown = new MarkdownMaps(client);
  context.subscriptions.push(
    output,
    keeper,
    panels,
    requests,
    markdown,
    ...serveFiles(client),
    client.onNotification(mapChangedNotification, ({ uris }: MapChangedParams) => {
      panels.refresh(uris);
      markdown.changed(uris);
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) panels.refresh();
    }),
    ...registerMapCommands(panels),
    ...registerCompareCommands(panels, requests),
    registerNewJourney(),
    ...registerExchange(client, panels, context.extensionUri),
    registerRulePages(context),
    registerShowReferences(),
  );
  // maps and commands need not wait for it: a request made meanwhile is answered once it runs
  startWhenWanted(keeper, panels, context);
  return { extendMarkdownIt: markdown.extendMarkdownIt };
}

/**
 * Files of Markdown and Mermaid wake the extension too: then the server waits for a journey, there or in an editor. Whoever
 * asks it something starts it as well.
 */
function startWhenWanted(keeper: ServerKeeper, panels: MapPanels, { subscriptions }: ExtensionContext): void {
  const start = () => {
    // files in the list of changes have no other sign of what they are
    void commands.executeCommand('setContext', 'journey.active', true);
    void keeper.start();
  };
  if (panels.any || workspace.textDocuments.some(({ languageId }) => languageId === 'journey')) {
    start();
    return;
  }
  const opened = workspace.onDidOpenTextDocument(({ languageId }) => {
    if (languageId !== 'journey') return;
    opened.dispose();
    start();
  });
  subscriptions.push(opened);
}
