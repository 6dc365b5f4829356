import { DocumentState, URI } from 'langium';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { buildMap } from '../model/build-map.ts';
import type { ResolvedJourney } from '../model/resolved.ts';
import type { Statement } from '../model/statement.ts';
import type { WorkspaceModel } from '../model/workspace-model.ts';
import type { MapParams, MapResult } from '../protocol/messages.ts';
import { mapRequest } from '../protocol/messages.ts';
import { mapFindings } from '../rules/map-findings.ts';
import { wordsFor } from '../texts/catalogues.ts';
import { compareOffers } from './compare-offers.ts';
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
  connection.onRequest(mapRequest, async (params: MapParams, token): Promise<MapResult> => {
    await untilLinked(params.uri, services, token);
    const { journeys, found, places } = findJourney(model, params);
    if (!found) return { journeys, findings: [], places };
    const map = buildMap(found, { today: today(), wordsFor, ...(params.lang && { lang: params.lang }) });
    const known = new Set(found.layers.map((layer) => layer.file.uri));
    const concerned = [...known].flatMap((one) => findings.of(one));
    return {
      journeys,
      model: map,
      findings: mapFindings(concerned, map, services.server.Reader.words),
      places,
      offers: compareOffers(model, found, params.lang),
    };
  });
}

/** Waits until what was last written in a file counts. */
export async function untilLinked(
  uri: string,
  { workspace: { LangiumDocuments, DocumentBuilder } }: ServerSharedServices,
  token: CancellationToken,
): Promise<void> {
  const target = URI.parse(uri);
  if (LangiumDocuments.hasDocument(target)) await DocumentBuilder.waitUntil(DocumentState.Linked, target, token);
}

/** The journey that is asked for, with the others of its file and the places of its cards there. */
export function findJourney(
  model: WorkspaceModel,
  { uri, journey, at, lang }: MapParams,
): Pick<MapResult, 'journeys' | 'places'> & { found?: ResolvedJourney } {
  const file = model.file(uri);
  const resolved = file?.journeys.map((declaration) => model.journey(declaration)) ?? [];
  const journeys = resolved.map((one) => ({ id: one.id, label: one.label(lang) }));
  const offset = file && at && file.offsetAt(at);
  const isAt = (declaration: Statement) => {
    const { offset: start, end } = declaration.extent();
    return offset !== undefined && start <= offset && offset <= end;
  };
  const found =
    resolved.find(({ id }) => id === journey) ?? resolved.find(({ declaration }) => isAt(declaration)) ?? resolved[0];
  if (!file || !found) return { journeys, places: [] };
  const places = found.touchpoints.flatMap(({ id, layers }) =>
    layers.filter((layer) => layer.file === file).map((layer) => ({ card: id, range: file.range(layer.extent()) })),
  );
  return { journeys, found, places };
}
