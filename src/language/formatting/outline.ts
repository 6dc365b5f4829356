import type { CompositeCstNode, CstNode, LangiumDocument } from 'langium';
import type * as ast from '../generated/ast.ts';
import { syntaxProblems } from '../syntax-problems.ts';
import type { Lexeme } from './lexemes.ts';
import { lexemesOf } from './lexemes.ts';

/** A statement that is a member of a block or of the file; lexemes by index. */
export interface Fact {
  keyword: string;
  statement: ast.Statement;
  /** 0 for declarations of the file. */
  depth: number;
  parent: Fact | undefined;
  members: Fact[];
  first: number;
  last: number;
  /** The braces of its block. */
  open?: number;
  close?: number;
  /** Facts inside it at any depth. */
  inside: number;
  /** Whether indentation and line breaks in it stay as they are, because its braces do not match. */
  keepsShape: boolean;
}

/** A text cut into lexemes, with the facts that the parser found in it. */
export interface Outline {
  text: string;
  lexemes: readonly Lexeme[];
  /** For each lexeme the statement it is a part of; none for comments and for what the parser left out. */
  owners: readonly (Fact | undefined)[];
  /** The declarations of the file. */
  facts: readonly Fact[];
  /** For each row whether it stays exactly as it is, because something is wrong in it. */
  frozen: readonly boolean[];
}

/** The outline of a parsed document. Text that is broken has frozen rows, nothing is left out. */
export function outlineOf(document: LangiumDocument): Outline {
  const text = document.textDocument.getText();
  const lexemes = lexemesOf(text);
  const builder = new OutlineBuilder(lexemes);
  const root = document.parseResult.value.$cstNode as CompositeCstNode | undefined;
  if (root) builder.walk(root, undefined);
  const frozen = new Array<boolean>((lexemes.at(-1)?.row ?? -1) + 1).fill(false);
  const { facts, owners } = builder;
  lexemes.forEach((lexeme, i) => {
    if (!owners[i] && !isComment(lexeme)) frozen[lexeme.row] = true;
  });
  for (const { offset, length } of syntaxProblems(document)) {
    const end = offset + Math.max(length, 1);
    for (let i = firstEndingBehind(lexemes, offset); (lexemes[i]?.start ?? end) < end; i++)
      frozen[lexemes[i]?.row as number] = true;
  }
  keepShapes(builder, lexemes, frozen);
  return { text, lexemes, owners, facts, frozen };
}

export function isComment({ kind }: Lexeme): boolean {
  return kind === 'line-comment' || kind === 'block-comment';
}

/** Whether a block stands on one line, as its author wrote it. */
export function isOnOneLine({ open, close }: Fact, lexemes: readonly Lexeme[]): boolean {
  if (open === undefined || close === undefined) return false;
  return lexemes[open]?.line === lexemes[close]?.line;
}

/** Follows the tree and the lexemes side by side. */
class OutlineBuilder {
  readonly facts: Fact[] = [];
  /** Lexemes behind which a block ends without a brace. */
  readonly troubles: number[] = [];
  readonly owners: (Fact | undefined)[];
  private readonly lexemes: readonly Lexeme[];
  private next = 0;
  private last = -1;
  private readonly open = new Set<Fact>();

  constructor(lexemes: readonly Lexeme[]) {
    this.lexemes = lexemes;
    this.owners = new Array(lexemes.length).fill(undefined);
  }

  walk(node: CompositeCstNode, around: Fact | undefined): void {
    const fact = this.factOf(node, around);
    for (const child of node.content) {
      if (isComposite(child)) this.walk(child, fact);
      else if (!child.hidden) this.meet(child, fact);
    }
    if (fact === around || !fact) return;
    fact.last = this.last;
    if (this.open.delete(fact)) this.troubles.push(this.last);
  }

  /** The fact that a node of the tree is, or the one it is a part of. */
  private factOf({ astNode }: CompositeCstNode, around: Fact | undefined): Fact | undefined {
    const statement = astNode as ast.Statement;
    if (statement.$containerProperty !== 'members' || around?.statement === statement) return around;
    return {
      keyword: statement.keyword ?? '#',
      statement,
      depth: around ? around.depth + 1 : 0,
      parent: around,
      members: [],
      first: -1,
      last: -1,
      inside: 0,
      keepsShape: false,
    };
  }

  /** Finds the lexeme that is a leaf of the tree. */
  private meet(leaf: CstNode, fact: Fact | undefined): void {
    if (!fact) return;
    const { offset } = leaf;
    const brace = (leaf as { tokenType?: { name: string } }).tokenType?.name;
    if (brace === '{') this.open.add(fact);
    else if (brace === '}') this.open.delete(fact);
    while ((this.lexemes[this.next]?.start ?? offset) < offset) this.next++;
    if (this.lexemes[this.next]?.start !== offset) return;
    this.last = this.next++;
    this.owners[this.last] = fact;
    if (fact.first < 0) this.begin(fact);
    if (brace === '{') fact.open ??= this.last;
    else if (brace === '}') fact.close = this.last;
  }

  private begin(fact: Fact): void {
    fact.first = this.last;
    (fact.parent ? fact.parent.members : this.facts).push(fact);
    for (let around = fact.parent; around; around = around.parent) around.inside++;
  }
}

/**
 * Where braces do not match, indentation is all that tells what was meant, to people and to the parser: from the first
 * such place to the last one it stays. As it then matters in every declaration with a mistake, those keep theirs too.
 */
function keepShapes({ facts, owners, troubles }: OutlineBuilder, lexemes: readonly Lexeme[], frozen: boolean[]): void {
  const strays = lexemes.flatMap(({ kind }, i) => ((kind === '{' || kind === '}') && !owners[i] ? [i] : []));
  const all = [...troubles, ...strays].sort((a, b) => a - b);
  const [from, to] = [all[0], all.at(-1)];
  if (from === undefined || to === undefined) return;
  for (const fact of facts) {
    const isAmong = fact.first <= to && fact.last >= from;
    const rows = frozen.slice(lexemes[fact.first]?.row, (lexemes[fact.last]?.row ?? 0) + 1);
    if (isAmong || rows.includes(true)) markShape(fact);
  }
}

function markShape(fact: Fact): void {
  fact.keepsShape = true;
  fact.members.forEach(markShape);
}

function isComposite(node: CstNode): node is CompositeCstNode {
  return 'content' in node;
}

/** Index of the first lexeme that ends behind an offset. */
function firstEndingBehind(lexemes: readonly Lexeme[], offset: number): number {
  let low = 0;
  let high = lexemes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lexemes[middle] as Lexeme).end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
