import type { Connection } from 'vscode-languageserver';
import type { ImportParams } from '../../protocol/messages.ts';
import { importRequest } from '../../protocol/messages.ts';
import type { ServerSharedServices } from '../services.ts';
import { readImport } from './read-import.ts';

/** Answers requests for journeys from other tools and for other tools. */
export function serveExchange(connection: Connection, services: ServerSharedServices): void {
  const { words } = services.server.Reader;
  connection.onRequest(importRequest, (params: ImportParams) => readImport(params, words));
}
