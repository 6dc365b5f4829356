import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { URI } from 'vscode-uri';
import type { FileProblem } from '../../language/documents.ts';
import type { Say } from '../../texts/say.ts';
import type { Io } from '../io.ts';
import { findFiles, isInside } from './find-files.ts';
import { GivenFiles } from './given-files.ts';
import type { ReadFiles } from './load-files.ts';
import { loadFiles } from './load-files.ts';
import { readStdin } from './read-stdin.ts';

/** What paths stand for, read. */
export interface LoadedFiles extends ReadFiles {
  /** Paths that lead nowhere, as sentences. */
  faults: Say[];
  notes: Say[];
  /** Absolute paths of the folders in which something may change what is read. */
  folders: string[];
  imageExists(uri: string): boolean;
}

export interface LoadOptions {
  /** Where the text of standard input would stand. */
  stdinFilename?: string | undefined;
  /** Texts that stand in for files, by absolute path. */
  texts?: ReadonlyMap<string, string>;
  /** Only the text of the files is of interest: what they import is not read, and no name is looked up. */
  alone?: boolean;
}

/** Reads what paths stand for, `-` being standard input. A file that cannot be read is loaded empty, with its problem. */
export async function load(paths: readonly string[], options: LoadOptions, io: Io): Promise<LoadedFiles> {
  const { cwd } = io;
  const given = new Map<string, string | FileProblem>(options.texts);
  const stdin = paths.includes('-') ? [resolve(cwd, options.stdinFilename ?? 'stdin.journey')] : [];
  for (const path of stdin) given.set(path, await readStdin(io.stdin));
  const { files, folders, roots, faults, notes } = await findFiles(
    paths.length === 0 ? ['.'] : paths.filter((path) => path !== '-'),
    cwd,
  );
  const source = { files: new GivenFiles(given, 'on disk'), cwd, roots, alone: options.alone };
  const { model, named } = await loadFiles([...files, ...stdin], source);
  return {
    model,
    named,
    faults,
    notes,
    folders: [...new Set([...folders, ...model.all().map(({ uri }) => dirname(URI.parse(uri).fsPath))])].sort(),
    imageExists: (uri) => {
      const path = URI.parse(uri).fsPath;
      return roots.some((root) => isInside(path, root)) && isFile(path);
    },
  };
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
