import type { LangiumDocument } from 'langium';
import type { DocumentSymbolProvider } from 'langium/lsp';
import type { DocumentSymbol } from 'vscode-languageserver';
import { SymbolKind } from 'vscode-languageserver';
import type { Kind } from '../../language/vocabulary.ts';
import { declarationKinds } from '../../language/vocabulary.ts';
import type { Statement } from '../../model/statement.ts';
import type { WorkspaceModel } from '../../model/workspace-model.ts';
import { namePlace } from './places.ts';
import { symbolKinds } from './symbol-kinds.ts';

/** The outline of a file: its declarations as they lie in each other, with their labels. */
export class Symbols implements DocumentSymbolProvider {
  private readonly model: WorkspaceModel;

  constructor(model: WorkspaceModel) {
    this.model = model;
  }

  getSymbols(document: LangiumDocument): DocumentSymbol[] {
    return symbolsOf(this.model.fileOf(document).statements);
  }
}

function symbolsOf(statements: readonly Statement[]): DocumentSymbol[] {
  return statements.flatMap((statement) => {
    const { keyword, name, file } = statement;
    if (!isShown(statement)) return [];
    const children = symbolsOf(statement.members);
    return {
      // editors refuse a symbol without a name
      name: name || keyword,
      ...(detailOf(statement) && { detail: detailOf(statement) }),
      kind: keyword === 'rules' ? SymbolKind.Constant : symbolKinds[keyword as Kind],
      range: file.range(statement.extent()),
      selectionRange: file.range(namePlace(statement)),
      ...(children.length > 0 && { children }),
    };
  });
}

/** Whether a statement stands in the outline: rules, blocks, and pains and opportunities that have a name. */
export function isShown(statement: Statement): boolean {
  const { keyword, isDeclaration, kind } = statement;
  if (keyword === 'rules' || kind) return true;
  return isDeclaration && (declarationKinds as readonly string[]).includes(keyword);
}

/** A label, or the text of a pain or an opportunity, on one line. */
export function detailOf({ label, text }: Statement): string {
  return (label ?? text ?? '').replace(/\s+/g, ' ').trim();
}
