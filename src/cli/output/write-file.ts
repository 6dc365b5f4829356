import { lstatSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Say } from '../../texts/say.ts';
import { say } from '../../texts/say.ts';
import { Fault } from '../fault.ts';

/**
 * Writes a file as a whole or not at all: beside it first, then in its place. Nothing can come between, so that an
 * interruption leaves nothing behind. A link keeps leading where it led; a pipe or device is written to.
 */
export function writeFileAtomically(path: string, content: string | Uint8Array): void {
  try {
    const existing = statSync(path, { throwIfNoEntry: false });
    if (existing && !existing.isFile() && !existing.isDirectory()) writeFileSync(path, content);
    else replace(isLink(path) && existing ? realpathSync(path) : path, content, existing?.mode);
  } catch (error) {
    throw new Fault(
      say('Cannot write ‘{path}’: {reason}.', { path, reason: reasonOf(error as NodeJS.ErrnoException) }),
    );
  }
}

function replace(path: string, content: string | Uint8Array, mode: number | undefined): void {
  // a name that is taken is never written to; `node:crypto` would take longer to load than the file to write
  const chance = Math.random().toString(36).slice(2);
  const temporary = join(dirname(path), `.${basename(path).slice(0, 100)}.${process.pid}-${chance}.tmp`);
  try {
    writeFileSync(temporary, content, { flag: 'wx', ...(mode !== undefined && { mode }) });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/** Why a file cannot be written. */
export function reasonOf({ code, message }: NodeJS.ErrnoException): Say | string {
  if (code === 'ENOENT') return say('its folder does not exist');
  if (code === 'ENOTDIR') return say('its folder is a file');
  if (code === 'EISDIR' || code === 'EEXIST' || code === 'ENOTEMPTY') return say('it is a folder');
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return say('you have no permission');
  if (code === 'ENOSPC') return say('the disk is full');
  return code ?? message;
}
