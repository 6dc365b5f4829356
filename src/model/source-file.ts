import type { LangiumDocument } from 'langium';
import type * as ast from '../language/generated/ast.ts';
import type { JourneyLexingReport } from '../language/lexer.ts';
import type { SyntaxProblem } from '../language/syntax-problems.ts';
import { syntaxProblems } from '../language/syntax-problems.ts';
import type { Range } from './map-model.ts';
import type { Place } from './statement.ts';
import { Statement, within } from './statement.ts';
import type { WorkspaceModel } from './workspace-model.ts';

/** One `import` with the file it leads to. */
export interface ImportedFile {
  statement: Statement;
  path: string;
  only?: string;
  /** URI of the file; absent when the path leads out of the workspace or to no journey file. */
  uri?: string;
  /** Absent when the file does not exist. */
  file?: SourceFile;
}

/** One file as its author wrote it, whole or broken. */
export class SourceFile {
  readonly uri: string;
  readonly workspace: WorkspaceModel;
  readonly statements: readonly Statement[];
  /** What keeps it from being a well-formed text. */
  readonly problems: readonly SyntaxProblem[];
  /** Comments with their offsets, in file order. */
  readonly comments: readonly { text: string; offset: number }[];
  /** Nobody outside `src/model` looks at it. */
  readonly document: LangiumDocument;
  private everything?: readonly Statement[];
  private readonly views = new WeakMap<ast.Statement, Statement>();

  constructor(document: LangiumDocument, workspace: WorkspaceModel) {
    this.document = document;
    this.uri = document.uri.toString();
    this.workspace = workspace;
    this.statements = (document.parseResult.value as ast.Document).members.map((node) => new Statement(node, this));
    this.problems = syntaxProblems(document);
    this.comments = (document.parseResult.lexerReport as JourneyLexingReport | undefined)?.comments ?? [];
  }

  /** False when something of the text could not be read. */
  get complete(): boolean {
    return this.problems.length === 0;
  }
  get text(): string {
    return this.document.textDocument.getText();
  }
  get journeys(): Statement[] {
    return this.statements.filter(({ kind }) => kind === 'journey');
  }
  get imports(): ImportedFile[] {
    return this.workspace.importsOf(this);
  }

  /** Every statement, blocks before what they hold. */
  all(): readonly Statement[] {
    this.everything ??= this.statements.flatMap(within);
    return this.everything;
  }
  range({ offset, end }: { offset: number; end: number }): Range {
    const { textDocument } = this.document;
    return { start: textDocument.positionAt(offset), end: textDocument.positionAt(end) };
  }
  /** Zero-based line of an offset. */
  line(offset: number): number {
    return this.document.textDocument.positionAt(offset).line;
  }
  offsetAt(position: { line: number; character: number }): number {
    return this.document.textDocument.offsetAt(position);
  }
  at(offset: number, length: number): Place {
    return { file: this, offset, end: offset + length };
  }
  /** The end of the text between two offsets without white space. */
  trimmedEnd(offset: number, end: number): number {
    return offset + this.text.slice(offset, end).trimEnd().length;
  }

  remember(node: ast.Statement, statement: Statement): void {
    this.views.set(node, statement);
  }
  recall(node: ast.Statement): Statement | undefined {
    return this.views.get(node);
  }
}
