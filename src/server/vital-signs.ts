import { DocumentState } from 'langium';
import type { Connection } from 'vscode-languageserver';
import type { GuardedDocumentFactory } from '../language/documents.ts';
import type { ReadingParams, StartOptions, StatusParams } from '../protocol/messages.ts';
import { readingNotification, statusNotification } from '../protocol/messages.ts';
import type { ServerSharedServices } from './services.ts';

const calm = 300;

/**
 * Tells the editor what is being read, so that it knows which file to blame when this process ends, and what the
 * workspace holds once things have been calm for a moment.
 */
export function tellVitalSigns(connection: Connection, services: ServerSharedServices): void {
  const factory = services.workspace.LangiumDocumentFactory as GuardedDocumentFactory;
  const tell = (params: ReadingParams) => connection.sendNotification(readingNotification, params);
  let timer: ReturnType<typeof setTimeout> | undefined;
  factory.onParse = (uri) => tell({ uri: uri.toString() });
  services.lsp.LanguageServer.onInitialize(({ initializationOptions }) => {
    const { aside } = (initializationOptions ?? {}) as StartOptions;
    factory.aside = new Set(Array.isArray(aside) ? aside : []);
  });
  services.workspace.DocumentBuilder.onSettled(() => {
    void tell({});
    clearTimeout(timer);
    timer = setTimeout(() => void connection.sendNotification(statusNotification, statusOf(services)), calm);
  });
}

function statusOf({ workspace, server }: ServerSharedServices): StatusParams {
  const files = workspace.LangiumDocuments.all.filter(({ state }) => state >= DocumentState.Parsed).toArray();
  const journeys = files.map((document) => server.Model.fileOf(document).journeys.length);
  return { files: files.length, journeys: journeys.reduce((sum, count) => sum + count, 0) };
}
