import { join } from 'node:path';
import { FileProblem, maximumSize, tooLarge } from '../../language/documents.ts';
import { textOf } from '../../language/node.ts';
import { say } from '../../texts/say.ts';
import { Fault } from '../fault.ts';
import type { Place } from './git.ts';
import { git, gitLine, helpOfDiff } from './git.ts';

/** The journey files of a revision by absolute path; others by their paths alone. */
export interface Revision {
  texts: ReadonlyMap<string, string | FileProblem>;
  all: ReadonlySet<string>;
}

/** What is staged for the next commit, as a revision. */
export const staged = { name: 'staged' } as const;

/** The top folder of the repository around the current folder. */
export async function repositoryRoot(place: Place): Promise<string> {
  const root = await gitLine(['rev-parse', '--show-toplevel'], place);
  if (root === undefined) throw new Fault(say('This folder is in no Git repository.'), { help: helpOfDiff });
  return root;
}

/** Two commits, and what they are called by who asks; without a second one, the files on disk. */
export interface RevisionRange {
  before: string;
  after?: string;
  names: { before: string; after?: string };
}

/** The commits that `main..HEAD`, `main...HEAD` (since they parted) or `HEAD` mean; without a second one, the files on disk. */
export async function revisionRange(range: string, place: Place): Promise<RevisionRange> {
  const [, from = '', dots, to = ''] = /^(.*?)(?:(\.{2,3})(.*))?$/s.exec(range) ?? [];
  const names = { before: from || 'HEAD', ...(dots !== undefined && { after: to || 'HEAD' }) };
  const before = await commit(names.before, place);
  if (names.after === undefined) return { before, names };
  const after = await commit(names.after, place);
  if (dots === '..') return { before, after, names };
  const parted = await gitLine(['merge-base', before, after], place);
  if (parted === undefined)
    throw new Fault(say('The two sides of ‘{range}’ have no commit in common.', { range }), { help: helpOfDiff });
  return { before: parted, after, names };
}

/** Reads the journeys of a commit, or what is staged. Links and submodules are left out. */
export async function readRevision(revision: string | typeof staged, root: string, place: Place): Promise<Revision> {
  const args = revision === staged ? ['ls-files', '-s', '-z'] : [...listTree, `${revision}`];
  const listed = await git(args, { ...place, cwd: root });
  if (listed.code !== 0)
    throw new Fault(say('Git could not list the files of a revision: {reason}', { reason: listed.error }));
  const entries = listed.out.toString().split('\0').flatMap(readEntry);
  const wanted = entries.filter(({ path }) => path.endsWith('.journey'));
  const readable = wanted.filter(({ size }) => size <= maximumSize);
  const contents = await readBlobs(
    readable.map(({ id }) => id),
    place,
  );
  const texts = new Map<string, string | FileProblem>(wanted.map(({ path }) => [join(root, path), tooLarge()]));
  for (const [i, { path }] of readable.entries()) texts.set(join(root, path), decoded(contents[i] ?? Buffer.of()));
  return { texts, all: new Set(entries.map(({ path }) => join(root, path))) };
}

/** Where files of a commit stand now under another name, by absolute path, as far as Git recognises them. */
export async function renamedFiles(
  before: string,
  after: string | undefined,
  root: string,
  place: Place,
): Promise<Map<string, string>> {
  const quiet = ['--no-ext-diff', '--no-textconv', '--no-relative', '--ignore-submodules'];
  const asked = ['diff', '--name-status', '-z', '--find-renames', '--diff-filter=R', ...quiet];
  const { code, out } = await git([...asked, before, ...(after === undefined ? [] : [after]), '--'], place);
  const parts = code === 0 ? out.toString().split('\0') : [];
  const renamed = new Map<string, string>();
  // `R087`, the path before, the path now
  for (let i = 0; i + 2 < parts.length; i += 3)
    renamed.set(join(root, parts[i + 1] ?? ''), join(root, parts[i + 2] ?? ''));
  return renamed;
}

const listTree = ['ls-tree', '-r', '-z', '-l', '--full-tree'];

async function commit(name: string, place: Place): Promise<string> {
  const found = await gitLine(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`], place);
  if (found === undefined)
    throw new Fault(say('There is no revision ‘{name}’ in this repository.', { name }), { help: helpOfDiff });
  return found;
}

/** Lines as `100644 blob 5a1e…     512\tshop/a.journey` of a commit, `100644 5a1e… 0\tshop/a.journey` of what is staged. */
function readEntry(line: string): { path: string; id: string; size: number }[] {
  const [, id = '', size = '', path = ''] = /^100\d{3} (?:blob )?([0-9a-f]+) +(\d+)\t(.*)$/s.exec(line) ?? [];
  return path === '' ? [] : [{ path, id, size: Number(size) }];
}

/** The contents of blobs, all from one process. */
async function readBlobs(ids: readonly string[], place: Place): Promise<Buffer[]> {
  if (ids.length === 0) return [];
  const { code, out, error } = await git(['cat-file', '--batch'], place, ids.map((id) => `${id}\n`).join(''));
  if (code !== 0) throw new Fault(say('Git could not read the files of a revision: {reason}', { reason: error }));
  const contents: Buffer[] = [];
  for (let at = 0; at < out.length; ) {
    const end = out.indexOf(0x0a, at);
    const size = Number(out.toString('latin1', at, end).split(' ')[2]);
    if (!Number.isInteger(size)) break;
    contents.push(out.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return contents;
}

function decoded(bytes: Buffer): string | FileProblem {
  try {
    return bytes.length > maximumSize ? tooLarge() : textOf(bytes);
  } catch (problem) {
    if (problem instanceof FileProblem) return problem;
    throw problem;
  }
}
