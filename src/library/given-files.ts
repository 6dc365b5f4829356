import { EmptyFileSystemProvider, URI } from 'langium';
import { FileProblem } from '../language/documents.ts';
import { say } from '../texts/say.ts';
import type { Files } from './types.ts';

/** The files that were handed in, as the language reads files. There are no others. */
export class GivenFiles extends EmptyFileSystemProvider {
  /** By URI. */
  readonly files = new Map<string, { path: string; text: string }>();

  /** Throws a TypeError where a path is not one of a journey file: that is a mistake of a program, not of an author. */
  constructor(given: Files) {
    super();
    for (const [path, text] of given instanceof Map ? given : Object.entries(given)) {
      if (typeof text !== 'string') throw new TypeError(`The text of '${path}' is not a string.`);
      this.files.set(uriOf(path), { path, text: text.replace(/^\uFEFF/, '') });
    }
  }

  override async readFile(uri?: URI): Promise<string> {
    const file = this.files.get(`${uri}`);
    if (!file) throw new FileProblem(say('This file is gone.'));
    return file.text;
  }

  override async exists(uri?: URI): Promise<boolean> {
    return this.files.has(`${uri}`);
  }

  /** The path of a URI, as it was handed in; for anything else as it would have been. */
  pathOf(uri: string): string {
    return this.files.get(uri)?.path ?? URI.parse(uri).path.slice(1);
  }
}

function uriOf(path: string): string {
  const parts = path.split('/').filter((part, i) => !(part === '.' && i === 0));
  if (
    !path.endsWith('.journey') ||
    /^(?:\/|[a-z]:)|\\/i.test(path) ||
    parts.some((part) => /^(?:|\.|\.\.)$/.test(part))
  )
    throw new TypeError(`'${path}' is not a relative path of a .journey file, with slashes and without '..'.`);
  return URI.file(`/${parts.join('/')}`).toString();
}
