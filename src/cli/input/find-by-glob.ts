import { resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { say } from '../../texts/say.ts';
import type { Named } from './find-files.ts';
import { isJourney } from './search-folder.ts';

/** Whether a path is a pattern for several. */
export function isGlob(path: string): boolean {
  return isDynamicPattern(path);
}

/** The journeys that match a pattern. */
export async function findByGlob(path: string, cwd: string): Promise<Named> {
  const pattern = sep === '\\' ? path.replaceAll('\\', '/') : path;
  const matches = await glob(pattern, {
    cwd,
    absolute: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: '**/node_modules/**',
  });
  const files = matches.filter(isJourney).map((file) => resolve(file));
  const root = resolve(cwd, fixedPart(pattern));
  return { files, root, faults: files.length === 0 ? [say('No journey matches ‘{path}’.', { path })] : [] };
}

/** The folders of a glob before the first one that is a pattern. */
function fixedPart(pattern: string): string {
  const parts = pattern.split('/');
  const at = parts.findIndex((part) => isDynamicPattern(part));
  const folder = parts.slice(0, at === -1 ? -1 : at).join('/');
  return folder === '' && pattern.startsWith('/') ? '/' : folder;
}
