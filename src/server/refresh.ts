import type { Connection } from 'vscode-languageserver';
import type { ServerSharedServices } from './services.ts';

/** An editor asks anew for what stands beside a text that it changes; of what else changes it has to be told. */
export function refreshHints(connection: Connection, services: ServerSharedServices): void {
  const { DocumentBuilder, ConfigurationProvider } = services.workspace;
  const refresh = () => {
    const { refreshesHints, refreshesLenses } = services.server.Client;
    // an editor that is closing may not answer
    if (refreshesHints) connection.languages.inlayHint.refresh().catch(() => {});
    if (refreshesLenses) connection.sendRequest('workspace/codeLens/refresh').catch(() => {});
  };
  DocumentBuilder.onSettled(({ linked, gone }) => {
    if (linked.length + gone.length > 1) refresh();
  });
  ConfigurationProvider.onConfigurationSectionUpdate(({ section }) => {
    if (section === 'journey') refresh();
  });
}
