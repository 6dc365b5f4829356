import { readFile, stat } from 'node:fs/promises';
import type { URI } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';
import { FileProblem, maximumSize } from './documents.ts';

/** The node entry of the language: files of this machine, each looked at before it is read. */
export class NodeFiles extends NodeFileSystemProvider {
  override async readFile(uri: URI): Promise<string> {
    const { size, isFile } = await stat(uri.fsPath).then(
      (found) => ({ size: found.size, isFile: found.isFile() }),
      (error: NodeJS.ErrnoException) => {
        throw new FileProblem(reason(error.code));
      },
    );
    if (!isFile) throw new FileProblem('This is no file, so it was not read.');
    if (size > maximumSize) {
      throw new FileProblem(`This file is larger than ${maximumSize / 1024 / 1024} MiB, so it was not read.`);
    }
    const bytes = await readFile(uri.fsPath).catch((error: NodeJS.ErrnoException) => {
      throw new FileProblem(reason(error.code));
    });
    return textOf(bytes);
  }
}

/** Bytes as text, without a byte order mark. */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FileProblem('This file is not in UTF-8, so it was not read.');
  }
}

function reason(code: string | undefined): string {
  if (code === 'ENOENT') return 'This file is gone.';
  if (code === 'ELOOP') return 'This file is a link that leads back to itself.';
  if (code === 'EACCES' || code === 'EPERM') return 'This file cannot be read: you have no permission.';
  return `This file cannot be read${code ? ` (${code})` : ''}.`;
}
