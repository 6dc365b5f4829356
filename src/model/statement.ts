import type { CstNode } from 'langium';
import { GrammarUtils } from 'langium';
import type * as ast from '../language/generated/ast.ts';
import { readName } from '../language/names.ts';
import { referenceKind } from '../language/scopes.ts';
import { isClosed } from '../language/values.ts';
import type { FactInfo, Kind } from '../language/vocabulary.ts';
import { declarationKinds, factInfo } from '../language/vocabulary.ts';
import type { Quantity, Rate } from './map-model.ts';
import type { SourceFile } from './source-file.ts';

/** A stretch of a file's text; offsets in UTF-16 units, `end` exclusive. */
export interface Place {
  file: SourceFile;
  offset: number;
  end: number;
}

/** A part of a statement that has a place of its own. */
export type Slot =
  | 'keyword'
  | 'name'
  | 'label'
  | 'key'
  | 'word'
  | 'ref'
  | 'number'
  | 'quantity'
  | 'rate'
  | 'date'
  | 'text'
  | 'title'
  | 'tag';

/** The use of a name. */
export interface Ref {
  /** As written, in NFC: `name` or `name.name`. */
  name: string;
  /** What a name here stands for; undefined where `drop` names something without a declaration. */
  kind?: Kind;
  /** What it stands for; undefined when it is unknown or ambiguous. */
  target?: Statement;
}

/**
 * One statement of a file, whole or broken: a keyword and the slots that its author filled. A view on the tree that is
 * cheap to make; places are read from the tree when asked for.
 */
export class Statement {
  readonly file: SourceFile;
  readonly parent: Statement | undefined;
  readonly parts: readonly Statement[];
  readonly members: readonly Statement[];
  /** The node of the tree; nobody outside `src/model` looks at it. */
  readonly syntax: ast.Statement;
  private grouped?: ReadonlyMap<string, readonly Statement[]>;
  private known?: { info: FactInfo | undefined };
  private use?: Omit<Ref, 'target'>;

  constructor(node: ast.Statement, file: SourceFile, parent?: Statement) {
    this.syntax = node;
    this.file = file;
    this.parent = parent;
    this.parts = node.parts.map((part) => new Statement(part, file, this));
    this.members = node.members.map((member) => new Statement(member, file, this));
    file.remember(node, this);
  }

  /** `#` for a tag. */
  get keyword(): string {
    return this.syntax.keyword ?? '#';
  }
  get name(): string | undefined {
    return this.syntax.name;
  }
  get label(): string | undefined {
    return this.syntax.label;
  }
  /** The name of a promise, the language of a label, the code of a severity, the one name of an import. */
  get key(): string | undefined {
    return this.syntax.key;
  }
  get word(): string | undefined {
    return this.syntax.word;
  }
  get number(): number | undefined {
    return this.syntax.number;
  }
  get date(): string | undefined {
    return this.syntax.date;
  }
  get text(): string | undefined {
    return this.syntax.text;
  }
  get title(): string | undefined {
    return this.syntax.title;
  }
  get tag(): string | undefined {
    return this.syntax.tag;
  }
  get comparator(): string | undefined {
    return this.syntax.comparator;
  }
  get quantity(): Quantity | undefined {
    const { quantity } = this.syntax;
    if (quantity?.value === undefined) return undefined;
    const { value, high, unit, per } = quantity;
    return { value, ...(high !== undefined && { high }), ...(unit && { unit }), ...(per && { per }) };
  }
  get rate(): Rate | undefined {
    const { rate } = this.syntax;
    if (rate?.count === undefined || rate.period === undefined) return undefined;
    return { count: rate.count, every: rate.every ?? 1, period: rate.period };
  }
  get ref(): Ref | undefined {
    const { ref } = this.syntax;
    if (!ref) return undefined;
    this.use ??= useOf(this.syntax, ref.$refText);
    const target = ref.ref && this.file.workspace.statement(ref.ref);
    return target ? { ...this.use, target } : this.use;
  }

  /** What the statement declares, if it gives a name. */
  get kind(): Kind | undefined {
    return this.name !== undefined && (declarationKinds as readonly string[]).includes(this.keyword)
      ? (this.keyword as Kind)
      : undefined;
  }
  /** Whether it is a block of its own rather than a fact of the block around it. */
  get isDeclaration(): boolean {
    return this.parent === undefined || nested.has(this.keyword);
  }
  /** What the language knows about this fact in this block. */
  get info(): FactInfo | undefined {
    this.known ??= { info: infoOf(this) };
    return this.known.info;
  }

  /** The facts of this block with a keyword, in file order. */
  facts(keyword: string): readonly Statement[] {
    if (this.members.length === 0) return this.members;
    this.grouped ??= groupByKeyword(this.members);
    return this.grouped.get(keyword) ?? [];
  }
  fact(keyword: string): Statement | undefined {
    return this.facts(keyword)[0];
  }
  part(keyword: string): Statement | undefined {
    return this.parts.find((part) => part.keyword === keyword);
  }

  /** Where a slot stands; where the whole fact stands without its block, when no slot is named or it is empty. */
  place(slot?: Slot): Place {
    const cst = this.syntax.$cstNode;
    const found = slot && cst && GrammarUtils.findNodeForProperty(cst, slot);
    if (found) return this.toPlace(found);
    const open = cst && GrammarUtils.findNodeForKeyword(cst, '{');
    const whole = this.extent();
    return open ? { ...whole, end: this.file.trimmedEnd(whole.offset, open.offset) } : whole;
  }
  /** Where the statement stands with its block. */
  extent(): Place {
    const cst = this.syntax.$cstNode;
    return { file: this.file, offset: cst?.offset ?? 0, end: cst?.end ?? 0 };
  }
  /** Where its block stands between the braces; undefined without a block. */
  block(): Place | undefined {
    const cst = this.syntax.$cstNode;
    const open = cst && GrammarUtils.findNodeForKeyword(cst, '{');
    if (!open) return undefined;
    const close = GrammarUtils.findNodeForKeyword(cst, '}');
    return { file: this.file, offset: open.end, end: close?.offset ?? cst.end };
  }
  /** The raw text of a slot. */
  raw(slot: Slot): string | undefined {
    const found = this.syntax.$cstNode && GrammarUtils.findNodeForProperty(this.syntax.$cstNode, slot);
    return found?.text;
  }
  /** Every number as it is written in this fact, with its place. */
  numbers(): { raw: string; place: Place }[] {
    const { quantity, rate } = this.syntax;
    const within = [this.syntax, quantity, rate].flatMap((node) =>
      node?.$cstNode
        ? ['number', 'value', 'high', 'count', 'every'].map((slot) =>
            GrammarUtils.findNodeForProperty(node.$cstNode, slot),
          )
        : [],
    );
    return within.filter((node) => node !== undefined).map((node) => ({ raw: node.text, place: this.toPlace(node) }));
  }
  /** Where the unit of its quantity, or the period of its rate or quantity, stands. */
  unitPlace(slot: 'unit' | 'per' | 'period'): Place | undefined {
    const node = slot === 'period' ? this.syntax.rate : this.syntax.quantity;
    const found = node?.$cstNode && GrammarUtils.findNodeForProperty(node.$cstNode, slot);
    return found && this.toPlace(found);
  }

  private toPlace(node: CstNode): Place {
    return { file: this.file, offset: node.offset, end: node.end };
  }
}

const nested: ReadonlySet<string> = new Set(['objective', 'stage', 'touchpoint', 'hybrid']);

function useOf(node: ast.Statement, written: string): Omit<Ref, 'target'> {
  const kind = referenceKind(node);
  return { name: readName(written), ...(kind && { kind }) };
}

function infoOf(statement: Statement): FactInfo | undefined {
  const { keyword, parent } = statement;
  return (
    factInfo(parent?.keyword ?? 'file', keyword) ??
    (parent?.parts.includes(statement) ? factInfo('part', keyword) : undefined)
  );
}

/** Facts by keyword, each group in the given order. */
export function groupByKeyword(statements: readonly Statement[]): ReadonlyMap<string, readonly Statement[]> {
  return Map.groupBy(statements, ({ keyword }) => keyword);
}

/** A statement and all inside it, parents first. */
export function within(statement: Statement): readonly Statement[] {
  const found: Statement[] = [];
  const visit = (one: Statement) => {
    found.push(one);
    one.parts.forEach(visit);
    one.members.forEach(visit);
  };
  visit(statement);
  return found;
}

export { isClosed };
