import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { ImportOntoParams, ImportParams } from '../../protocol/messages.ts';
import { importOntoRequest, importRequest } from '../../protocol/messages.ts';
import { untilLinked } from '../maps.ts';
import type { ServerSharedServices } from '../services.ts';
import { importOnto } from './import-onto.ts';
import { readImport } from './read-import.ts';

/** Answers requests for journeys from other tools and for other tools. */
export function serveExchange(connection: Connection, services: ServerSharedServices): void {
  const { words } = services.server.Reader;
  connection.onRequest(importRequest, (params: ImportParams) => readImport(params, words));
  connection.onRequest(importOntoRequest, async (params: ImportOntoParams, token: CancellationToken) => {
    await untilLinked(params.uri, services, token);
    return importOnto(params, services);
  });
}
