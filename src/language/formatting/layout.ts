import { columnsOf } from '../../texts/columns.ts';
import type { CommentPlace } from './comment-places.ts';
import { CommentPlaces } from './comment-places.ts';
import type { Lexeme } from './lexemes.ts';
import type { Fact, Outline } from './outline.ts';
import { isOnOneLine } from './outline.ts';
import { writtenNumber } from './written-number.ts';

/** What stands before a lexeme: blanks on the same line, or a line break. */
export type Lead =
  | { blanks: number }
  /** The blanks of the author, who may have aligned a comment. */
  | { blanks: 'kept' }
  /** `depth` of indentation; undefined where it stays as it is. `blank` where a blank line is put in. */
  | { depth: number | undefined; blank: boolean };

const widest = 100;
const mostOnOneLine = 3;

/** The canonical form of a text: what stands before each of its lexemes. */
export class Layout {
  private readonly outline: Outline;
  private readonly lexemes: readonly Lexeme[];
  private readonly owners: readonly (Fact | undefined)[];
  private readonly oneLine = new Set<Fact>();
  /** Lexemes in front of which a blank line is missing. */
  private readonly parted: ReadonlySet<number>;
  private readonly comments: CommentPlaces;

  constructor(outline: Outline) {
    this.outline = outline;
    this.lexemes = outline.lexemes;
    this.owners = outline.owners;
    this.comments = new CommentPlaces(outline);
    for (const fact of outline.facts) this.chooseOneLine(fact);
    this.parted = new Set(this.partings());
  }

  /** What stands before the lexeme at `index`, which is not the first one. */
  before(index: number): Lead {
    const comment = this.comments.at(index);
    const lead = comment ? this.beforeComment(index, comment) : this.beforeToken(index);
    return 'depth' in lead && this.parted.has(index) ? { ...lead, blank: true } : lead;
  }

  /** Indentation and breaks around the lexeme stay as they are. */
  keepsShape(index: number): boolean {
    const { next, before } = this.comments.at(index) ?? { next: index, before: index };
    const fact = this.owners[next] ?? this.owners[before];
    return fact?.keepsShape === true;
  }

  // --- tokens

  private beforeToken(index: number): Lead {
    const lead = this.wanted(index);
    const comment = this.comments.at(index - 1);
    if (!comment) return 'depth' in lead ? lead : { blanks: this.gap(index) };
    const isSameLine = comment.isBeside;
    if ('depth' in lead) return isSameLine && comment.isBound ? { blanks: 1 } : lead;
    const isCut = this.lexemes[index - 1]?.kind === 'line-comment' || (!isSameLine && comment.isAlone);
    return isCut ? breakAt(this.continuedAt(index)) : { blanks: this.gap(index) };
  }

  /** Where a token stands when there is no comment before it. */
  private wanted(index: number): Lead {
    const fact = this.owners[index];
    if (!fact) return breakAt(undefined);
    if (fact.first === index) return fact.parent && this.oneLine.has(fact.parent) ? { blanks: 2 } : breakAt(fact.depth);
    if (index === fact.close && !this.oneLine.has(fact)) return breakAt(fact.depth);
    return { blanks: 1 };
  }

  /** Blanks between a lexeme and the one before it, on one line. */
  private gap(index: number): number {
    if (isDot(this.lexemes[index - 1]) || isDot(this.lexemes[index])) return 0;
    if (this.owners[index - 1]?.open === index - 1) return 1;
    const comment = this.comments.at(index);
    const isNext = comment ? comment.isBound : this.owners[index]?.first === index;
    return isNext && !this.comments.at(index - 1)?.isBound ? 2 : 1;
  }

  private continuedAt(index: number): number | undefined {
    const fact = this.owners[index];
    return fact && (index === fact.open ? fact.depth : fact.depth + 1);
  }

  // --- comments

  private beforeComment(index: number, { next, isAlone, isBound }: CommentPlace): Lead {
    if (isAlone) return breakAt(this.depthOfComment(next));
    if (isBound) {
      const lead = this.wanted(next);
      return 'depth' in lead && !this.comments.at(index - 1)?.isBound ? lead : { blanks: this.gap(index) };
    }
    const isInside = this.lexemes[index]?.kind === 'block-comment' && 'blanks' in this.wanted(next);
    return { blanks: isInside ? 1 : 'kept' };
  }

  /** A comment on a line of its own is indented as what follows it; before a closing brace, as what the block holds. */
  private depthOfComment(next: number): number | undefined {
    if (next === this.lexemes.length) return 0;
    const fact = this.owners[next];
    return fact?.first === next ? fact.depth : fact && fact.depth + 1;
  }

  // --- blocks on one line

  private chooseOneLine(fact: Fact): void {
    if (this.staysOnOneLine(fact)) this.oneLine.add(fact);
    fact.members.forEach((member) => void this.chooseOneLine(member));
  }

  private staysOnOneLine(fact: Fact): boolean {
    if (!isOnOneLine(fact, this.lexemes)) return false;
    if (fact.parent && this.oneLine.has(fact.parent)) return true;
    if (fact.inside > mostOnOneLine) return false;
    if (fact.keyword === 'kpi' && fact.members.some(({ keyword }) => /^(?:current|baseline)$/.test(keyword)))
      return false;
    return 2 * fact.depth + this.width(fact) <= widest;
  }

  /** Columns of a statement whose block stands on one line. */
  private width({ first, last }: Fact): number {
    let columns = 0;
    for (let i = first; i <= last && columns <= widest; i++) {
      const { start, end } = this.lexemes[i] as Lexeme;
      const text = writtenNumber(this.outline, i) ?? this.outline.text.slice(start, end);
      columns += columnsOf(text) + (i > first ? this.gap(i) : 0);
    }
    return columns;
  }

  // --- blank lines

  /** Before which lexemes a blank line is missing: one stands between declarations of different kinds. */
  private *partings(): Generator<number> {
    const { facts } = this.outline;
    for (const [i, fact] of facts.entries()) {
      const before = facts[i - 1];
      if (!before || groupOf(before) === groupOf(fact)) continue;
      const between = Array.from({ length: fact.first - before.last }, (_, k) => before.last + 1 + k);
      const isKnown = between.every((k) => k === fact.first || this.comments.at(k));
      const isApart = between.some((k) => this.linesBefore(k) > 1);
      const first = between.find((k) => k === fact.first || this.linesBefore(k) > 0 || this.comments.at(k)?.isBound);
      if (isKnown && !isApart && first !== undefined) yield first;
    }
  }

  private linesBefore(index: number): number {
    return (this.lexemes[index]?.line ?? 0) - (this.lexemes[index - 1]?.endLine ?? 0);
  }
}

function breakAt(depth: number | undefined): Lead {
  return { depth, blank: false };
}

/** Declarations of one group need no blank line between them. */
function groupOf({ keyword }: Fact): string {
  return ['format', 'lang', 'import'].includes(keyword) ? 'head' : keyword;
}

function isDot(lexeme: Lexeme | undefined): boolean {
  return lexeme?.kind === '.' || lexeme?.kind === '..';
}
