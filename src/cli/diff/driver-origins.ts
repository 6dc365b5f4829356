import type { Place } from './git.ts';
import { git, gitLine } from './git.ts';
import { staged } from './revision.ts';

/** A file as Git hands it over. */
export interface Compared {
  /** Relative to the top folder of the repository. */
  path: string;
  /** The file that holds the contents: the one of the working tree, or a copy. */
  file: string;
  /** The id of the contents; zeros where they are on disk alone. */
  id: string;
}

/** Where the files around a version of a file are read from. */
export interface Origin {
  tree: 'disk' | typeof staged | string;
  /** Several revisions may be meant: this is the latest of them, or the disk where there is none. */
  guessed?: boolean;
}

/**
 * Finds out which revisions Git compares, by the contents that it hands over: what is staged or HEAD with the disk, HEAD
 * with what is staged, a commit with the one before it; else the latest revision that holds each.
 */
export async function originsOf(
  before: Compared,
  after: Compared,
  place: Place,
): Promise<{ before: Origin; after: Origin }> {
  const holds = (tree: string, one: Compared) => isIn(tree, one, place);
  if (isOnDisk(after) || isAbsent(after))
    for (const [tree, name] of [[staged, ''] as const, ['HEAD', 'HEAD'] as const])
      if (await holds(name, before)) return { before: { tree }, after: { tree: 'disk' } };
  if (!isOnDisk(after) && (await holds('HEAD', before)) && (await holds('', after)))
    return { before: { tree: 'HEAD' }, after: { tree: staged } };
  for (const commit of await commitsAbout(isAbsent(after) ? before : after, place))
    if ((await holds(commit, after)) && (await holds(`${commit}^`, before)))
      return { before: { tree: `${commit}^` }, after: { tree: commit } };
  return { before: await latest(before, place), after: await latest(after, place) };
}

/** Whether a revision, or what is staged under no name, has these contents at this path, or no such file either. */
async function isIn(revision: string, one: Compared, place: Place): Promise<boolean> {
  const id = await gitLine(['rev-parse', '--verify', '--quiet', `${revision}:${one.path}`], place);
  return isAbsent(one) ? id === undefined : id === one.id;
}

/** The latest revision that holds a version. */
async function latest(one: Compared, place: Place): Promise<Origin> {
  if (isAbsent(one) || isOnDisk(one)) return { tree: 'disk' };
  const [commit] = await commitsAbout(one, place);
  for (const tree of ['HEAD', ...(commit === undefined ? [] : [commit, `${commit}^`])])
    if (await isIn(tree, one, place)) return { tree, guessed: true };
  return { tree: 'disk', guessed: true };
}

/** Commits that brought or took away a version, the latest first; one that came and went often is not traced for ever. */
async function commitsAbout(one: Compared, place: Place): Promise<string[]> {
  if (isOnDisk(one)) return [];
  const asked = ['log', '--format=%H', '--max-count=20', '--no-ext-diff', `--find-object=${one.id}`];
  const { code, out } = await git([...asked, 'HEAD', '--', one.path], place);
  return code === 0 ? out.toString().split('\n').filter(Boolean) : [];
}

function isOnDisk({ id }: Compared): boolean {
  return /^0*$/.test(id);
}

/** There is no such file on this side. */
export function isAbsent({ file }: Compared): boolean {
  return file === '/dev/null' || file === 'nul';
}
