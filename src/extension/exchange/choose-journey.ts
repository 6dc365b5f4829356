import { l10n, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type MapParams, type MapResult, mapRequest } from '../../protocol/messages.ts';

/** A journey of a document, by its name, with its label. */
type Known = MapResult['journeys'][number];

/** The journeys of a document; only the one that is named, where it is there. */
export async function journeysOf(client: BaseLanguageClient, uri: Uri, named?: string): Promise<Known[]> {
  // the server knows what is open, wherever it is
  await workspace.openTextDocument(uri);
  const params: MapParams = { uri: uri.toString(), lang: labelLanguage(uri) };
  const { journeys } = await client.sendRequest<MapResult>(mapRequest, params);
  const found = journeys.find(({ id }) => id === named);
  return found ? [found] : journeys;
}

/** The only one of some journeys, else the one that somebody chooses. */
export async function chooseJourney(journeys: readonly Known[]): Promise<Known | undefined> {
  if (journeys.length < 2) return journeys[0];
  const items = journeys.map((journey) => ({ label: journey.label, description: journey.id, journey }));
  const placeHolder = l10n.t('Which journey of this file?');
  return (await window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.journey;
}

/** The language of labels that is wanted for a document; undefined for the main labels. */
export function labelLanguage(uri: Uri): string | undefined {
  return workspace.getConfiguration('journey', uri).get('map.lang', '') || undefined;
}
