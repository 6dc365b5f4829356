import { type Disposable, l10n, Uri, window } from 'vscode';
import { packBytes } from '../../protocol/bytes.ts';
import { type ImportParams, type ImportResult, importRequest } from '../../protocol/messages.ts';
import { nameOf } from '../told.ts';
import { journeysOf } from './choose-journey.ts';
import { type Exchange, nameBeside } from './exchange.ts';
import { exchangeCommand } from './exchange-command.ts';
import { importOnto } from './import-onto.ts';
import { readSource } from './read-source.ts';
import { saveBeside, saveJourney } from './save-journey.ts';

/** `Import …`: files of other tools become journeys. */
export function registerImport(exchange: Exchange): Disposable {
  return exchangeCommand('journey.import', async (given, selected) => {
    const files = chosenFiles(given, selected) ?? (await askForFile(exchange));
    const [file] = files;
    if (files.length > 1) await importAll(files, exchange);
    else if (file) await importOne(file, exchange);
  });
}

/** What a menu hands over: the file that it belongs to, and all that are selected. */
function chosenFiles(given: unknown, selected: unknown): Uri[] | undefined {
  const all = Array.isArray(selected) ? selected.filter((one) => one instanceof Uri) : [];
  if (all.length > 1) return all;
  return given instanceof Uri ? [given] : undefined;
}

const endings = ['csv', 'tsv', 'xlsx', 'mmd', 'mermaid', 'md', 'markdown', 'xml', 'cjml', 'json'];

async function askForFile({ active }: Exchange): Promise<Uri[]> {
  const beside = active()?.uri;
  const chosen = await window.showOpenDialog({
    title: l10n.t('Import a journey'),
    openLabel: l10n.t('Import'),
    filters: { [l10n.t('What can be imported')]: endings, [l10n.t('All files')]: ['*'] },
    ...(beside && beside.scheme !== 'untitled' && { defaultUri: Uri.joinPath(beside, '..') }),
  });
  return chosen ?? [];
}

async function importOne(source: Uri, exchange: Exchange): Promise<void> {
  const file = await readFile(source);
  if ('problem' in file) return exchange.notes.tell(file.problem, { notes: [] }, source, { problem: true });
  const target = isSheet(source) ? await askForTarget(source, exchange) : 'new';
  if (target === undefined) return;
  if (target !== 'new') return importOnto(file, source, target, exchange);
  const { text, journey, notes, problem } = await exchange.client.sendRequest<ImportResult>(importRequest, file);
  if (text === undefined) exchange.notes.tell(problem ?? '', notes, source, { problem: true });
  else if (await saveJourney(text, source, nameBeside(source, journey)))
    exchange.notes.tell(l10n.t('‘{name}’ is imported.', { name: nameOf(source) }), notes, source);
}

/** Each of several files gets a journey beside it, under a name that is free. */
async function importAll(sources: readonly Uri[], exchange: Exchange): Promise<void> {
  for (const source of sources) {
    const file = await readFile(source);
    const { text, journey, notes, problem } =
      'problem' in file
        ? { ...file, notes: { notes: [] } }
        : await exchange.client.sendRequest<ImportResult>(importRequest, file);
    const saved = text === undefined ? problem : await saveBeside(text, source, nameBeside(source, journey));
    if (saved instanceof Uri) {
      const names = { name: nameOf(source), target: nameOf(saved) };
      exchange.notes.tell(l10n.t('‘{name}’ is imported as ‘{target}’.', names), notes, source);
    } else exchange.notes.tell(saved ?? '', notes, source, { problem: true });
  }
}

async function readFile(source: Uri): Promise<ImportParams | { problem: string }> {
  const bytes = await readSource(source);
  return bytes instanceof Uint8Array ? { name: nameOf(source), content: packBytes(bytes) } : bytes;
}

function isSheet(source: Uri): boolean {
  return /\.(?:csv|tsv|xlsx)$/i.test(source.path);
}

/** A sheet can be a journey of its own, or a journey that somebody looks at, edited. */
async function askForTarget(source: Uri, { active, client }: Exchange) {
  const shown = active();
  const journeys = shown ? await journeysOf(client, shown.uri, shown.journey) : [];
  if (!shown || journeys.length === 0) return 'new';
  const fresh = {
    label: l10n.t('A new journey'),
    detail: l10n.t('Each row becomes a touchpoint of a new file.'),
    target: 'new' as const,
  };
  const onto = journeys.map(({ id, label }) => ({
    label: l10n.t('Onto ‘{name}’', { name: label }),
    detail: l10n.t('The sheet was exported from this journey and edited: only what differs is changed in its text.'),
    target: { uri: shown.uri, journey: id },
  }));
  const placeHolder = l10n.t('What is ‘{name}’ to become?', { name: nameOf(source) });
  return (await window.showQuickPick([fresh, ...onto], { placeHolder }))?.target;
}
