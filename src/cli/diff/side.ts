import { relative, sep } from 'node:path';
import { URI } from 'vscode-uri';
import type { NamedFile } from '../../diff/things.ts';
import type { NodeFiles } from '../../language/node.ts';
import { createJourneyServices } from '../../language/services.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { WorkspaceModel } from '../../model/workspace-model.ts';
import type { LoadedFiles } from '../input/load.ts';

/** One of the two things that are compared: what was named, with all that it imports. */
export interface Side {
  /** With paths as both sides know them. */
  files: NamedFile[];
  named: SourceFile[];
  imageExists(uri: string): boolean;
}

/** A side of files that are loaded, with paths relative to a folder. */
export function sideOf(
  { model, named, imageExists }: Pick<LoadedFiles, 'model' | 'named' | 'imageExists'>,
  folder: string,
): Side {
  const own = new Set(named.map(({ file }) => file));
  return {
    files: model.all().map((file) => ({
      path: shared(URI.parse(file.uri).fsPath, folder),
      file,
      ...(!own.has(file) && { imported: true }),
    })),
    named: named.map(({ file }) => file),
    imageExists,
  };
}

/** A side without any file. */
export function nothing(): Side {
  return { files: [], named: [], imageExists: () => false };
}

/** Loads files from somewhere else than the disk, by absolute path. */
export async function loadFrom(files: NodeFiles, paths: readonly string[], folder: string): Promise<Side> {
  const services = createJourneyServices(files);
  const { workspace, journey } = services.shared;
  journey.Imports.roots = [URI.file(folder)];
  const documents = await Promise.all(
    paths.map((path) => workspace.LangiumDocuments.getOrCreateDocument(URI.file(path))),
  );
  await workspace.DocumentBuilder.build(documents, { validation: true });
  const model = new WorkspaceModel(services.shared);
  const named = paths.flatMap((path) => {
    const file = model.file(`${URI.file(path)}`);
    return file ? [{ path, file }] : [];
  });
  return sideOf({ model, named, imageExists: () => true }, folder);
}

function shared(path: string, folder: string): string {
  return relative(folder, path).split(sep).join('/');
}
