import { URI } from 'langium';
import { createJourneyServices } from '../language/services.ts';
import type { SourceFile } from '../model/source-file.ts';
import { WorkspaceModel } from '../model/workspace-model.ts';
import { GivenFiles } from './given-files.ts';
import type { Files } from './types.ts';

/** Files that were handed in, read and linked. */
export interface Loaded {
  model: WorkspaceModel;
  /** In the order of paths. */
  named: { path: string; file: SourceFile }[];
  /** The path under which a URI was handed in. */
  pathOf(uri: string): string;
}

/** Reads files. `alone`: only their texts are of interest, no name is looked up. */
export async function load(files: Files, { alone = false } = {}): Promise<Loaded> {
  const given = new GivenFiles(files);
  const services = createJourneyServices(given);
  const { workspace, journey } = services.shared;
  journey.Imports.roots = [URI.file('/')];
  const sorted = [...given.files].sort(([, { path: a }], [, { path: b }]) => (a < b ? -1 : 1));
  const documents = await Promise.all(
    sorted.map(([uri]) => workspace.LangiumDocuments.getOrCreateDocument(URI.parse(uri))),
  );
  if (!alone) await workspace.DocumentBuilder.build(documents, { validation: true });
  const model = new WorkspaceModel(services.shared);
  return {
    model,
    named: sorted.flatMap(([uri, { path }]) => {
      const file = model.file(uri);
      return file ? [{ path, file }] : [];
    }),
    pathOf: (uri) => given.pathOf(uri),
  };
}
