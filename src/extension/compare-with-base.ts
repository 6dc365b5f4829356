import { commands, l10n, type QuickPickItem, QuickPickItemKind, Uri, window } from 'vscode';
import type { CompareOffer, MapResult } from '../protocol/messages.ts';
import type { MapPanels } from './map-panels.ts';
import type { MapRequests } from './map-requests.ts';
import { nameOf } from './told.ts';

/**
 * Compares a journey of a document with its base: the named one, the one that its map shows, or else the first that has a
 * base. Where none has, the reader is told so and asked what to compare it with instead.
 */
export async function compareWithBase(
  document: Uri,
  named: string | undefined,
  panels: MapPanels,
  requestMap: MapRequests['requestMap'],
): Promise<void> {
  const wanted = named ?? panels.pickedIn(document);
  const ask = (journey: string | undefined) => requestMap({ uri: document.toString(), journey });
  // a map says itself why there is none
  const first = await ask(wanted).catch(() => undefined);
  if (!first?.model || hasBase(first)) return panels.compare(document, { kind: 'base' }, wanted);
  const others = wanted === undefined ? first.journeys.slice(1) : [];
  for (const { id } of others) if (hasBase(await ask(id))) return panels.compare(document, { kind: 'base' }, id);

  const picked = await window.showQuickPick(choices(first.offers ?? []), {
    title: l10n.t('‘{journey}’ is no variant, so it has no base to compare it with.', {
      journey: first.model.journey.label,
    }),
    placeHolder: l10n.t('Choose something else to compare it with'),
  });
  if (picked?.offer) {
    const { uri, id } = picked.offer;
    panels.compare(document, { kind: 'journey', uri, journey: id }, wanted);
  } else if (picked?.command) await commands.executeCommand(picked.command, document);
}

function hasBase({ offers = [] }: MapResult): boolean {
  return offers.some(({ relation }) => relation === 'base');
}

interface Choice extends QuickPickItem {
  offer?: CompareOffer;
  command?: string;
}

/** Other journeys, then other versions of the same. */
function choices(offers: readonly CompareOffer[]): Choice[] {
  const group = (relation: CompareOffer['relation'], label: string): Choice[] => {
    const found = offers.filter((offer) => offer.relation === relation);
    if (found.length === 0) return [];
    const named = found.map((offer) => ({ label: offer.label, description: nameOf(Uri.parse(offer.uri)), offer }));
    return [separator(label), ...named];
  };
  return [
    ...group('variant', l10n.t('Variants')),
    ...group('other', l10n.t('Other journeys')),
    separator(l10n.t('Other versions')),
    { label: 'HEAD', description: l10n.t('The last commit'), command: 'journey.compareWithHead' },
    { label: l10n.t('Branch or revision …'), command: 'journey.compareWithRevision' },
    { label: l10n.t('File …'), command: 'journey.compareWithFile' },
  ];
}

function separator(label: string): Choice {
  return { label, kind: QuickPickItemKind.Separator };
}
