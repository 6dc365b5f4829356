import { DefaultLanguageServer } from 'langium/lsp';
import type { InitializeParams, InitializeResult } from 'vscode-languageserver';
import { actionKinds } from './code-actions/provider.ts';

/** Tells the editor what this server can do beyond what Langium knows of. */
export class JourneyLanguageServer extends DefaultLanguageServer {
  protected override buildInitializeResult(params: InitializeParams): InitializeResult {
    const result = super.buildInitializeResult(params);
    result.capabilities.codeActionProvider = { codeActionKinds: actionKinds, resolveProvider: true };
    result.capabilities.codeLensProvider = { resolveProvider: true };
    result.capabilities.linkedEditingRangeProvider = true;
    result.capabilities.selectionRangeProvider = true;
    result.capabilities.completionProvider = { ...result.capabilities.completionProvider, resolveProvider: true };
    return result;
  }
}
