import type { LangiumDocument, LangiumDocuments } from 'langium';
import { type URI, UriUtils } from 'langium';
import type { Document, Statement } from './generated/ast.ts';

/** One `import` of a file. */
export interface Import {
  statement: Statement;
  path: string;
  /** The one name it brings, or all of them. */
  only?: string;
  /** Where it leads; absent for a path that is not relative or that leaves the workspace. */
  target?: URI;
}

/** A file whose names are visible, nearest first; `only` when a single name is brought along. */
export interface Visible {
  document: LangiumDocument;
  only?: string;
  /** 1 for a file that is imported directly. */
  distance: number;
}

/** Which file sees which: import statements, their closure, and the way back. */
export class Imports {
  private readonly parsed = new WeakMap<Document, Import[]>();
  private closures = new Map<string, Visible[]>();
  /** Folders that imports must stay inside; none: no limit is known. */
  roots: readonly URI[] = [];

  private readonly documents: () => LangiumDocuments;

  constructor(documents: () => LangiumDocuments) {
    this.documents = documents;
  }

  /** Forgets what was derived from several files. To be called whenever a file has changed. */
  reset(): void {
    this.closures = new Map();
  }

  of(document: LangiumDocument): readonly Import[] {
    const root = document.parseResult.value as Document;
    let imports = this.parsed.get(root);
    if (!imports) {
      const statements = (root.members ?? []).filter((s) => s.keyword === 'import' && s.text !== undefined);
      imports = statements.map((statement) => this.read(statement, document.uri));
      this.parsed.set(root, imports);
    }
    return imports;
  }

  /** All files whose names a file sees, itself not included, nearest imports first, each file and name once. */
  visibleFrom(document: LangiumDocument): readonly Visible[] {
    const key = document.uri.toString();
    let visible = this.closures.get(key);
    if (!visible) {
      visible = this.close(document);
      this.closures.set(key, visible);
    }
    return visible;
  }

  /** The files that see one of the given files, directly or not; the given ones included. */
  dependents(uris: Iterable<string>): Set<string> {
    const importers = new Map<string, string[]>();
    for (const document of this.documents().all)
      for (const { target } of this.of(document)) {
        const key = target?.toString();
        if (key === undefined) continue;
        const list = importers.get(key);
        if (list) list.push(document.uri.toString());
        else importers.set(key, [document.uri.toString()]);
      }
    const found = new Set(uris);
    for (const uri of found) for (const importer of importers.get(uri) ?? []) found.add(importer);
    return found;
  }

  /** Whether a file lies inside the workspace. */
  contains(uri: URI): boolean {
    return this.roots.length === 0 || this.roots.some((root) => UriUtils.contains(root, uri));
  }

  private read(statement: Statement, base: URI): Import {
    const path = statement.text ?? '';
    const target = this.resolve(path, base);
    return { statement, path, ...(statement.key && { only: statement.key }), ...(target && { target }) };
  }

  private resolve(path: string, base: URI): URI | undefined {
    if (!isImportPath(path)) return undefined;
    const target = UriUtils.joinPath(UriUtils.dirname(base), path);
    return this.contains(target) ? target : undefined;
  }

  private close(start: LangiumDocument): Visible[] {
    const found: Visible[] = [];
    const seen = new Set([`${start.uri}`]);
    let wave: Visible[] = [{ document: start, distance: 0 }];
    while (wave.length > 0) {
      const next: Visible[] = [];
      for (const { document, only, distance } of wave)
        for (const imported of this.of(document)) {
          const target = imported.target && this.documents().getDocument(imported.target);
          const name = only ?? imported.only;
          if (!target || (only && imported.only && only !== imported.only)) continue;
          const key = `${target.uri}${name === undefined ? '' : `\0${name}`}`;
          if (seen.has(key) || seen.has(`${target.uri}`)) continue;
          seen.add(key);
          next.push({ document: target, distance: distance + 1, ...(name !== undefined && { only: name }) });
        }
      found.push(...next);
      wave = next;
    }
    return found;
  }
}

/** Whether a path has the form that imports take: relative, with forward slashes, to a journey file. */
export function isImportPath(path: string): boolean {
  return /^\.\.?\/[^\0\\]*\.journey$/.test(path);
}

/** The path from a file to another one, as an import of the first would write it. */
export function pathBetween(from: URI, to: URI): string {
  const path = UriUtils.relative(UriUtils.dirname(from), to);
  return path.startsWith('../') ? path : `./${path}`;
}
