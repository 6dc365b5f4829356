import { stat } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Say } from '../../texts/say.ts';
import { say } from '../../texts/say.ts';
import { isJourney, searchFolder } from './search-folder.ts';

/** What paths, folders and globs stand for. */
export interface FoundFiles {
  /** Absolute paths, each once, in the order of what is shown of them. */
  files: string[];
  /** Every folder that was searched. */
  folders: string[];
  /** Folders that imports must stay inside: the current one, and those of paths outside of it. */
  roots: string[];
  /** Paths that lead nowhere, as sentences. */
  faults: Say[];
  /** Folders that hold no journey, as sentences. */
  notes: Say[];
}

/** What one path stands for. */
export interface Named {
  files: string[];
  root: string;
  folders?: string[];
  faults?: Say[];
  notes?: Say[];
}

/** Finds the files that are meant. Says what leads nowhere, and goes on with the others. */
export async function findFiles(paths: readonly string[], cwd: string): Promise<FoundFiles> {
  const named = await Promise.all(paths.map((path) => findPath(path, cwd)));
  const files = [...new Set(named.flatMap((one) => one.files))];
  const roots = [...new Set(named.map(({ root }) => root).filter((root) => !isInside(root, cwd)))];
  return {
    files: files.sort((a, b) => (shownPath(a, cwd) < shownPath(b, cwd) ? -1 : 1)),
    folders: named.flatMap(({ folders = [], root }) => [...folders, root]),
    roots: [cwd, ...roots.sort()],
    faults: named.flatMap(({ faults }) => faults ?? []),
    notes: named.flatMap(({ notes }) => notes ?? []),
  };
}

/** A path as it is shown: relative to the current folder, with slashes. */
export function shownPath(path: string, cwd: string): string {
  return relative(cwd, path).split(sep).join('/') || '.';
}

async function findPath(path: string, cwd: string): Promise<Named> {
  const absolute = resolve(cwd, path);
  const found = await stat(absolute).catch((error: NodeJS.ErrnoException) => error);
  if (!(found instanceof Error))
    return found.isDirectory() ? findInFolder(path, absolute, cwd) : findFile(path, absolute);
  const root = dirname(absolute);
  // globs are rare, and what reads them takes long to load
  const { findByGlob, isGlob } = await import('./find-by-glob.ts');
  if (isGlob(path)) return findByGlob(path, cwd);
  if (found.code === 'EACCES')
    return { files: [], root, faults: [say('‘{path}’ cannot be read: you have no permission.', { path })] };
  return { files: [], root, faults: [say('There is no file or folder ‘{path}’.', { path })] };
}

function findFile(path: string, absolute: string): Named {
  const root = dirname(absolute);
  if (isJourney(path)) return { files: [absolute], root };
  return { files: [], root, faults: [noJourney(path)] };
}

/** The name of a file says whether it is a journey. */
export function noJourney(path: string): Say {
  return say('‘{path}’ is no journey: the name of its file does not end in .journey.', { path });
}

async function findInFolder(path: string, root: string, cwd: string): Promise<Named> {
  const { files, folders, unreadable } = await searchFolder(root);
  const faults = unreadable.map((folder) =>
    say('The folder ‘{path}’ cannot be read.', { path: shownPath(folder, cwd) }),
  );
  if (files.length > 0 || faults.length > 0) return { files, folders, root, faults };
  return { files, folders, root, notes: [say('There is no .journey file in ‘{path}’.', { path })] };
}

/** Whether a path is a folder or lies in it. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way);
}
