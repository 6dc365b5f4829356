import type { FileSystemProvider } from 'langium';
import { DefaultWorkspaceLock, URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { DefaultDocumentUpdateHandler } from 'langium/lsp';
import type { DidChangeWatchedFilesParams, FileSystemWatcher, TextDocumentChangeEvent } from 'vscode-languageserver';
import { FileChangeType } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** Which changes concern journeys: their files, and whatever is open. */
export class JourneyUpdates extends DefaultDocumentUpdateHandler {
  private readonly files: FileSystemProvider;
  private readonly isOpen: (uri: string) => boolean;

  constructor(services: LangiumSharedServices) {
    super(services);
    this.files = services.workspace.FileSystemProvider;
    this.isOpen = (uri) => services.workspace.TextDocuments.get(uri) !== undefined;
  }

  /** What was typed and not saved is gone: the file counts again, if there is one. */
  async didCloseDocument({ document }: TextDocumentChangeEvent<TextDocument>): Promise<void> {
    const uri = URI.parse(document.uri);
    const isThere = await this.files.exists(uri).catch(() => false);
    if (isThere || this.isOpen(document.uri)) this.fireDocumentUpdate([uri], []);
    else this.fireDocumentUpdate([], [uri]);
  }

  /** A file that is open in the editor lives on when it is deleted on disk. */
  override didChangeWatchedFiles({ changes }: DidChangeWatchedFilesParams): void {
    super.didChangeWatchedFiles({
      changes: changes.map((change) =>
        this.isOpen(change.uri) ? { ...change, type: FileChangeType.Changed } : change,
      ),
    });
  }

  protected override getWatchers(): FileSystemWatcher[] {
    return [{ globPattern: '**/*.journey' }];
  }
}

/** A change that fails is reported, and the next one is carried out all the same. */
export class ReportingLock extends DefaultWorkspaceLock {
  private readonly report: (error: unknown) => void;

  constructor(report: (error: unknown) => void) {
    super();
    this.report = report;
  }

  override async write(action: Parameters<DefaultWorkspaceLock['write']>[0]): Promise<void> {
    await super.write(action).catch(this.report);
  }
}
