import type { CancellationToken, Connection } from 'vscode-languageserver';
import { journeyDiagrams } from '../../interchange/mermaid/journey-diagrams.ts';
import type {
  AnalyticsParams,
  DiagramsParams,
  DiagramsResult,
  ExportParams,
  ImportOntoParams,
  ImportParams,
  PasteParams,
} from '../../protocol/messages.ts';
import {
  analyticsRequest,
  diagramsRequest,
  exportRequest,
  importOntoRequest,
  importRequest,
  pasteRequest,
} from '../../protocol/messages.ts';
import { untilLinked } from '../maps.ts';
import type { ServerSharedServices } from '../services.ts';
import { count } from './count.ts';
import { importOnto } from './import-onto.ts';
import { readImport, readPaste } from './read-import.ts';
import { writeExport } from './write-export.ts';

/** Answers requests for journeys from other tools and for other tools. */
export function serveExchange(connection: Connection, services: ServerSharedServices): void {
  const { words } = services.server.Reader;
  connection.onRequest(importRequest, (params: ImportParams) => readImport(params, words));
  connection.onRequest(pasteRequest, (params: PasteParams) => readPaste(params, words));
  connection.onRequest(diagramsRequest, ({ text }: DiagramsParams): DiagramsResult => {
    return { diagrams: journeyDiagrams(text).map(({ start, end }) => ({ start, end })) };
  });
  connection.onRequest(exportRequest, async (params: ExportParams, token: CancellationToken) => {
    await untilLinked(params.uri, services, token);
    return writeExport(params, services);
  });
  connection.onRequest(analyticsRequest, (params: AnalyticsParams) => count(params, services));
  connection.onRequest(importOntoRequest, async (params: ImportOntoParams, token: CancellationToken) => {
    await untilLinked(params.uri, services, token);
    return importOnto(params, services);
  });
}
