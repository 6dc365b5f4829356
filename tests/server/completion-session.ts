import type { LangiumServices } from 'langium/lsp';
import type { CompletionItem } from 'vscode-languageserver';
import type { SourceFile } from '../../src/model/source-file.ts';
import type { Completions } from '../../src/server/completion/provider.ts';
import type { PublishedFindings } from '../../src/server/published-findings.ts';
import { createServerServices } from '../../src/server/services.ts';
import { MemoryFiles } from '../support/memory-files.ts';
import { today, uriOf } from '../support/workspace.ts';

/** Some files in a server, of which one text after the other is tried. */
export class CompletionSession {
  private readonly files: MemoryFiles;
  private readonly services;
  private readonly completions: Completions;

  constructor(texts: Record<string, string>) {
    this.files = new MemoryFiles(texts);
    this.services = createServerServices({
      fileSystem: this.files,
      findings: () => ({ of: () => [] }) as unknown as PublishedFindings,
      today: () => today,
      report: (error) => {
        throw error;
      },
    });
    this.services.journey.Imports.roots = [uriOf('')];
    const { lsp } = this.services.ServiceRegistry.getServices(uriOf('any.journey')) as LangiumServices;
    this.completions = lsp.CompletionProvider as Completions;
  }

  async load(): Promise<void> {
    const { LangiumDocuments, DocumentBuilder } = this.services.workspace;
    const uris = [...this.files.texts.keys()].filter((path) => path.endsWith('.journey'));
    const opened = await Promise.all(uris.map((path) => LangiumDocuments.getOrCreateDocument(uriOf(path.slice(1)))));
    await DocumentBuilder.build(opened, { validation: true });
  }

  file(path: string): SourceFile {
    return this.services.server.Model.file(uriOf(path).toString()) as SourceFile;
  }

  /** Gives a file another text. */
  async write(path: string, text: string): Promise<void> {
    this.files.texts.set(uriOf(path).path, text);
    await this.services.workspace.DocumentBuilder.update([uriOf(path)], []);
  }

  /** What is offered at an offset. */
  at(path: string, offset: number): CompletionItem[] {
    const { document } = this.file(path);
    const position = document.textDocument.positionAt(offset);
    return (
      this.completions.getCompletion(document, { textDocument: { uri: uriOf(path).toString() }, position })?.items ?? []
    );
  }
}
