import { entry } from './collections.ts';
import type { Document, Statement } from './generated/ast.ts';
import { isDocument } from './generated/ast.ts';
import type { Kind } from './vocabulary.ts';
import { declarationKinds } from './vocabulary.ts';

/** Names by kind, each with its declarations in file order: more than one is a duplicate. */
export type NameTable = ReadonlyMap<Kind, ReadonlyMap<string, readonly Statement[]>>;

/** Whether a statement gives a name to something, and what kind of thing that is. */
export function declaredKind(statement: Statement): Kind | undefined {
  const { keyword, name } = statement;
  return name !== undefined && (declarationKinds as readonly string[]).includes(keyword ?? '')
    ? (keyword as Kind)
    : undefined;
}

/**
 * The names that a file declares for others, that a theme declares for its objectives, and that a journey declares for
 * its stages, touchpoints, hybrids and named issues. Built once for each tree.
 */
export class DeclaredNames {
  private readonly tables = new WeakMap<Document | Statement, NameTable>();

  in(scope: Document | Statement): NameTable {
    let table = this.tables.get(scope);
    if (!table) {
      table = collect(scope);
      this.tables.set(scope, table);
    }
    return table;
  }
}

function collect(scope: Document | Statement): NameTable {
  const table = new Map<Kind, Map<string, Statement[]>>();
  const visit = (statement: Statement) => {
    const kind = declaredKind(statement);
    if (kind) {
      const names = entry(table, kind, () => new Map<string, Statement[]>());
      entry(names, statement.name as string, () => []).push(statement);
    }
    if (!isDocument(scope)) statement.members.forEach(visit);
  };
  scope.members.forEach(visit);
  return table;
}
