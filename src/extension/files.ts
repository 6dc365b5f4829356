import { type Disposable, FileType, l10n, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type ListFilesResult,
  listFilesRequest,
  type ReadFileParams,
  type ReadFileResult,
  readFileRequest,
} from '../protocol/messages.ts';
import { reasonOf } from './told.ts';

const mebibyte = 1024 * 1024;
const largestFile = 8 * mebibyte;
const deepestFolder = 32;

/** Answers a language server that has no file system of its own. */
export function serveFiles(client: BaseLanguageClient): Disposable[] {
  return [
    client.onRequest(listFilesRequest, listFiles),
    client.onRequest(readFileRequest, ({ uri }: ReadFileParams) => readFile(Uri.parse(uri))),
  ];
}

/** Every journey file of the workspace, in any file system, without `node_modules` and folders that start with a dot. */
async function listFiles(): Promise<ListFilesResult> {
  const folders = workspace.workspaceFolders ?? [];
  const found = await Promise.all(folders.map((folder) => filesBelow(folder.uri, 0)));
  return { uris: found.flat().sort() };
}

async function filesBelow(folder: Uri, depth: number): Promise<string[]> {
  if (depth > deepestFolder) return [];
  // a folder that vanishes or may not be read holds no journeys for us
  const entries = await workspace.fs.readDirectory(folder).then(
    (list) => list,
    () => [],
  );
  const found = await Promise.all(
    entries.map(async ([name, type]) => {
      const uri = Uri.joinPath(folder, name);
      if (type & FileType.File) return name.endsWith('.journey') ? [uri.toString()] : [];
      // links to folders may lead in circles: only real ones are entered
      const enter = type === FileType.Directory && name !== 'node_modules' && !name.startsWith('.');
      return enter ? filesBelow(uri, depth + 1) : [];
    }),
  );
  return found.flat();
}

async function readFile(uri: Uri): Promise<ReadFileResult> {
  const name = workspace.asRelativePath(uri);
  try {
    const { size } = await workspace.fs.stat(uri);
    if (size > largestFile) {
      const values = { name, size: Math.ceil(size / mebibyte), limit: largestFile / mebibyte };
      return { problem: l10n.t('‘{name}’ is {size} MiB large; files over {limit} MiB are not read.', values) };
    }
    return { text: new TextDecoder().decode(await workspace.fs.readFile(uri)) };
  } catch (error) {
    const reason = reasonOf(error);
    return { problem: l10n.t('‘{name}’ cannot be read: {reason}', { name, reason }) };
  }
}
