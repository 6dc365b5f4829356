import type { LangiumDocument } from 'langium';
import { blocks, declarationKinds } from '../vocabulary.ts';
import { CommentPlaces } from './comment-places.ts';
import { indentation } from './indentation.ts';
import type { Lexeme } from './lexemes.ts';
import { lexemesOf } from './lexemes.ts';
import type { Fact, Outline } from './outline.ts';
import { isOnOneLine, outlineOf } from './outline.ts';
import type { TextChange } from './text-change.ts';
import { applyChanges, lineEndOf } from './text-change.ts';
import type { Stretch, Unit } from './units.ts';
import { UnitReader } from './units.ts';

/** What is put in order, beside the file itself: `format` and `lang` come first, then the imports. */
export interface Order {
  /** The facts of every block: its own, then the common ones, then what is nested in it. */
  facts: boolean;
  /** The imports among themselves, by path. */
  imports: boolean;
}

/**
 * What puts the statements of a document into their canonical order, as changes in file order. Repeated facts, stages
 * and touchpoints keep theirs. Every fact takes the comments along that stand above it or behind it; a comment that
 * belongs to none stays at its place. Blocks with mistakes stay as they are.
 */
export function organiseDocument(document: LangiumDocument, order: Order): TextChange[] {
  const outline = outlineOf(document);
  const changes = new Organiser(outline, order).changes();
  if (changes.length === 0) return [];
  const after = applyChanges(outline.text, changes);
  return wordsOf(outline.text, outline.lexemes) === wordsOf(after, lexemesOf(after)) ? changes : [];
}

class Organiser {
  private readonly outline: Outline;
  private readonly order: Order;
  private readonly reader: UnitReader;
  private readonly lineEnd: string;
  /** How many of the rows before a row are frozen. */
  private readonly frozenBefore: number[] = [0];

  constructor(outline: Outline, order: Order) {
    this.outline = outline;
    this.order = order;
    this.reader = new UnitReader(outline, new CommentPlaces(outline));
    this.lineEnd = lineEndOf(outline.text);
    for (const isFrozen of outline.frozen)
      this.frozenBefore.push((this.frozenBefore.at(-1) as number) + (isFrozen ? 1 : 0));
  }

  changes(): TextChange[] {
    const { facts, lexemes } = this.outline;
    const head = facts.findLastIndex(({ keyword }) => Object.hasOwn(blocks.file, keyword)) + 1;
    const end = facts[head]?.first ?? lexemes.length;
    const isSound = !facts.slice(0, head).some(({ keepsShape }) => keepsShape) && this.isSound(0, end - 1);
    const sorted = isSound ? this.sorted('file', facts) : facts;
    return this.changesOf(this.reader.read(facts, -1, lexemes.length), sorted, undefined);
  }

  private inside(fact: Fact): TextChange[] {
    const { members, open, close, keyword, keepsShape } = fact;
    if (open === undefined || close === undefined) return [];
    const isSound = this.order.facts && !keepsShape && this.isSound(open, close);
    const sorted = isSound ? this.sorted(keyword, members) : members;
    if (sorted.every((member, i) => member === members[i])) return members.flatMap((member) => this.inside(member));
    return this.changesOf(this.reader.read(members, open, close), sorted, fact);
  }

  private isSound(first: number, last: number): boolean {
    const [from, to] = [this.outline.lexemes[first]?.row ?? 0, this.outline.lexemes[last]?.row ?? -1];
    return this.frozenBefore[to + 1] === this.frozenBefore[from];
  }

  /** Facts by their place in the vocabulary, then what is nested; hybrids behind the stages. */
  private sorted(block: string, members: readonly Fact[]): readonly Fact[] {
    const facts = Object.keys(blocks[block as keyof typeof blocks] ?? {});
    const rank = ({ keyword }: Fact) => {
      const index = facts.indexOf(keyword);
      if (index >= 0) return index;
      return facts.length + (block === 'journey' ? declarationKinds.indexOf(keyword as 'stage') : 0);
    };
    const ranks = new Map(members.map((member) => [member, rank(member)]));
    return members.toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0) || this.compareImports(a, b));
  }

  private compareImports({ keyword, statement: a }: Fact, { statement: b }: Fact): number {
    if (keyword !== 'import' || !this.order.imports) return 0;
    return compare(a.text ?? '', b.text ?? '') || compare(a.key ?? '', b.key ?? '');
  }

  // --- texts

  /** The changes of a stretch whose facts come in another order, with the changes inside of its facts. */
  private changesOf({ units, before, end }: Stretch, sorted: readonly Fact[], block: Fact | undefined): TextChange[] {
    const wanted = inOrder(units, sorted, block?.keyword ?? 'file');
    const same = units.findIndex((unit, i) => unit !== wanted[i]);
    if (same < 0) return units.flatMap(({ fact }) => (fact ? this.inside(fact) : []));
    const sameAtEnd = units.length - 1 - units.findLastIndex((unit, i) => unit !== wanted[i]);
    const behind = units.length - sameAtEnd;
    const { text, lexemes } = this.outline;
    const startsFile = before < 0 && same === 0;
    const offset = startsFile ? (lexemes[0] as Lexeme).start : this.endOf(units[same - 1]?.last ?? before);
    const next = units[behind];
    const close = next?.first ?? end;
    const stop = lexemes[close]?.start ?? this.endOf(end - 1);
    const separators = new Separators(this.outline, units, wanted, block, this.lineEnd);
    const parts = wanted.slice(same, behind).map((unit, i) => {
      return (startsFile && i === 0 ? '' : separators.before(same + i)) + this.textOf(unit);
    });
    if (next) parts.push(separators.before(behind));
    else if (block) parts.push(separators.atEnd(text.slice(this.endOf(end - 1), stop)));
    return [
      ...units.slice(0, same).flatMap(({ fact }) => (fact ? this.inside(fact) : [])),
      { offset, end: stop, text: parts.join('') },
      ...units.slice(behind).flatMap(({ fact }) => (fact ? this.inside(fact) : [])),
    ];
  }

  private textOf({ fact, first, last }: Unit): string {
    const { start } = this.outline.lexemes[first] as Lexeme;
    const changes = fact ? this.inside(fact) : [];
    const moved = changes.map(({ offset, end, text }) => ({ offset: offset - start, end: end - start, text }));
    return applyChanges(this.outline.text.slice(start, this.endOf(last)), moved);
  }

  private endOf(index: number): number {
    return this.outline.lexemes[index]?.end ?? 0;
  }
}

/** What stands between units in their new order. */
class Separators {
  private readonly outline: Outline;
  private readonly wanted: readonly Unit[];
  private readonly block: Fact | undefined;
  private readonly lineEnd: string;
  private readonly previous: ReadonlyMap<Unit | undefined, Unit | undefined>;
  private readonly isOnOneLine: boolean;
  private readonly nestedStandApart: boolean;

  constructor(
    outline: Outline,
    units: readonly Unit[],
    wanted: readonly Unit[],
    block: Fact | undefined,
    lineEnd: string,
  ) {
    this.outline = outline;
    this.wanted = wanted;
    this.block = block;
    this.lineEnd = lineEnd;
    this.previous = new Map(units.map((unit, i) => [unit, units[i - 1]]));
    this.isOnOneLine = block !== undefined && isOnOneLine(block, outline.lexemes);
    this.nestedStandApart = units.some((unit, i) => i > 0 && unit.isApart && this.isNested(unit));
  }

  /** Before the unit at an index. */
  before(index: number): string {
    if (this.isOnOneLine) return index === 0 ? ' ' : '  ';
    const unit = this.wanted[index] as Unit;
    return this.lineEnd + (this.isApart(unit, this.wanted[index - 1]) ? this.lineEnd : '') + this.indentOf(unit);
  }

  /** Before the closing brace, which had `gap` before it. */
  atEnd(gap: string): string {
    if (this.isOnOneLine) return ' ';
    return /[\n\r]/.test(gap) ? gap : this.lineEnd + indentation(this.block?.depth ?? 0);
  }

  /** What stood together stays together; a fact that moves leaves its blank line behind. */
  private isApart(unit: Unit, previous: Unit | undefined): boolean {
    if (this.previous.get(unit) === previous) return unit.isApart;
    if (!previous) return false;
    // a comment that ends the block stands as close to it as it did
    if (!unit.fact) return unit.isApart || unit !== this.wanted.at(-1);
    if (!previous.fact) return true;
    return this.isNested(unit) && (unit.isApart || this.nestedStandApart);
  }

  private isNested({ fact }: Unit): boolean {
    return fact !== undefined && isNested(fact, this.block?.keyword ?? 'file');
  }

  private indentOf({ first }: Unit): string {
    const { text, lexemes } = this.outline;
    const [before, lexeme] = [lexemes[first - 1], lexemes[first] as Lexeme];
    if (before && before.endLine === lexeme.line) return indentation(this.block ? this.block.depth + 1 : 0);
    return /[^\n\r]*$/.exec(text.slice(before?.end ?? 0, lexeme.start))?.[0].replace('\uFEFF', '') ?? '';
  }
}

/** The units with their facts in another order: a comment that belongs to no fact stays where it is among the facts. */
function inOrder(units: readonly Unit[], sorted: readonly Fact[], block: string): Unit[] {
  const byFact = new Map(units.map((unit) => [unit.fact, unit]));
  const loose = new Map<number | Fact, Unit>();
  let facts = 0;
  for (const [i, unit] of units.entries()) {
    const next = units[i + 1]?.fact;
    if (!unit.fact) loose.set(next && isNested(next, block) ? next : next ? facts : Number.POSITIVE_INFINITY, unit);
    else if (!isNested(unit.fact, block)) facts++;
  }
  const wanted: (Unit | undefined)[] = [];
  let place = 0;
  for (const fact of sorted) {
    const isNext = isNested(fact, block);
    wanted.push(loose.get(isNext ? fact : place), byFact.get(fact));
    if (!isNext) place++;
  }
  wanted.push(loose.get(Number.POSITIVE_INFINITY));
  return wanted.filter((unit) => unit !== undefined);
}

/** Whether a statement is a declaration in a block rather than a fact of it. */
function isNested({ keyword }: Fact, block: string): boolean {
  return !Object.hasOwn(blocks[block as keyof typeof blocks] ?? {}, keyword);
}

function wordsOf(text: string, lexemes: readonly Lexeme[]): string {
  return lexemes
    .map(({ start, end }) => text.slice(start, end))
    .sort()
    .join('\n');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
