import type { InitializeParams } from 'vscode-languageserver';

/** What the editor at the other end can do. Until it has introduced itself it is taken to be able to do everything. */
export class Client {
  /** Takes edits in which there are places to fill in. */
  fillsSnippets = true;
  /** Takes edits of several documents in an order. */
  takesDocumentChanges = true;
  /** Creates files on request. */
  createsFiles = true;
  /** Asks for the edits of an action once it is chosen. */
  resolvesActions = true;
  /** Asks for hints and lenses again when it is told to. */
  refreshesHints = true;
  refreshesLenses = true;
  /** Takes completions in which there are places to fill in, and shows their meaning beside them. */
  completesSnippets = true;
  showsLabelDetails = true;
  /** Its commands that may stand behind a lens; undefined for all. */
  private commands: readonly unknown[] | undefined;

  /** Whether the editor has a command. */
  runs(command: string): boolean {
    return this.commands === undefined || this.commands.includes(command);
  }

  introduce({ capabilities, initializationOptions }: InitializeParams): void {
    const { workspaceEdit } = capabilities.workspace ?? {};
    const { resolveSupport } = capabilities.textDocument?.codeAction ?? {};
    this.fillsSnippets = workspaceEdit?.snippetEditSupport ?? false;
    this.takesDocumentChanges = workspaceEdit?.documentChanges ?? false;
    this.createsFiles = this.takesDocumentChanges && (workspaceEdit?.resourceOperations?.includes('create') ?? false);
    this.resolvesActions = resolveSupport?.properties.includes('edit') ?? false;
    const { completionItem } = capabilities.textDocument?.completion ?? {};
    this.completesSnippets = completionItem?.snippetSupport ?? false;
    this.showsLabelDetails = completionItem?.labelDetailsSupport ?? false;
    this.refreshesHints = capabilities.workspace?.inlayHint?.refreshSupport ?? false;
    this.refreshesLenses = capabilities.workspace?.codeLens?.refreshSupport ?? false;
    const commands: unknown = initializationOptions?.commands;
    this.commands = Array.isArray(commands) ? commands : [];
  }
}
