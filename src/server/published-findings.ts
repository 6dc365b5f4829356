import type { LangiumDocument } from 'langium';
import { UriUtils } from 'langium';
import type { Connection, Diagnostic } from 'vscode-languageserver';
import { DiagnosticSeverity } from 'vscode-languageserver';
import type { Settled } from '../language/documents.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { WorkspaceModel } from '../model/workspace-model.ts';
import type { CheckOptions } from '../rules/check.ts';
import { Checker } from '../rules/check.ts';
import type { Finding } from '../rules/rule.ts';
import { rulePage } from './rule-page.ts';
import type { ServerSharedServices } from './services.ts';

/** Keeps the editor told of the findings in open files and in the folders of the workspace. */
export class PublishedFindings {
  private readonly connection: Connection;
  private readonly services: ServerSharedServices;
  private readonly model: WorkspaceModel;
  private readonly checker: Checker;
  private readonly sent = new Map<string, string>();
  private current = new Map<string, Finding[]>();

  constructor(connection: Connection, services: ServerSharedServices, model: WorkspaceModel, options: CheckOptions) {
    this.connection = connection;
    this.services = services;
    this.model = model;
    this.checker = new Checker(options);
  }

  /** The findings of a file as of the last build. */
  of(uri: string): readonly Finding[] {
    return this.current.get(uri) ?? [];
  }

  /** The findings of every file that is reported on, by URI. */
  all(): ReadonlyMap<string, readonly Finding[]> {
    return this.current;
  }

  /** Checks what was built and tells the editor what is new. Gives the files that may look different now. */
  refresh({ linked, gone }: Settled): Set<string> {
    const named = linked.filter((document) => this.isReported(document));
    this.checker.update(
      named.map((document) => this.model.fileOf(document)),
      gone,
    );
    const touched = new Set([...linked.map(({ uri }) => uri.toString()), ...gone]);
    this.current = this.checker.findings();
    for (const uri of new Set([...this.sent.keys(), ...this.current.keys()])) if (this.send(uri)) touched.add(uri);
    return touched;
  }

  /** Checks everything again with another profile or day. */
  restart(options: CheckOptions): Set<string> {
    this.checker.reset(options);
    return this.refresh({ linked: this.services.workspace.LangiumDocuments.all.toArray(), gone: [] });
  }

  private send(uri: string): boolean {
    const file = this.model.file(uri);
    const diagnostics = file ? this.of(uri).map((finding) => diagnosticOf(finding, file, this.services.server)) : [];
    const text = JSON.stringify(diagnostics);
    if ((this.sent.get(uri) ?? '[]') === text) return false;
    if (diagnostics.length === 0) this.sent.delete(uri);
    else this.sent.set(uri, text);
    void this.connection.sendDiagnostics({ uri, diagnostics });
    return true;
  }

  private isReported({ uri }: LangiumDocument): boolean {
    const folders = this.services.workspace.WorkspaceManager.workspaceFolders ?? [];
    const open = this.services.workspace.TextDocuments.get(uri.toString()) !== undefined;
    return open || folders.some((folder) => UriUtils.contains(folder.uri, uri));
  }
}

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

function diagnosticOf(
  { rule, severity, place, say, data }: Finding,
  file: SourceFile,
  { Client: client, Reader: reader }: ServerSharedServices['server'],
): Diagnostic {
  return {
    range: file.range(place),
    severity: severities[severity],
    code: rule.code,
    codeDescription: { href: rulePage(rule.code, client) },
    source: 'journey',
    message: reader.words(say),
    ...(data && { data }),
  };
}
