import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { URI } from 'vscode-uri';
import type { FileProblem } from '../../language/documents.ts';
import { NodeFiles } from '../../language/node.ts';
import { createJourneyServices } from '../../language/services.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { WorkspaceModel } from '../../model/workspace-model.ts';
import type { Say } from '../../texts/say.ts';
import type { Io } from '../io.ts';
import { findFiles, isInside, shownPath } from './find-files.ts';
import { readStdin } from './read-stdin.ts';

/** Files that were named, and all they import. */
export interface LoadedFiles {
  model: WorkspaceModel;
  /** What was named, in the order of paths. */
  named: { path: string; file: SourceFile }[];
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
  const services = createJourneyServices(new FilesWithStdin(given));
  const { workspace, journey } = services.shared;
  journey.Imports.roots = roots.map((root) => URI.file(root));
  const all = [...files, ...stdin];
  const uris = new Map(all.map((path) => [shownPath(path, cwd), URI.file(path)]));
  const documents = await inTurns([...uris.values()], (uri) => workspace.LangiumDocuments.getOrCreateDocument(uri));
  if (!options.alone) await workspace.DocumentBuilder.build(documents, { validation: true });
  const model = new WorkspaceModel(services.shared);
  return {
    model,
    named: [...uris.keys()].sort(byCode).flatMap((path) => {
      const file = model.file(`${uris.get(path)}`);
      return file ? [{ path, file }] : [];
    }),
    faults,
    notes,
    folders: [...new Set([...folders, ...model.all().map(({ uri }) => dirname(URI.parse(uri).fsPath))])].sort(),
    imageExists: (uri) => {
      const path = URI.parse(uri).fsPath;
      return roots.some((root) => isInside(path, root)) && isFile(path);
    },
  };
}

/** Files of this machine; the text of standard input stands in for one of them. */
class FilesWithStdin extends NodeFiles {
  private readonly given: ReadonlyMap<string, string | FileProblem>;

  constructor(given: ReadonlyMap<string, string | FileProblem>) {
    super();
    this.given = new Map([...given].map(([path, text]) => [`${URI.file(path)}`, text]));
  }

  override async readFile(uri: URI): Promise<string> {
    const text = this.given.get(`${uri}`);
    if (text === undefined) return super.readFile(uri);
    if (typeof text !== 'string') throw text;
    return text;
  }
  override async exists(uri: URI): Promise<boolean> {
    return this.given.has(`${uri}`) || super.exists(uri);
  }
}

const atOnce = 32;

async function inTurns<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let i = 0; i < all.length; i += atOnce) results.push(...(await Promise.all(all.slice(i, i + atOnce).map(work))));
  return results;
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : 1;
}
