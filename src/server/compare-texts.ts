import { EmptyFileSystemProvider, URI } from 'langium';
import { FileProblem } from '../language/documents.ts';
import type { JourneyServices } from '../language/services.ts';
import { createJourneyServices } from '../language/services.ts';
import { WorkspaceModel } from '../model/workspace-model.ts';
import type { GivenText } from '../protocol/messages.ts';
import { say } from '../texts/say.ts';
import type { ServerSharedServices } from './services.ts';

/** Texts that are handed in, read in a workspace of their own; the files beside them are those of the real one. */
export class OtherTexts {
  private readonly files: FilesBeside;
  private readonly shared: ServerSharedServices;
  private language: JourneyServices | undefined;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(services: ServerSharedServices) {
    this.shared = services;
    this.files = new FilesBeside(services);
  }

  /**
   * Reads a file as it is among the texts, and what it imports. What is made of it must be made at once: the next texts
   * take its place.
   */
  read<T>(uri: string, texts: readonly GivenText[], use: (model: WorkspaceModel) => T): Promise<T> {
    const result = this.turn.then(async () => use(await this.load(uri, texts)));
    this.turn = result.catch(() => undefined);
    return result;
  }

  private async load(uri: string, texts: readonly GivenText[]): Promise<WorkspaceModel> {
    this.language ??= createJourneyServices(this.files);
    const { workspace, journey } = this.language.shared;
    const old = workspace.LangiumDocuments.all.map((document) => document.uri).toArray();
    if (old.length > 0) await workspace.DocumentBuilder.update([], old);
    this.files.given = new Map(texts.map((one) => [`${URI.parse(one.uri)}`, one.text]));
    journey.Imports.roots = this.shared.journey.Imports.roots;
    const target = URI.parse(uri);
    if (await this.files.exists(target)) {
      const document = await workspace.LangiumDocuments.getOrCreateDocument(target);
      await workspace.DocumentBuilder.build([document], { validation: true });
    }
    return new WorkspaceModel(this.language.shared);
  }
}

/** Texts that are handed in, before the files as they are seen in the editor, before those on disk. */
class FilesBeside extends EmptyFileSystemProvider {
  /** By URI; undefined where there is no such file. */
  given: ReadonlyMap<string, string | undefined> = new Map();
  private readonly shared: ServerSharedServices;

  constructor(services: ServerSharedServices) {
    super();
    this.shared = services;
  }

  override async readFile(uri?: URI): Promise<string> {
    const { LangiumDocuments, FileSystemProvider } = this.shared.workspace;
    if (!uri) throw gone();
    if (this.given.has(`${uri}`)) {
      const text = this.given.get(`${uri}`);
      if (text === undefined) throw gone();
      return text;
    }
    return LangiumDocuments.getDocument(uri)?.textDocument.getText() ?? FileSystemProvider.readFile(uri);
  }

  override async exists(uri?: URI): Promise<boolean> {
    const { LangiumDocuments, FileSystemProvider } = this.shared.workspace;
    if (!uri) return false;
    if (this.given.has(`${uri}`)) return this.given.get(`${uri}`) !== undefined;
    return LangiumDocuments.hasDocument(uri) || FileSystemProvider.exists(uri);
  }
}

function gone(): FileProblem {
  return new FileProblem(say('This file is gone.'));
}
