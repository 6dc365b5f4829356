import { URI } from 'vscode-uri';
import type { NodeFiles } from '../../language/node.ts';
import { createJourneyServices } from '../../language/services.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { WorkspaceModel } from '../../model/workspace-model.ts';
import { shownPath } from './find-files.ts';

/** Files that were named, and all they import. */
export interface ReadFiles {
  model: WorkspaceModel;
  /** What was named, in the order of paths. */
  named: { path: string; file: SourceFile }[];
}

/** Where files are read from. */
export interface Source {
  files: NodeFiles;
  /** Absolute path of the folder that shown paths are relative to. */
  cwd: string;
  /** Absolute paths of the folders that imports stay inside. */
  roots: readonly string[];
  /** Only the text of the files is of interest: what they import is not read, and no name is looked up. */
  alone?: boolean | undefined;
}

/** Reads files by absolute path. One that cannot be read is loaded empty, with its problem. */
export async function loadFiles(paths: readonly string[], { files, cwd, roots, alone }: Source): Promise<ReadFiles> {
  const services = createJourneyServices(files);
  const { workspace, journey } = services.shared;
  journey.Imports.roots = roots.map((root) => URI.file(root));
  const uris = new Map(paths.map((path) => [shownPath(path, cwd), URI.file(path)]));
  const documents = await inTurns([...uris.values()], (uri) => workspace.LangiumDocuments.getOrCreateDocument(uri));
  if (!alone) await workspace.DocumentBuilder.build(documents, { validation: true });
  const model = new WorkspaceModel(services.shared);
  const named = [...uris.keys()].sort(byCode).flatMap((path) => {
    const file = model.file(`${uris.get(path)}`);
    return file ? [{ path, file }] : [];
  });
  return { model, named };
}

const atOnce = 32;

async function inTurns<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let i = 0; i < all.length; i += atOnce) results.push(...(await Promise.all(all.slice(i, i + atOnce).map(work))));
  return results;
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : 1;
}
