import { commands, type Disposable, l10n, Uri, window, workspace } from 'vscode';
import { unpackBytes } from '../../protocol/bytes.ts';
import { type ExportParams, type ExportResult, exportRequest } from '../../protocol/messages.ts';
import { fileNameOf } from '../../texts/file-name.ts';
import { readPageParts, savedAs, writeExport } from '../export-map.ts';
import type { MapPanels } from '../map-panels.ts';
import { nameOf } from '../told.ts';
import { chooseJourney, journeysOf, labelLanguage } from './choose-journey.ts';
import type { Exchange } from './exchange.ts';
import { exchangeCommand } from './exchange-command.ts';
import { type ExportChoice, exportChoices } from './export-formats.ts';

/** `Export …`: a journey as a file in another format; from the title of a map, what that map shows. */
export function registerExport(exchange: Exchange, panels: MapPanels, extension: Uri): Disposable {
  return exchangeCommand('journey.exportMap', async (given) => {
    const document = isJourney(given) ? given : undefined;
    // the title of a map hands over something, but nothing that is a file
    const isTitle = given !== undefined && given !== null && !document;
    if (isTitle && panels.active) return panels.active.showExport();
    const shown = document ? { uri: document } : exchange.active();
    if (shown) return exportJourney(shown, { exchange, panels, extension });
    void window.showInformationMessage(l10n.t('Open a .journey file first: the map is drawn from it.'));
  });
}

function isJourney(given: unknown): given is Uri {
  return given instanceof Uri && given.path.endsWith('.journey');
}

interface ExportTools {
  exchange: Exchange;
  panels: MapPanels;
  extension: Uri;
}

async function exportJourney(shown: { uri: Uri; journey?: string | undefined }, tools: ExportTools): Promise<void> {
  const { exchange, panels, extension } = tools;
  const { uri } = shown;
  const journeys = await journeysOf(exchange.client, uri, shown.journey);
  if (journeys.length === 0) {
    const sentence = l10n.t('There is no journey in ‘{name}’, so there is nothing to export.', { name: nameOf(uri) });
    return exchange.notes.tell(sentence, { notes: [] }, uri, { problem: true });
  }
  const choice = await chooseFormat(panels.active !== undefined, panels.printPdf !== undefined);
  if (!choice) return;
  if (choice.ending === asShown) return panels.active?.showExport();
  const journey = await chooseJourney(journeys);
  if (!journey) return;
  if (!choice.format) return panels.export(uri, journey.id);
  const parts = choice.format === 'html' ? await readPageParts(extension) : undefined;
  if (choice.format === 'html' && !parts)
    throw new Error(l10n.t('A file of the extension cannot be read; please install it again.'));
  const params: ExportParams = {
    uri: uri.toString(),
    journey: journey.id,
    lang: labelLanguage(uri),
    format: choice.format,
    theme: themeOf(uri),
    ...(parts !== undefined && { parts }),
  };
  const { content, notes } = await exchange.client.sendRequest<ExportResult>(exportRequest, params);
  if (content === undefined) throw new Error(l10n.t('This journey is gone.'));
  const saved = await writeExport(uri, `${fileNameOf(journey.id)}.${choice.ending}`, unpackBytes(content));
  if (!saved) return;
  const open = { title: l10n.t('Open'), run: () => commands.executeCommand('vscode.open', saved) };
  // the editor shows nothing of a workbook
  exchange.notes.tell(savedAs(saved), notes, uri, choice.format === 'xlsx' ? {} : { action: open });
}

const asShown = 'as shown';

/** What a map shows can be exported as it is shown; everything else is made of the text. */
async function chooseFormat(
  isMap: boolean,
  pdf: boolean,
): Promise<Pick<ExportChoice, 'format' | 'ending'> | undefined> {
  const shown = {
    label: l10n.t('What the map shows …'),
    detail: l10n.t('With its filters and colours: as a picture, a page, a table or data.'),
    ending: asShown,
  };
  const placeHolder = l10n.t('What is the journey to be exported as?');
  return window.showQuickPick([...(isMap ? [shown] : []), ...exportChoices(pdf)], {
    placeHolder,
    matchOnDetail: true,
  });
}

/** The colours of maps that are wanted; those of the editor are no colours of a file. */
function themeOf(uri: Uri): ExportParams['theme'] {
  const theme = workspace.getConfiguration('journey', uri).get('map.theme');
  return theme === 'light' || theme === 'dark' ? theme : 'auto';
}
