import { commands, type Disposable, l10n, Uri, window } from 'vscode';
import { packBytes } from '../../protocol/bytes.ts';
import { type ImportParams, type ImportResult, importRequest } from '../../protocol/messages.ts';
import { type Exchange, nameOf } from './exchange.ts';
import { readSource } from './read-source.ts';
import { saveBeside, saveJourney } from './save-journey.ts';

/** `Import …`: files of other tools become journeys. */
export function registerImport(exchange: Exchange): Disposable {
  return commands.registerCommand('journey.import', async (given?: unknown, selected?: unknown) => {
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
  const { text, journey, notes, problem } = await read(source, exchange);
  if (text === undefined) exchange.notes.tell(problem ?? '', notes, source, true);
  else if (await saveJourney(text, source, nameBeside(source, journey)))
    exchange.notes.tell(l10n.t('‘{name}’ is imported.', { name: nameOf(source) }), notes, source);
}

/** Each of several files gets a journey beside it, under a name that is free. */
async function importAll(sources: readonly Uri[], exchange: Exchange): Promise<void> {
  for (const source of sources) {
    const { text, journey, notes, problem } = await read(source, exchange);
    const saved = text === undefined ? problem : await saveBeside(text, source, nameBeside(source, journey));
    if (saved instanceof Uri) {
      const names = { name: nameOf(source), target: nameOf(saved) };
      exchange.notes.tell(l10n.t('‘{name}’ is imported as ‘{target}’.', names), notes, source);
    } else exchange.notes.tell(saved ?? '', notes, source, true);
  }
}

async function read(source: Uri, { client }: Exchange): Promise<ImportResult> {
  const bytes = await readSource(source);
  if (!(bytes instanceof Uint8Array)) return { ...bytes, notes: { notes: [] } };
  const params: ImportParams = { name: nameOf(source), content: packBytes(bytes) };
  return client.sendRequest<ImportResult>(importRequest, params);
}

/** What a journey beside a file is called; what was found in a page is called after itself. */
function nameBeside(source: Uri, journey: string | undefined): string {
  const name = nameOf(source);
  const isPage = /\.(?:md|markdown)$/i.test(name);
  return (isPage && journey) || name.replace(/(?<=.)\.[^.]*$/, '');
}
