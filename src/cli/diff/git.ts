import { spawn } from 'node:child_process';
import { FileProblem, maximumSize } from '../../language/documents.ts';
import { textOf } from '../../language/node.ts';
import { say } from '../../texts/say.ts';
import { Fault } from '../fault.ts';
import type { Io } from '../io.ts';

/** The journey files of a revision by path relative to the top folder of the repository; others by their paths alone. */
export interface Revision {
  files: ReadonlyMap<string, string | FileProblem>;
  all: ReadonlySet<string>;
}

type Place = Pick<Io, 'cwd' | 'env'>;

/** The top folder of the repository around the current folder. */
export async function repositoryRoot(place: Place): Promise<string> {
  const { code, out } = await git(['rev-parse', '--show-toplevel'], place);
  if (code !== 0) throw new Fault(say('This folder is in no Git repository.'), { help });
  return out.toString().replace(/\r?\n$/, '');
}

/** The commits that `main..HEAD`, `main...HEAD` (since they parted) or `HEAD` mean; without a second one, the files on disk. */
export async function revisionRange(range: string, place: Place): Promise<{ before: string; after?: string }> {
  const [, from = '', dots, to = ''] = /^(.*?)(?:(\.{2,3})(.*))?$/s.exec(range) ?? [];
  const before = await commit(from || 'HEAD', place);
  if (dots === undefined) return { before };
  const after = await commit(to || 'HEAD', place);
  if (dots === '..') return { before, after };
  const { code, out } = await git(['merge-base', before, after], place);
  if (code !== 0) throw new Fault(say('The two sides of ‘{range}’ have no commit in common.', { range }), { help });
  return { before: out.toString().trim(), after };
}

/** Reads the journeys of a commit. Links and submodules are left out. */
export async function readRevision(commit: string, place: Place): Promise<Revision> {
  const listed = await git(['ls-tree', '-r', '-z', '-l', '--full-tree', commit], place);
  if (listed.code !== 0)
    throw new Fault(say('Git could not list the files of a revision: {reason}', { reason: listed.error }));
  const entries = listed.out.toString().split('\0').flatMap(readEntry);
  const wanted = entries.filter(({ path }) => path.endsWith('.journey'));
  const readable = wanted.filter(({ size }) => size <= maximumSize);
  const contents = await readBlobs(
    readable.map(({ id }) => id),
    place,
  );
  const files = new Map<string, string | FileProblem>(wanted.map(({ path }) => [path, tooLarge]));
  for (const [i, { path }] of readable.entries()) files.set(path, decoded(contents[i] ?? Buffer.of()));
  return { files, all: new Set(entries.map(({ path }) => path)) };
}

async function commit(name: string, place: Place): Promise<string> {
  const { code, out } = await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`], place);
  if (code !== 0) throw new Fault(say('There is no revision ‘{name}’ in this repository.', { name }), { help });
  return out.toString().trim();
}

/** Lines as `100644 blob 5a1e…     512\tshop/a.journey`. */
function readEntry(line: string): { path: string; id: string; size: number }[] {
  const [, id = '', size = '', path = ''] = /^100\d{3} blob ([0-9a-f]+) +(\d+)\t(.*)$/s.exec(line) ?? [];
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

const help = 'journey diff --help';
const tooLarge = new FileProblem(
  say('This file is larger than {size} MiB, so it was not read.', { size: maximumSize / 1024 / 1024 }),
);

function decoded(bytes: Buffer): string | FileProblem {
  try {
    return textOf(bytes);
  } catch (problem) {
    if (problem instanceof FileProblem) return problem;
    throw problem;
  }
}

/** Runs Git without a shell; it takes no part in what the repository is configured to run. */
function git(
  args: readonly string[],
  { cwd, env }: Place,
  input = '',
): Promise<{ code: number; out: Buffer; error: string }> {
  return new Promise((done, fail) => {
    const child = spawn('git', ['--no-optional-locks', '--literal-pathspecs', ...args], {
      cwd,
      env: { ...env, LC_ALL: 'C' },
      windowsHide: true,
    });
    const out: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (chunk) => out.push(chunk));
    child.stderr.on('data', (chunk) => errors.push(chunk));
    // what it does not read it need not be told
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.on('error', (error: NodeJS.ErrnoException) =>
      fail(
        error.code === 'ENOENT'
          ? new Fault(say('Git is not installed, or not where programs are looked for.'), { help })
          : error,
      ),
    );
    child.on('close', (code) =>
      done({ code: code ?? 1, out: Buffer.concat(out), error: Buffer.concat(errors).toString().trim() }),
    );
  });
}
