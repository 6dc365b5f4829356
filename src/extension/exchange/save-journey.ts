import { l10n, Uri, window, workspace } from 'vscode';
import { nameOf, reasonOf } from '../told.ts';

/**
 * Asks where a new journey is to be saved, beside what it was made of by default, writes it there and opens it. Where
 * nothing can be written it is opened as a text without a file. Gives its place; undefined when somebody has changed their
 * mind.
 */
export async function saveJourney(text: string, source: Uri, name: string): Promise<Uri | undefined> {
  const folder = folderFor(source);
  if (!folder) return openUntitled(text);
  const chosen = await window.showSaveDialog({
    title: l10n.t('Save the journey'),
    filters: { [l10n.t('Journeys')]: ['journey'] },
    defaultUri: await freePlace(folder, name),
  });
  if (!chosen) return undefined;
  // nobody was asked about a name that is not the one that was chosen
  const isJourney = nameOf(chosen).endsWith('.journey');
  const target = isJourney ? chosen : await freePlace(Uri.joinPath(chosen, '..'), nameOf(chosen));
  const problem = await writeJourney(text, target);
  if (problem !== undefined) {
    void window.showErrorMessage(problem);
    return openUntitled(text);
  }
  await window.showTextDocument(target, { preview: false });
  return target;
}

/** Writes a new journey beside what it was made of, under a name that is free. Gives its place, or why there is none. */
export async function saveBeside(text: string, source: Uri, name: string): Promise<Uri | string> {
  const target = await freePlace(folderFor(source) ?? Uri.joinPath(source, '..'), name);
  return (await writeJourney(text, target)) ?? target;
}

/** Opens a text that has no file yet. */
export async function openUntitled(content: string): Promise<Uri> {
  const document = await workspace.openTextDocument({ language: 'journey', content });
  await window.showTextDocument(document);
  return document.uri;
}

/** The folder of a file, else that of the workspace; undefined where neither can be written to. */
function folderFor(source: Uri): Uri | undefined {
  const isWritable = ({ scheme }: Uri) => scheme !== 'untitled' && workspace.fs.isWritableFileSystem(scheme) !== false;
  if (isWritable(source)) return Uri.joinPath(source, '..');
  return workspace.workspaceFolders?.map(({ uri }) => uri).find(isWritable);
}

const mostTries = 100;

/** `lunch.journey`, or `lunch-2.journey` where that one is there already. */
async function freePlace(folder: Uri, name: string): Promise<Uri> {
  for (let number = 1; ; number++) {
    const place = Uri.joinPath(folder, `${name}${number === 1 ? '' : `-${number}`}.journey`);
    if (number === mostTries || !(await exists(place))) return place;
  }
}

function exists(uri: Uri): Thenable<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

async function writeJourney(text: string, target: Uri): Promise<string | undefined> {
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(text));
    return undefined;
  } catch (error) {
    return l10n.t('‘{name}’ could not be saved: {reason}', { name: nameOf(target), reason: reasonOf(error) });
  }
}
