import { GrammarAST } from 'langium';
import { JourneyGrammar } from './generated/grammar.ts';

/** One place for a token in a statement. */
export interface Leaf {
  /** The word or sign itself, or the name of a terminal: `WORD`, `ID`, `STRING`, `TEXT_BLOCK`, `NUMBER`, `DATE`, `TAG`. */
  readonly token: string;
  readonly isLiteral: boolean;
  /** The slot of the statement that it fills: `word`, `ref`, `unit` …; `particle` for what fills none. */
  readonly slot: string;
  /** The fact it belongs to, or the part of one: `leads-to`, `after`. */
  readonly keyword: string;
}

/** What may follow the keyword of a statement, token by token. */
export interface Shape {
  readonly first: readonly Leaf[];
  /** Whether the keyword alone is a whole statement. */
  readonly isWhole: boolean;
  /** What may follow each place. */
  readonly next: ReadonlyMap<Leaf, readonly Leaf[]>;
  /** The places at which the statement may end. */
  readonly last: ReadonlySet<Leaf>;
}

/** The shapes of all statements, as the grammar has them; each is worked out when it is first asked for. */
export class Shapes {
  /** Every word that the grammar knows. */
  readonly keywords: ReadonlySet<string>;
  private readonly rules: ReadonlyMap<string, readonly GrammarAST.ParserRule[]>;
  private readonly known = new Map<string, Shape | undefined>();

  constructor(grammar = JourneyGrammar()) {
    const rules = grammar.rules.filter(GrammarAST.isParserRule);
    const inBlocks = new Map<string, readonly GrammarAST.ParserRule[]>();
    for (const rule of rules) {
      const members = statementsIn(rule);
      const blocks = rule.entry ? ['file'] : keywordsOf(rule);
      if (members.length > 0) for (const block of blocks) inBlocks.set(block, members);
    }
    this.rules = inBlocks;
    this.keywords = new Set(rules.flatMap((rule) => elements(rule.definition)).flatMap(literalsOf));
  }

  /** The shape of a statement in a block (`file` is the file itself); undefined where it may not stand. */
  of(block: string, keyword: string): Shape | undefined {
    const key = `${block} ${keyword}`;
    if (!this.known.has(key)) {
      const rule = this.rules.get(block)?.findLast((one) => keywordsOf(one).includes(keyword));
      this.known.set(key, rule && shapeOf(rule, keyword));
    }
    return this.known.get(key);
  }
}

function literalsOf(element: GrammarAST.AbstractElement): string[] {
  return GrammarAST.isKeyword(element) && /^\p{L}/u.test(element.value) ? [element.value] : [];
}

/** An element with all inside it. */
function elements(element: GrammarAST.AbstractElement): GrammarAST.AbstractElement[] {
  return [element, ...insideOf(element).flatMap(elements)];
}

function insideOf(element: GrammarAST.AbstractElement): readonly GrammarAST.AbstractElement[] {
  if (GrammarAST.isGroup(element) || GrammarAST.isAlternatives(element)) return element.elements;
  if (GrammarAST.isAssignment(element)) return [element.terminal];
  return GrammarAST.isCrossReference(element) && element.terminal ? [element.terminal] : [];
}

/** The rules of the statements that the block of a statement holds. */
function statementsIn({ definition }: GrammarAST.ParserRule): GrammarAST.ParserRule[] {
  const members = elements(definition).find((one) => GrammarAST.isAssignment(one) && one.feature === 'members');
  return members ? elements(members).flatMap(rulesOf) : [];
}

/** The rules of statements behind a rule that only lists others. */
function rulesOf(element: GrammarAST.AbstractElement): GrammarAST.ParserRule[] {
  const rule = GrammarAST.isRuleCall(element) ? element.rule.ref : undefined;
  if (!rule || !GrammarAST.isParserRule(rule)) return [];
  return keywordsOf(rule).length > 0 ? [rule] : elements(rule.definition).flatMap(rulesOf);
}

/** The keywords with which the statements of a rule start; `#` for a tag. */
function keywordsOf({ definition }: GrammarAST.ParserRule): string[] {
  const own = elements(definition).find((one) => GrammarAST.isAssignment(one) && isHead(one));
  if (!own) return [];
  return (own as GrammarAST.Assignment).feature === 'tag' ? ['#'] : elements(own).flatMap(literalsOf);
}

function isHead({ feature }: GrammarAST.Assignment): boolean {
  return feature === 'keyword' || feature === 'tag';
}

/** What an element of the grammar makes possible: how it may start and end, and whether it may be left out. */
interface Piece {
  first: readonly Leaf[];
  last: readonly Leaf[];
  isOptional: boolean;
}

const nothing: Piece = { first: [], last: [], isOptional: true };

function shapeOf(rule: GrammarAST.ParserRule, keyword: string): Shape {
  const next = new Map<Leaf, Leaf[]>();
  const join = (before: Piece, after: Piece) => {
    for (const leaf of before.last) next.set(leaf, [...(next.get(leaf) ?? []), ...after.first]);
  };

  const read = (element: GrammarAST.AbstractElement, slot: string, owner: string): Piece => {
    const piece = readOnce(element, slot, owner);
    const { cardinality } = element as { cardinality?: string };
    if (cardinality === '*' || cardinality === '+') join(piece, piece);
    return cardinality === '*' || cardinality === '?' ? { ...piece, isOptional: true } : piece;
  };

  const readOnce = (element: GrammarAST.AbstractElement, slot: string, owner: string): Piece => {
    if (GrammarAST.isGroup(element)) return element.elements.map((one) => read(one, slot, owner)).reduce(inSequence);
    if (GrammarAST.isAlternatives(element)) return either(element.elements.map((one) => read(one, slot, owner)));
    if (GrammarAST.isKeyword(element)) return element.value === '}' ? nothing : leaf(element.value, true, slot, owner);
    if (GrammarAST.isCrossReference(element)) return element.terminal ? read(element.terminal, 'ref', owner) : nothing;
    if (GrammarAST.isAssignment(element)) {
      if (element.feature === 'members' || isHead(element)) return nothing;
      return read(element.terminal, element.feature, owner);
    }
    const called = GrammarAST.isRuleCall(element) ? element.rule.ref : undefined;
    if (!called || !GrammarAST.isParserRule(called)) return called ? leaf(called.name, false, slot, owner) : nothing;
    const [part] = keywordsOf(called);
    if (part === undefined) return read(called.definition, slot, owner);
    return inSequence(leaf(part, true, 'keyword', part), read(called.definition, 'particle', part));
  };

  const inSequence = (before: Piece, after: Piece): Piece => {
    join(before, after);
    return {
      first: before.isOptional ? [...before.first, ...after.first] : before.first,
      last: after.isOptional ? [...before.last, ...after.last] : after.last,
      isOptional: before.isOptional && after.isOptional,
    };
  };

  const whole = read(rule.definition, 'particle', keyword);
  return { first: whole.first, isWhole: whole.isOptional, next, last: new Set(whole.last) };
}

function either(pieces: readonly Piece[]): Piece {
  return {
    first: pieces.flatMap(({ first }) => first),
    last: pieces.flatMap(({ last }) => last),
    isOptional: pieces.some(({ isOptional }) => isOptional),
  };
}

function leaf(token: string, isLiteral: boolean, slot: string, keyword: string): Piece {
  const one: Leaf = { token, isLiteral, slot, keyword };
  return { first: [one], last: [one], isOptional: false };
}
