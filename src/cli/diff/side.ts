import { URI } from 'vscode-uri';
import type { NamedFile } from '../../diff/things.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { shownPath } from '../input/find-files.ts';
import type { LoadedFiles } from '../input/load.ts';

/** One of the two things that are compared: what was named, with all that it imports. */
export interface Side {
  /** What it is called where both are shown: a path or a revision. */
  from?: string;
  /** With paths as both sides know them. */
  files: NamedFile[];
  named: SourceFile[];
  imageExists(uri: string): boolean;
}

/** A side of files that are loaded, with paths relative to a folder. `renamed` is where files stand now, by absolute path. */
export function sideOf(
  { model, named, imageExists }: Pick<LoadedFiles, 'model' | 'named' | 'imageExists'>,
  folder: string,
  renamed: ReadonlyMap<string, string> = new Map(),
): Side {
  const own = new Set(named.map(({ file }) => file));
  return {
    files: model.all().map((file) => {
      const { fsPath } = URI.parse(file.uri);
      const path = shownPath(renamed.get(fsPath) ?? fsPath, folder);
      return { path, file, ...(!own.has(file) && { imported: true }) };
    }),
    named: named.map(({ file }) => file),
    imageExists,
  };
}

/** A side without any file. */
export function nothing(): Side {
  return { files: [], named: [], imageExists: () => false };
}
