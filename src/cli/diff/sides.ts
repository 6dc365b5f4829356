import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { URI } from 'vscode-uri';
import type { SameJourney } from '../../diff/diff.ts';
import { FileProblem } from '../../language/documents.ts';
import { NodeFiles } from '../../language/node.ts';
import type { Statement } from '../../model/statement.ts';
import type { Say } from '../../texts/say.ts';
import { say } from '../../texts/say.ts';
import { Fault } from '../fault.ts';
import { isInside } from '../input/find-files.ts';
import { load } from '../input/load.ts';
import type { Io } from '../io.ts';
import { readRevision, repositoryRoot, revisionRange } from './git.ts';
import { GivenFiles } from './given-files.ts';
import type { Side } from './side.ts';
import { loadFrom, nothing, sideOf } from './side.ts';

/** Both sides of a difference, and what has to be said about them. */
export interface Sides {
  before: Side;
  after: Side;
  /** Journeys that are compared although they bear different names. */
  same: SameJourney[];
  notes: Say[];
}

const help = 'journey diff --help';

/** Two files or folders. Of two files with one journey each it is those that are compared. */
export async function sidesOfPaths(paths: readonly string[], io: Io): Promise<Sides> {
  const [first, second, more] = paths;
  if (first === undefined || second === undefined || more !== undefined)
    throw new Fault(say('‘journey diff’ compares two files or folders; found {count}.', { count: paths.length }), {
      help,
    });
  const [one, other] = await Promise.all([first, second].map((path) => sideOfPath(path, io)));
  if (!one || !other) throw new Error('two paths have two sides');
  const [before, after] = [one.side, other.side];
  const notes = [...one.notes, ...other.notes];
  return { before, after, same: one.isFile && other.isFile ? onlyJourneys(before, after) : [], notes };
}

/** Two revisions, or one and the files on disk; below the current folder or below the paths that are given. */
export async function sidesOfRevisions(range: string, paths: readonly string[], io: Io): Promise<Sides> {
  const root = await repositoryRoot(io);
  const { before, after } = await revisionRange(range, io);
  const [old, now] = await Promise.all([
    sideOfRevision(before, root, paths, io),
    after === undefined ? sideOnDisk(paths, io) : sideOfRevision(after, root, paths, io),
  ]);
  if (old.named.length + now.named.length === 0 && paths.length > 0)
    throw new Fault(say('There is no journey in ‘{path}’, neither before nor after.', { path: paths.join(' ') }), {
      help,
    });
  return { before: old, after: now, same: [], notes: [] };
}

/** What Git hands to a program that shows differences: path, old file, old id, old mode, new file, new id, new mode. */
export async function sidesOfDriver(args: readonly string[], { cwd }: Io): Promise<Sides & { path: string }> {
  const [path, oldFile, , , newFile, , , newPath = path] = args;
  if (path === undefined || oldFile === undefined || newFile === undefined || newPath === undefined)
    throw new Fault(say('‘--driver’ is for Git: it hands over the files that are compared.'), { help });
  const [before, after] = await Promise.all([givenSide(path, oldFile, cwd), givenSide(newPath, newFile, cwd)]);
  return { before, after, same: [], notes: [], path: newPath };
}

async function sideOfPath(path: string, io: Io): Promise<{ side: Side; isFile: boolean; notes: Say[] }> {
  const { faults, notes, ...loaded } = await load([path], {}, io);
  const [fault, ...more] = faults;
  if (fault) throw new Fault(fault, { help, more });
  const absolute = resolve(io.cwd, path);
  const isFile = await stat(absolute).then(
    (found) => found.isFile(),
    () => false,
  );
  return { side: sideOf(loaded, isFile ? dirname(absolute) : absolute), isFile, notes };
}

async function sideOnDisk(paths: readonly string[], io: Io): Promise<Side> {
  const wanted = paths.length === 0 ? ['.'] : paths;
  const isThere = await Promise.all(
    wanted.map((path) =>
      stat(resolve(io.cwd, path)).then(
        () => true,
        () => false,
      ),
    ),
  );
  const there = wanted.filter((_, i) => isThere[i]);
  return there.length === 0 ? nothing() : sideOf(await load(there, {}, io), io.cwd);
}

async function sideOfRevision(commit: string, root: string, paths: readonly string[], io: Io): Promise<Side> {
  const { files, all } = await readRevision(commit, io);
  const texts = new Map([...files].map(([path, text]) => [join(root, path), text]));
  const wanted = (paths.length === 0 ? ['.'] : paths).map((path) => resolve(io.cwd, path));
  const named = [...texts.keys()].filter(
    (path) => wanted.some((folder) => isInside(path, folder)) && !isSkipped(path, io.cwd),
  );
  const side = await loadFrom(new GivenFiles(texts, 'none'), named.sort(), io.cwd);
  const pictures = new Set([...all].map((path) => join(root, path)));
  return { ...side, imageExists: (uri) => pictures.has(fileURLToPath(uri)) };
}

/** As in folders on disk: what programs keep for themselves holds no journeys. */
function isSkipped(path: string, cwd: string): boolean {
  const parts = relative(cwd, path)
    .split(sep)
    .filter((part) => part !== '..');
  return parts.some((part) => part === 'node_modules' || part.startsWith('.'));
}

async function givenSide(path: string, file: string, cwd: string): Promise<Side> {
  if (file === '/dev/null' || file === 'nul') return nothing();
  const place = resolve(cwd, path);
  const text = await textOfFile(resolve(cwd, file));
  return loadFrom(new GivenFiles(new Map([[place, text]]), 'on disk'), [place], cwd);
}

async function textOfFile(path: string): Promise<string | FileProblem> {
  return new NodeFiles().readFile(URI.file(path)).catch((problem: unknown) => {
    if (problem instanceof FileProblem) return problem;
    throw problem;
  });
}

/** Two files that hold a journey each are about that journey, whatever it is called. */
function onlyJourneys(before: Side, after: Side): SameJourney[] {
  const [[one, two], [other, another]] = [before, after].map(({ named }) =>
    named.flatMap(({ journeys }) => journeys),
  ) as [Statement[], Statement[]];
  if (!one?.name || !other?.name || two || another) return [];
  return [{ before: one.name, after: other.name }];
}
