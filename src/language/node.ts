import { readFile, stat } from 'node:fs/promises';
import type { URI } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';
import type { Say } from '../texts/say.ts';
import { say } from '../texts/say.ts';
import { FileProblem, maximumSize, tooLarge } from './documents.ts';

/** The node entry of the language: files of this machine, each looked at before it is read. */
export class NodeFiles extends NodeFileSystemProvider {
  override async readFile(uri: URI): Promise<string> {
    const { size, isFile } = await stat(uri.fsPath).then(
      (found) => ({ size: found.size, isFile: found.isFile() }),
      (error: NodeJS.ErrnoException) => {
        throw new FileProblem(reason(error.code));
      },
    );
    if (!isFile) throw new FileProblem(say('This is no file, so it was not read.'));
    if (size > maximumSize) throw tooLarge();
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
    throw new FileProblem(say('This file is not in UTF-8, so it was not read.'));
  }
}

function reason(code: string | undefined): Say {
  if (code === 'ENOENT') return say('This file is gone.');
  if (code === 'ELOOP') return say('This file is a link that leads back to itself.');
  if (code === 'EACCES' || code === 'EPERM') return say('This file cannot be read: you have no permission.');
  return code ? say('This file cannot be read ({code}).', { code }) : say('This file cannot be read.');
}
