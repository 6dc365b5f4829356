import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Downloaded programs live here; git ignores it. */
const cache = join(root, '.cache');

/**
 * A folder in `.cache` that `fill` completes once. A folder that is half filled is never taken for a whole one: it gets its
 * name only at the end. Older versions are removed.
 */
export async function cached(name: string, version: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(cache, name);
  const stamp = join(folder, '.version');
  if ((await readFile(stamp, 'utf8').catch(() => '')) === version) return folder;
  const half = `${folder}.half`;
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { recursive: true });
  await fill(half);
  await writeFile(join(half, '.version'), version);
  await rm(folder, { recursive: true, force: true });
  await mkdir(dirname(folder), { recursive: true });
  await rename(half, folder);
  return folder;
}
