import { stat } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SameJourney } from '../../diff/diff.ts';
import type { Statement } from '../../model/statement.ts';
import type { Say } from '../../texts/say.ts';
import { say } from '../../texts/say.ts';
import { Fault } from '../fault.ts';
import { isInside, shownPath } from '../input/find-files.ts';
import { GivenFiles } from '../input/given-files.ts';
import { load } from '../input/load.ts';
import { loadFiles } from '../input/load-files.ts';
import type { Io } from '../io.ts';
import { helpOfDiff as help } from './git.ts';
import { readRevision, renamedFiles, repositoryRoot, revisionRange } from './revision.ts';
import type { Side } from './side.ts';
import { nothing, sideOf } from './side.ts';

/** Both sides of a difference, and what has to be said about them. */
export interface Sides {
  before: Side;
  after: Side;
  /** Journeys that are compared although they bear different names. */
  same: SameJourney[];
  notes: Say[];
}

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

/**
 * Two revisions, or one and the files on disk; below the current folder or below the paths that are given. A file that
 * Git knows to be renamed is the same file.
 */
export async function sidesOfRevisions(range: string, paths: readonly string[], io: Io): Promise<Sides> {
  const root = await repositoryRoot(io);
  const { before, after, names } = await revisionRange(range, io);
  const renamed = await renamedFiles(before, after, root, io);
  const former = new Map([...renamed].map(([was, is]) => [is, was]));
  const wanted = (paths.length === 0 ? ['.'] : paths).map((path) => resolve(io.cwd, path));
  const isWanted = (path: string | undefined) =>
    path !== undefined && wanted.some((folder) => isInside(path, folder)) && !isSkipped(path, io.cwd);
  const ofRevision = async (commit: string, otherNames: ReadonlyMap<string, string>, shown?: typeof renamed) => {
    const { texts, all } = await readRevision(commit, root, io);
    const named = [...texts.keys()].filter((path) => isWanted(path) || isWanted(otherNames.get(path))).sort();
    const roots = [...new Set([io.cwd, ...wanted, ...named.map((path) => dirname(path))])];
    const read = await loadFiles(named, { files: new GivenFiles(texts, 'none'), cwd: io.cwd, roots });
    return sideOf({ ...read, imageExists: (uri) => all.has(fileURLToPath(uri)) }, io.cwd, shown);
  };
  const movedAway = [...renamed].flatMap(([was, is]) => (isWanted(was) && !isWanted(is) ? [is] : []));
  const [old, now] = await Promise.all([
    ofRevision(before, renamed, renamed),
    after === undefined ? sideOnDisk([...wanted, ...movedAway], io) : ofRevision(after, former),
  ]);
  if (old.named.length + now.named.length === 0 && paths.length > 0)
    throw new Fault(say('There is no journey in ‘{path}’, neither before nor after.', { path: paths.join(' ') }), {
      help,
    });
  return {
    before: { ...old, from: names.before },
    after: { ...now, ...(names.after !== undefined && { from: names.after }) },
    same: [],
    notes: [],
  };
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
  const side = sideOf(loaded, isFile ? dirname(absolute) : absolute);
  return { side: { ...side, from: shownPath(absolute, io.cwd) }, isFile, notes };
}

async function sideOnDisk(paths: readonly string[], io: Io): Promise<Side> {
  const isThere = await Promise.all(
    paths.map((path) =>
      stat(path).then(
        () => true,
        () => false,
      ),
    ),
  );
  const there = paths.filter((_, i) => isThere[i]);
  return there.length === 0 ? nothing() : sideOf(await load(there, {}, io), io.cwd);
}

/** As in folders on disk: what programs keep for themselves holds no journeys. */
function isSkipped(path: string, cwd: string): boolean {
  const parts = relative(cwd, path)
    .split(sep)
    .filter((part) => part !== '..');
  return parts.some((part) => part === 'node_modules' || part.startsWith('.'));
}

/** Two files that hold a journey each are about that journey, whatever it is called. */
function onlyJourneys(before: Side, after: Side): SameJourney[] {
  const [[one, two], [other, another]] = [before, after].map(({ named }) =>
    named.flatMap(({ journeys }) => journeys),
  ) as [Statement[], Statement[]];
  if (!one?.name || !other?.name || two || another) return [];
  return [{ before: one.name, after: other.name }];
}
