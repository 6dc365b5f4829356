import type { SourceFile } from '../model/source-file.ts';
import type { Statement } from '../model/statement.ts';
import { within } from '../model/statement.ts';

/** What one file uses of all that is declared anywhere; made once for each state of the file. */
export interface FileUse {
  file: SourceFile;
  hasJourney: boolean;
  /** Files it sees, as URIs, its own included; `only` when a single name of the file is visible. */
  sees: readonly { uri: string; only?: string }[];
  /** Keys of the declarations that its facts name, by the keyword of the fact. */
  names: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What all files of the workspace use together. */
export interface WorkspaceUse {
  /** The files that are checked. */
  files: readonly SourceFile[];
  /** Whether a journey of the workspace sees a declaration: only then can it be called unused. */
  seenByJourney(declaration: Statement): boolean;
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
      const targets = targetsOf(fact);
      if (targets.length === 0) continue;
      const keys = names.get(fact.keyword) ?? new Set();
      names.set(fact.keyword, keys);
      for (const target of targets) keys.add(declarationKey(target));
    }
  return {
    file,
    hasJourney: file.journeys.length > 0,
    sees: file.workspace
      .visibleFrom(file)
      .map(({ file: { uri }, only }) => ({ uri, ...(only !== undefined && { only }) })),
    names,
  };
}

/** What a fact uses: all that its name could stand for. What `drop` takes back is not used. */
export function targetsOf(fact: Statement): readonly Statement[] {
  const { ref, file, keyword } = fact;
  if (!ref?.kind || keyword === 'drop') return [];
  return ref.target ? [ref.target] : file.workspace.candidates(ref.kind, ref.name, fact);
}

/** The use of the given files together with that of all they import. */
export function workspaceUse(given: readonly FileUse[]): WorkspaceUse {
  const uses = [...given, ...importedUse(given)];
  const whole = new Set<string>();
  const single = new Set<string>();
  for (const { hasJourney, sees } of uses)
    for (const { uri, only } of hasJourney ? sees : [])
      if (only === undefined) whole.add(uri);
      else single.add(`${only} ${uri}`);
  const named = new Map<string, Set<string>>();
  for (const { names } of uses)
    for (const [keyword, keys] of names) {
      const all = named.get(keyword) ?? new Set();
      named.set(keyword, all);
      for (const key of keys) all.add(key);
    }
  return {
    files: given.map(({ file }) => file),
    seenByJourney: ({ name, file: { uri } }) => whole.has(uri) || single.has(`${name} ${uri}`),
    isNamed: (declaration, keywords) => {
      const key = declarationKey(declaration);
      return keywords.some((keyword) => named.get(keyword)?.has(key));
    },
  };
}

/** The use of files that nobody named and that others import. */
function importedUse(given: readonly FileUse[]): FileUse[] {
  const known = new Set(given.map(({ file }) => file.uri));
  const { workspace } = given[0]?.file ?? {};
  return given
    .flatMap(({ sees }) => sees)
    .flatMap(({ uri }) => {
      const file = known.has(uri) ? undefined : workspace?.file(uri);
      known.add(uri);
      return file ? [fileUse(file)] : [];
    });
}

/** The declarations of a kind that a journey sees and that no fact with one of the keywords names. */
export function* unused(use: WorkspaceUse, kind: string, keywords: readonly string[]): Generator<Statement> {
  for (const { statements } of use.files)
    for (const one of statements)
      if (one.kind === kind && use.seenByJourney(one) && !use.isNamed(one, keywords)) yield one;
}
