import type { InitializeParams } from 'vscode-languageserver';

/** What the editor at the other end can do. Until it has introduced itself it is taken to be able to do everything. */
export class Client {
  /** Takes edits in which there are places to fill in. */
  fillsSnippets = true;
  /** Takes edits of several documents in an order. */
  takesDocumentChanges = true;
  /** Asks for the edits of an action once it is chosen. */
  resolvesActions = true;
  /** The command of the editor that opens the page of a rule, if it has one: its argument is the code. */
  explainCommand: string | undefined;

  introduce({ capabilities, initializationOptions }: InitializeParams): void {
    const { workspaceEdit } = capabilities.workspace ?? {};
    const { resolveSupport } = capabilities.textDocument?.codeAction ?? {};
    this.fillsSnippets = workspaceEdit?.snippetEditSupport ?? false;
    this.takesDocumentChanges = workspaceEdit?.documentChanges ?? false;
    this.resolvesActions = resolveSupport?.properties.includes('edit') ?? false;
    const command: unknown = initializationOptions?.explainCommand;
    this.explainCommand = typeof command === 'string' ? command : undefined;
  }
}
