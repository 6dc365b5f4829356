import { l10n, type Uri, workspace } from 'vscode';
import { nameOf, reasonOf } from '../told.ts';

const mebibyte = 1024 * 1024;
/** Bytes that are read at most; a workbook of a journey is far smaller. */
const most = 32 * mebibyte;

/** The bytes of a file in any file system that the editor knows, or why they cannot be read, in a sentence. */
export async function readSource(uri: Uri): Promise<Uint8Array | { problem: string }> {
  const name = nameOf(uri);
  try {
    const { size } = await workspace.fs.stat(uri);
    const bytes = size > most ? undefined : await workspace.fs.readFile(uri);
    if (bytes && bytes.length <= most) return bytes;
    const values = { name, size: Math.ceil(size / mebibyte), limit: most / mebibyte };
    return { problem: l10n.t('‘{name}’ is {size} MiB large; files over {limit} MiB are not read.', values) };
  } catch (error) {
    return { problem: l10n.t('‘{name}’ cannot be read: {reason}', { name, reason: reasonOf(error) }) };
  }
}
