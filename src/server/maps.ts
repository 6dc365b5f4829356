import { DocumentState, URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { buildMap } from '../model/build-map.ts';
import type { WorkspaceModel } from '../model/workspace-model.ts';
import type { MapParams, MapResult } from '../protocol/messages.ts';
import { mapRequest } from '../protocol/messages.ts';
import { mapFindings } from '../rules/map-findings.ts';
import { wordsFor } from '../texts/catalogues.ts';
import type { PublishedFindings } from './published-findings.ts';
import type { ServerSharedServices } from './services.ts';

interface MapServer {
  connection: Connection;
  services: ServerSharedServices;
  model: WorkspaceModel;
  findings: PublishedFindings;
  today: () => string;
}

/** Answers requests for maps, from the state after the last change of the file. */
export function serveMaps({ connection, services, model, findings, today }: MapServer): void {
  connection.onRequest(mapRequest, async ({ uri, journey, lang }: MapParams, token): Promise<MapResult> => {
    const target = URI.parse(uri);
    if (services.workspace.LangiumDocuments.hasDocument(target)) {
      await services.workspace.DocumentBuilder.waitUntil(DocumentState.Linked, target, token);
    }
    const file = model.file(uri);
    const declarations = file?.journeys ?? [];
    const resolved = declarations.map((declaration) => model.journey(declaration));
    const journeys = resolved.map((one) => ({ id: one.id, label: one.label(lang) }));
    const found = resolved.find(({ id }) => id === journey) ?? resolved[0];
    if (!file || !found) return { journeys, findings: [], places: [] };
    const map = buildMap(found, { today: today(), wordsFor, ...(lang && { lang }) });
    const places = found.touchpoints.flatMap(({ id, layers }) =>
      layers.filter((layer) => layer.file === file).map((layer) => ({ card: id, range: file.range(layer.extent()) })),
    );
    const known = new Set(found.layers.map((layer) => layer.file.uri));
    const concerned = [...known].flatMap((one) => findings.of(one));
    return { journeys, model: map, findings: mapFindings(concerned, map, services.server.Reader.words), places };
  });
}
