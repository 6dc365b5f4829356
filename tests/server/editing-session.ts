import type { LangiumDocument } from 'langium';
import { AstUtils, isOperationCancelled, URI } from 'langium';
import type { Connection, Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { buildMap } from '../../src/model/build-map.ts';
import { WorkspaceModel } from '../../src/model/workspace-model.ts';
import { PublishedFindings } from '../../src/server/published-findings.ts';
import type { ServerSharedServices } from '../../src/server/services.ts';
import { createServerServices } from '../../src/server/services.ts';
import { MemoryFiles } from '../support/memory-files.ts';
import { today, uriOf } from '../support/workspace.ts';
import type { Edit } from './random-edits.ts';

/** The language server without its process: what it knows of a workspace, and what it has told the editor. */
export class EditingSession {
  private readonly files: MemoryFiles;
  private readonly services: ServerSharedServices;
  private readonly model: WorkspaceModel;
  private readonly findings: PublishedFindings;
  private readonly told = new Map<string, Diagnostic[]>();

  constructor(files: MemoryFiles) {
    this.files = files;
    const connection = {
      sendDiagnostics: async ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
        if (diagnostics.length === 0) this.told.delete(uri);
        else this.told.set(uri, diagnostics);
      },
    } as unknown as Connection;
    const report = (error: unknown) => {
      throw error;
    };
    this.services = createServerServices({
      connection,
      fileSystem: files,
      findings: () => this.findings,
      report,
      today: () => today,
    });
    this.services.journey.Imports.roots = [URI.file('/')];
    this.model = new WorkspaceModel(this.services);
    this.findings = new PublishedFindings(connection, this.services, this.model, { profile: 'strict', today });
    this.services.workspace.DocumentBuilder.onSettled((settled) => {
      this.findings.refresh(settled);
    });
  }

  /** Loads all files at once, as when the editor starts; `typed` is what stands unsaved in its windows. */
  static async load(texts: Record<string, string>, typed: Record<string, string> = {}): Promise<EditingSession> {
    const session = new EditingSession(new MemoryFiles(texts));
    for (const [path, text] of Object.entries(typed)) session.type(path, text);
    const { WorkspaceManager } = session.services.workspace;
    const workspaceFolders = [{ uri: 'file:///', name: 'all' }];
    WorkspaceManager.initialize({ workspaceFolders, processId: null, rootUri: null, capabilities: {} });
    await WorkspaceManager.initializeWorkspace(workspaceFolders);
    // the windows of the editor are opened when the files are there
    await session.services.workspace.DocumentBuilder.update(Object.keys(typed).map(uriOf), []);
    return session;
  }

  /** Carries out an edit. False when its build has given way, as it does when the next edit is already there. */
  async apply({ changes, givesWay }: Edit): Promise<boolean> {
    for (const { path, text, editor } of changes) {
      if (editor === 'close') this.services.workspace.TextDocuments.delete(uriOf(path).toString());
      else if (editor === 'type') this.type(path, text ?? '');
      else if (text === undefined) this.files.texts.delete(uriOf(path).path);
      else this.files.texts.set(uriOf(path).path, text);
    }
    const isThere = (path: string) =>
      this.files.texts.has(uriOf(path).path) || this.services.workspace.TextDocuments.get(uriOf(path)) !== undefined;
    const all = changes.map(({ path }) => path);
    const changed = all.filter(isThere).map(uriOf);
    const deleted = all.filter((path) => !isThere(path)).map(uriOf);
    try {
      await this.services.workspace.DocumentBuilder.update(changed, deleted, askedSoOften(givesWay));
    } catch (error) {
      if (isOperationCancelled(error)) return false;
      throw error;
    }
    return true;
  }

  /** All that can be known of the workspace, as text. */
  state(): string {
    const documents = this.services.workspace.LangiumDocuments.all.toArray();
    const sorted = documents.sort((a, b) => (a.uri.toString() < b.uri.toString() ? -1 : 1));
    return sorted.map((document) => this.stateOf(document)).join('\n');
  }

  /** A session that is loaded afresh from the same files and windows. */
  fresh(): Promise<EditingSession> {
    const texts = [...this.files.texts].map(([path, text]): [string, string] => [path.slice(1), text as string]);
    const typed = this.services.workspace.TextDocuments.all();
    const open = [...typed].map((document) => [URI.parse(document.uri).path.slice(1), document.getText()]);
    return EditingSession.load(Object.fromEntries(texts), Object.fromEntries(open));
  }

  private type(path: string, text: string): void {
    const uri = uriOf(path).toString();
    this.services.workspace.TextDocuments.set(TextDocument.create(uri, 'journey', 1, text));
  }

  private stateOf(document: LangiumDocument): string {
    const file = this.model.fileOf(document);
    const journeys = file.journeys.map((declaration) => this.model.journey(declaration));
    return [
      document.uri.path,
      `text ${JSON.stringify(file.text)}`,
      ...document.references.map((reference) => {
        const target = 'ref' in reference ? reference.ref : undefined;
        const place = target && `${AstUtils.getDocument(target).uri.path} ${target.$cstNode?.offset}`;
        return `${reference.$refNode?.offset} ${reference.$refText} -> ${place ?? 'nothing'}`;
      }),
      ...(this.told.get(file.uri) ?? []).map((diagnostic) => `told ${JSON.stringify(diagnostic)}`),
      ...journeys.map((journey) => `map ${JSON.stringify(buildMap(journey, { today }))}`),
    ].join('\n  ');
  }
}

/** A token that wants the build to stop when it has been asked so many times. */
function askedSoOften(times: number | undefined) {
  let asked = 0;
  return {
    get isCancellationRequested() {
      return times !== undefined && asked++ >= times;
    },
    onCancellationRequested: () => ({ dispose: () => {} }),
  };
}
