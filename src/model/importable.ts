import type { SourceFile } from './source-file.ts';

/** A file that another one could import. */
export interface Importable {
  file: SourceFile;
  /** As the import would write it. */
  path: string;
}

/** The files of the workspace that a file does not see yet, those with the shortest way first. */
export function importable(from: SourceFile): Importable[] {
  const seen = new Set(from.workspace.visibleFrom(from).map(({ file }) => file));
  return reachable(from).filter(({ file }) => !seen.has(file));
}

/** All other files of the workspace, those with the shortest way first. */
export function reachable(from: SourceFile): Importable[] {
  const { workspace } = from;
  return workspace
    .all()
    .filter((file) => file !== from)
    .map((file) => ({ file, path: workspace.pathBetween(from, file) }))
    .filter(({ path }) => workspace.follow(from, path).inside)
    .sort((a, b) => length(a) - length(b) || (a.path < b.path ? -1 : 1));
}

function length({ path }: Importable): number {
  return path.split('/').length;
}
