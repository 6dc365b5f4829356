import type { SourceFile } from '../model/source-file.ts';
import type { Statement } from '../model/statement.ts';
import { within } from '../model/statement.ts';

/** What one file uses of all that is declared anywhere; made once for each state of the file. */
export interface FileUse {
  file: SourceFile;
  hasJourney: boolean;
  /** Files it sees, as URIs, its own included. */
  sees: readonly string[];
  /** Keys of the declarations that its facts name, by the keyword of the fact. */
  names: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What all files of the workspace use together. */
export interface WorkspaceUse {
  files: readonly SourceFile[];
  /** Whether a journey of the workspace sees a file: only then can its declarations be called unused. */
  seenByJourney(file: SourceFile): boolean;
  /** Whether a fact with one of the keywords names the declaration. */
  isNamed(declaration: Statement, keywords: readonly string[]): boolean;
}

/** A declaration by kind, file and name: the same before and after its file is read again. */
export function declarationKey(declaration: Statement): string {
  const owner = declaration.keyword === 'objective' ? `${declaration.parent?.name}.` : '';
  return `${declaration.keyword} ${owner}${declaration.name} ${declaration.file.uri}`;
}

export function fileUse(file: SourceFile): FileUse {
  const names = new Map<string, Set<string>>();
  for (const statement of file.statements)
    for (const fact of within(statement)) {
      const target = fact.keyword === 'drop' ? undefined : fact.ref?.target;
      if (!target) continue;
      const keys = names.get(fact.keyword) ?? new Set();
      names.set(fact.keyword, keys.add(declarationKey(target)));
    }
  return {
    file,
    hasJourney: file.journeys.length > 0,
    sees: file.workspace.visibleFrom(file).map((visible) => visible.file.uri),
    names,
  };
}

export function workspaceUse(uses: readonly FileUse[]): WorkspaceUse {
  const seen = new Set(uses.filter(({ hasJourney }) => hasJourney).flatMap(({ sees }) => sees));
  return {
    files: uses.map(({ file }) => file),
    seenByJourney: (file) => seen.has(file.uri),
    isNamed: (declaration, keywords) => {
      const key = declarationKey(declaration);
      return uses.some(({ names }) => keywords.some((keyword) => names.get(keyword)?.has(key)));
    },
  };
}
