import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What a folder holds: journey files by absolute path, and folders that could not be read. */
export interface FolderSearch {
  files: string[];
  /** Every folder that was looked into. */
  folders: string[];
  unreadable: string[];
}

/**
 * Looks for `*.journey` in a folder and all below it, without `node_modules` and folders whose name starts with a dot.
 * Links are followed when all that stands in its own place is known, and every folder and file is taken once, so that a
 * loop of links ends and a file keeps its own path.
 */
export async function searchFolder(folder: string): Promise<FolderSearch> {
  const found: FolderSearch = { files: [], folders: [], unreadable: [] };
  const seen = new Set<string>();
  const folders = [folder];
  const links: string[] = [];
  for (
    let next = folders.pop();
    next !== undefined;
    next = folders.pop() ?? (await followLink(links, folders, found, seen))
  ) {
    const real = await realpath(next).catch(() => next as string);
    if (seen.has(real)) continue;
    seen.add(real);
    const entries = await readdir(next, { withFileTypes: true }).catch(() => undefined);
    if (entries) found.folders.push(next);
    else found.unreadable.push(next);
    for (const entry of entries?.sort((a, b) => (a.name < b.name ? 1 : -1)) ?? []) {
      const path = join(next, entry.name);
      if (isSkipped(entry.name)) continue;
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isSymbolicLink()) links.push(path);
      else if (isJourney(entry.name)) {
        found.files.push(path);
        seen.add(join(real, entry.name));
      }
    }
  }
  return found;
}

export function isJourney(path: string): boolean {
  return path.endsWith('.journey');
}

/** Takes linked files; gives the next linked folder. */
async function followLink(links: string[], folders: string[], found: FolderSearch, seen: Set<string>) {
  links.sort((a, b) => (a < b ? 1 : -1));
  for (let link = links.pop(); link !== undefined; link = links.pop()) {
    const target = await stat(link).catch(() => undefined);
    if (target?.isDirectory()) return link;
    if (!isJourney(link)) continue;
    const real = await realpath(link).catch(() => link as string);
    if (!seen.has(real)) found.files.push(link);
    seen.add(real);
  }
  return folders.pop();
}

function isSkipped(name: string): boolean {
  return name === 'node_modules' || name.startsWith('.');
}
