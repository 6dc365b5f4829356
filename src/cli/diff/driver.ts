import { resolve } from 'node:path';
import { URI } from 'vscode-uri';
import { FileProblem } from '../../language/documents.ts';
import { NodeFiles } from '../../language/node.ts';
import type { Say } from '../../texts/say.ts';
import { say } from '../../texts/say.ts';
import { Fault } from '../fault.ts';
import { GivenFiles } from '../input/given-files.ts';
import { loadFiles } from '../input/load-files.ts';
import type { Io } from '../io.ts';
import type { Compared, Origin } from './driver-origins.ts';
import { isAbsent, originsOf } from './driver-origins.ts';
import { helpOfDiff as help } from './git.ts';
import { readRevision, repositoryRoot } from './revision.ts';
import type { Side } from './side.ts';
import { nothing, sideOf } from './side.ts';
import type { Sides } from './sides.ts';

/**
 * What Git hands to a program that shows differences: path, old file, old id, old mode, new file, new id, new mode, and
 * the new path of a renamed file. It does not say which revisions these are, so that is found out for what they import.
 */
export async function sidesOfDriver(args: readonly string[], io: Io): Promise<Sides & { path: string }> {
  const [path, oldFile, oldId = '', , newFile, newId = '', , newPath = path] = args;
  if (path === undefined || oldFile === undefined || newFile === undefined || newPath === undefined)
    throw new Fault(say('‘--driver’ is for Git: it hands over the files that are compared.'), { help });
  const [old, now] = await Promise.all([
    given({ path, file: oldFile, id: oldId }, io),
    given({ path: newPath, file: newFile, id: newId }, io),
  ]);
  const origins = [old, now].some(({ text }) => typeof text === 'string' && imports.test(text))
    ? await originsOf(old, now, io)
    : { before: onDisk, after: onDisk };
  const [before, after] = await Promise.all([sideFrom(old, origins.before, io), sideFrom(now, origins.after, io)]);
  return { before, after, same: [], notes: notesOf([origins.before, origins.after]), path: newPath };
}

interface Given extends Compared {
  /** Undefined where there is no such file on this side. */
  text: string | FileProblem | undefined;
}

const imports = /^\s*import\b/m;
const onDisk: Origin = { tree: 'disk' };

async function sideFrom({ path, text }: Given, { tree }: Origin, io: Io): Promise<Side> {
  if (text === undefined) return nothing();
  const place = resolve(io.cwd, path);
  const around = tree === 'disk' ? undefined : await readRevision(tree, await repositoryRoot(io), io);
  const texts = new Map([...(around?.texts ?? []), [place, text] as const]);
  const files = new GivenFiles(texts, around ? 'none' : 'on disk');
  const read = await loadFiles([place], { files, cwd: io.cwd, roots: [io.cwd] });
  return sideOf({ ...read, imageExists: () => true }, io.cwd);
}

function notesOf(origins: readonly Origin[]): Say[] {
  const guessed = origins.filter(({ guessed }) => guessed);
  if (guessed.some(({ tree }) => tree === 'disk'))
    return [say('Git does not say which revisions these are, so what this file imports is read from disk.')];
  if (guessed.length === 0) return [];
  return [
    say(
      'Git does not say which revisions these are, so what this file imports is read from the latest that hold it so.',
    ),
  ];
}

async function given(one: Compared, io: Io): Promise<Given> {
  if (isAbsent(one)) return { ...one, text: undefined };
  const text = await new NodeFiles().readFile(URI.file(resolve(io.cwd, one.file))).catch((problem: unknown) => {
    if (problem instanceof FileProblem) return problem;
    throw problem;
  });
  return { ...one, text };
}
