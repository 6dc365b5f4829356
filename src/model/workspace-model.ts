import type { LangiumDocument } from 'langium';
import { AstUtils, URI, UriUtils } from 'langium';
import type * as ast from '../language/generated/ast.ts';
import { pathBetween } from '../language/imports.ts';
import type { JourneySharedServices } from '../language/services.ts';
import type { Kind } from '../language/vocabulary.ts';
import { resolveLayer } from './resolve.ts';
import type { ResolvedJourney } from './resolved.ts';
import type { ImportedFile } from './source-file.ts';
import { SourceFile } from './source-file.ts';
import type { Statement } from './statement.ts';

/** All loaded files as source files and resolved journeys. What did not change is not made again. */
export class WorkspaceModel {
  private readonly services: JourneySharedServices;
  private readonly files = new WeakMap<ast.Document, SourceFile>();
  private readonly resolved = new WeakMap<Statement, ResolvedJourney>();

  constructor(services: JourneySharedServices) {
    this.services = services;
  }

  /** A loaded file by URI. */
  file(uri: string): SourceFile | undefined {
    const document = this.services.workspace.LangiumDocuments.getDocument(URI.parse(uri));
    return document && this.fileOf(document);
  }

  fileOf(document: LangiumDocument): SourceFile {
    const root = document.parseResult.value as ast.Document;
    let file = this.files.get(root);
    if (!file) {
      file = new SourceFile(document, this);
      this.files.set(root, file);
    }
    return file;
  }

  /** A text as a file of its own: nobody sees it, and it sees nobody. */
  read(text: string): SourceFile {
    const uri = URI.parse('memory:/text.journey');
    return new SourceFile(this.services.workspace.LangiumDocumentFactory.fromString(text, uri), this);
  }

  /** Every loaded file, in the order of their URIs. */
  all(): SourceFile[] {
    const documents = this.services.workspace.LangiumDocuments.all.toArray();
    return documents.map((document) => this.fileOf(document)).sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  /** The view on a node of the tree. */
  statement(node: ast.Statement): Statement | undefined {
    return this.fileOf(AstUtils.getDocument(node)).recall(node);
  }

  importsOf(file: SourceFile): ImportedFile[] {
    const document = file.document;
    return this.services.journey.Imports.of(document).map(({ statement, path, only, target }) => {
      const found = target && this.services.workspace.LangiumDocuments.getDocument(target);
      return {
        statement: file.recall(statement) as Statement,
        path,
        ...(only !== undefined && { only }),
        ...(target && { uri: target.toString() }),
        ...(found && { file: this.fileOf(found) }),
      };
    });
  }

  /** The path from a file to another one, as an import of the first would write it. */
  pathBetween(from: SourceFile, to: SourceFile): string {
    return pathBetween(from.document.uri, to.document.uri);
  }
  /** Where a relative path leads, and whether that is inside the workspace. */
  follow(from: SourceFile, path: string): { uri: string; inside: boolean } {
    const uri = UriUtils.joinPath(UriUtils.dirname(from.document.uri), path);
    return { uri: uri.toString(), inside: this.services.journey.Imports.contains(uri) };
  }

  /** The files a file sees, nearest first, with the distance; itself first, at distance 0. */
  visibleFrom(file: SourceFile): { file: SourceFile; distance: number; only?: string }[] {
    const seen = this.services.journey.Imports.visibleFrom(file.document);
    return [{ file, distance: 0 }, ...seen.map(({ document, ...rest }) => ({ ...rest, file: this.fileOf(document) }))];
  }

  /** What a name could stand for at a place: none, one, or several when it is ambiguous. */
  candidates(kind: Kind, name: string, from: Statement): Statement[] {
    const found = this.services.journey.Scopes.lookup(kind, name, from.syntax).candidates;
    return found.map((node) => this.statement(node)).filter((statement) => statement !== undefined);
  }

  /** Every name of a kind that could be written at a place, nearest first. */
  *offered(kind: Kind, from: Statement): Generator<{ name: string; statement: Statement }> {
    for (const { name, statement: node } of this.services.journey.Scopes.offered(kind, from.syntax)) {
      const statement = this.statement(node);
      if (statement) yield { name, statement };
    }
  }

  /** The journey with everything it inherits. A layer is put over its base once, for all variants that share it. */
  journey(declaration: Statement): ResolvedJourney {
    let journey: ResolvedJourney | undefined;
    for (const layer of this.chain(declaration).reverse()) {
      const known = this.resolved.get(layer);
      const isKnown = known !== undefined && known.base === journey;
      journey = isKnown ? known : resolveLayer(layer, journey);
      if (!isKnown) this.resolved.set(layer, journey);
    }
    return journey as ResolvedJourney;
  }

  /** A variant, its base, the base of its base …. */
  chain(declaration: Statement): Statement[] {
    const nodes = this.services.journey.Scopes.chain(declaration.syntax);
    return nodes.map((node) => this.statement(node)).filter((statement) => statement !== undefined);
  }
}
