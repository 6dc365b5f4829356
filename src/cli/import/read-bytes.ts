import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { say } from '../../texts/say.ts';
import { Fault } from '../fault.ts';
import type { Io } from '../io.ts';

/** Bytes that are read at most; a workbook of a journey is far smaller. */
const most = 32 * 1024 * 1024;

/** A file of another tool, `-` being standard input. */
export async function readBytes(path: string, io: Io): Promise<Uint8Array> {
  return path === '-' ? readInput(io) : readFile(path, io.cwd);
}

function readFile(path: string, cwd: string): Uint8Array {
  const absolute = resolve(cwd, path);
  try {
    const found = statSync(absolute);
    if (!found.isFile()) throw new Fault(say('‘{path}’ is no file.', { path }));
    if (found.size > most) throw tooLarge(path);
    return readFileSync(absolute);
  } catch (error) {
    if (error instanceof Fault) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new Fault(say('There is no file ‘{path}’.', { path }));
    if (code === 'EACCES' || code === 'EPERM')
      throw new Fault(say('‘{path}’ cannot be read: you have no permission.', { path }));
    throw new Fault(say('‘{path}’ cannot be read ({reason}).', { path, reason: code ?? '' }));
  }
}

async function readInput({ stdin }: Io): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > most) throw tooLarge('-');
  }
  return Buffer.concat(chunks);
}

function tooLarge(path: string): Fault {
  return new Fault(say('‘{path}’ is larger than {size} MiB, so it was not read.', { path, size: most / 1024 / 1024 }));
}
