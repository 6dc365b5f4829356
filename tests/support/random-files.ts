import fc from 'fast-check';
import type { GrammarAST } from 'langium';
import { JourneyGrammar } from '../../src/language/generated/grammar.ts';
import type { FactInfo, Kind } from '../../src/language/vocabulary.ts';
import { declarationKinds, durations, factInfo, occasions } from '../../src/language/vocabulary.ts';
import { codes } from '../../src/rules/codes.ts';
import type { Draft, Drafts, Piece } from './draft.ts';
import { nameOf } from './draft.ts';

/**
 * Random files that can be read: every statement is drawn from the grammar and filled with what the vocabulary says of
 * it, so a new fact is drawn as soon as both know it. Names are few, so that most uses of a name find it.
 */
export function randomFiles(): fc.Arbitrary<Drafts> {
  const paths = ['a.journey', 'b.journey', 'lib/c.journey'];
  const file = fc
    .tuple(
      fc.array(statement('FileMember', head), { maxLength: 3, size: 'max' }),
      fc.array(
        statement('FileMember', (keyword) => !head(keyword) && keyword !== 'journey'),
        { minLength: 5, maxLength: 22, size: 'max' },
      ),
      fc.array(
        statement('FileMember', (keyword) => keyword === 'journey'),
        { maxLength: 2 },
      ),
    )
    .map(([first, middle, last]) => once('file', [...first, ...middle, ...last]));
  return fc
    .array(file, { minLength: 1, maxLength: paths.length })
    .map((files) => Object.fromEntries(files.map((one, i) => [paths[i] as string, one])));
}

const head = (keyword: string) => ['format', 'lang', 'import'].includes(keyword);

/** Blocks inside of blocks, how many there may be. */
const nested: Readonly<Record<string, number>> = { stage: 4, touchpoint: 4, hybrid: 2, objective: 3 };
/** How many facts a block may have; four where nothing is said. */
const facts: Readonly<Record<string, number>> = { touchpoint: 12, journey: 8, stage: 5, rules: 6, kpi: 7 };
/** What is drawn more often than the rest of its block. */
const weights: Readonly<Record<string, number>> = {
  ...{ import: 4, channel: 8, persona: 4, kpi: 3, message: 3, theme: 2 },
  ...{ phase: 9, medium: 9, promise: 2, target: 5, current: 5, online: 9, offline: 9, starts: 3 },
  ...{ on: 12, feels: 5, 'leads-to': 4, serves: 4, category: 4, role: 4, says: 4, pain: 3, expects: 3, gets: 3 },
  ...{ attention: 2, duration: 2, within: 2, frequency: 2, control: 2, moment: 2, critical: 2, measures: 2, value: 2 },
};

function range(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min, max });
}
function chance(percent: number): fc.Arbitrary<boolean> {
  return range(1, 100).map((n) => n <= percent);
}
function oneOf<T>(...choices: readonly (readonly [number, fc.Arbitrary<T>])[]): fc.Arbitrary<T> {
  return fc.oneof(...choices.map(([weight, arbitrary]) => ({ weight, arbitrary })));
}

/** How far a new name is from the one before: the same again, the next one, or one that is left out. */
const fresh = oneOf([1, fc.constant(0)], [24, fc.constant(1)], [2, fc.constant(2)]);
/** Which name of its kind is used. */
const number = oneOf([20, range(0, 1)], [12, range(2, 3)], [4, range(4, 8)], [1, fc.constant(20)]);

const sentences = [
  'Asks the barista',
  'Reads “the menu”',
  'l’été au marché',
  'says \\"yes\\"',
  'a $1 coffee } to go',
  'O 🙂 caș',
  'B',
];
const words = oneOf([30, fc.constantFrom(...sentences)], [1, fc.constantFrom('', '  ', 'hid\u200Bden', 'plaţă')]).map(
  (text) => `"${text}"`,
);
const textBlock = fc.constantFrom('"""\n  Two lines\n  of text.\n  """', '"""one line"""');
const remark = fc.oneof(
  fc.constantFrom('// A remark.', '/** What it is. */', '/* two\n   lines */'),
  fc.constantFrom(...codes.keys()).map((code) => `// journey-ignore ${code}: that is how it is`),
  fc.constantFrom(...codes.keys()).map((code) => `// journey-ignore ${code} empty-text`),
);
const comment = oneOf<string | undefined>([12, fc.constant(undefined)], [1, remark]);

type Element = GrammarAST.AbstractElement;

const rules = new Map(JourneyGrammar().rules.map((rule) => [rule.name, rule]));
const known = new Map<string, fc.Arbitrary<Draft>>();

/** The statements that a rule gives, with the keywords of each. */
function* leaves(rule: string): Generator<{ rule: GrammarAST.ParserRule; keyword: string }> {
  const found = rules.get(rule) as GrammarAST.ParserRule;
  const { definition } = found;
  if (definition.$type === 'RuleCall') yield* leaves((definition as GrammarAST.RuleCall).rule.$refText);
  else if (definition.$type === 'Alternatives' && isChoice(definition))
    for (const one of (definition as GrammarAST.Alternatives).elements)
      yield* leaves((one as GrammarAST.RuleCall).rule.$refText);
  else for (const keyword of keywordsOf(definition)) yield { rule: found, keyword };
}

function isChoice(element: Element): boolean {
  return (element as GrammarAST.Alternatives).elements.every(({ $type }) => $type === 'RuleCall');
}

function keywordsOf(definition: Element): string[] {
  const [first = definition] = definition.$type === 'Group' ? (definition as GrammarAST.Group).elements : [definition];
  const { feature, terminal } = first as GrammarAST.Assignment;
  if (feature !== 'keyword') return ['#'];
  const choices = terminal.$type === 'Alternatives' ? (terminal as GrammarAST.Alternatives).elements : [terminal];
  return choices.map((one) => (one as GrammarAST.Keyword).value);
}

/** One of the statements that a rule gives. */
function statement(
  rule: string,
  wanted: (keyword: string) => boolean = () => true,
  block = 'file',
): fc.Arbitrary<Draft> {
  const choices = [...leaves(rule)].filter(({ keyword }) => wanted(keyword));
  return fc.oneof(
    ...choices.map((one) => ({ weight: weights[one.keyword] ?? 1, arbitrary: draft(one.rule, one.keyword, block) })),
  );
}

function draft(rule: GrammarAST.ParserRule, keyword: string, block: string): fc.Arbitrary<Draft> {
  const key = `${rule.name} ${keyword} ${block}`;
  const found =
    known.get(key) ??
    fc
      .record({
        words: keyword === 'drop' ? drop : wordsOf(rule.definition, { keyword, block }),
        flat: chance(30),
        again: chance(8),
        above: comment,
      })
      .map(({ words, above, ...rest }): Draft => {
        const members = words.find((word): word is Draft[] => Array.isArray(word));
        const pieces = words.filter((word): word is Piece => !Array.isArray(word));
        return { keyword, pieces, ...rest, ...(members && { members }), ...(above !== undefined && { above }) };
      });
  known.set(key, found);
  return found;
}

/** Where something stands: in which fact of which block, and in which slot of it. */
interface At {
  keyword: string;
  block: string;
  slot?: string;
}
/** The words of a statement, and the members of its block. */
type Word = Piece | Draft[];

function wordsOf(element: Element, at: At): fc.Arbitrary<Word[]> {
  const all = onceOf(element, at);
  if (element.cardinality === '?') return oneOf([opensBlock(element) ? 12 : 3, all], [2, fc.constant<Word[]>([])]);
  if (element.cardinality === '*' && (element as GrammarAST.Assignment).feature !== 'members')
    return fc.array(all, { maxLength: 2 }).map((list) => list.flat());
  return all;
}

function opensBlock(element: Element): boolean {
  return (
    element.$type === 'Group' &&
    (element as GrammarAST.Group).elements.some((one) => (one as GrammarAST.Keyword).value === '{')
  );
}

function onceOf(element: Element, at: At): fc.Arbitrary<Word[]> {
  switch (element.$type) {
    case 'Keyword': {
      const { value } = element as GrammarAST.Keyword;
      return fc.constant(value === '{' || value === '}' ? [] : [value]);
    }
    case 'Group':
      return all((element as GrammarAST.Group).elements.map((one) => wordsOf(one, at)));
    case 'Alternatives':
      return fc.oneof(...(element as GrammarAST.Alternatives).elements.map((one) => wordsOf(one, at)));
    case 'RuleCall':
      return wordsOf(
        (rules.get((element as GrammarAST.RuleCall).rule.$refText) as GrammarAST.ParserRule).definition,
        at,
      );
    default:
      return slot(element as GrammarAST.Assignment, at);
  }
}

function alone(word: Word): Word[] {
  return [word];
}

function isText(terminal: Element): boolean {
  return (terminal as GrammarAST.RuleCall).rule.$refText === 'Text';
}

function all(parts: readonly fc.Arbitrary<Word[]>[]): fc.Arbitrary<Word[]> {
  return fc.tuple(...parts).map((lists) => lists.flat());
}

function slot({ feature, terminal }: GrammarAST.Assignment, at: At): fc.Arbitrary<Word[]> {
  const info = factInfo(at.block, at.keyword);
  switch (feature) {
    case 'keyword':
      return fc.constant([at.keyword]);
    case 'members':
      return membersOf(terminal, at).map((members) => [members]);
    case 'parts':
      return partOf(terminal);
    case 'name':
      return fresh.map((skip) => [{ declares: at.keyword as Kind, skip }]);
    case 'ref':
      return use(at, info).map((piece) => [piece]);
    case 'label':
    case 'title':
      return words.map(alone);
    case 'text':
      if (at.keyword === 'import') return fc.integer({ min: 0, max: 3 }).map((imports) => [{ imports }]);
      return isText(terminal) ? oneOf([9, words], [1, textBlock]).map(alone) : words.map(alone);
    case 'quantity':
    case 'rate':
      return wordsOf(terminal, { ...at, slot: feature });
    case 'comparator':
      return wordsOf(terminal, at);
    default:
      return value(feature, at, info).map(alone);
  }
}

/** The members of a block: facts, then blocks of their own. */
function membersOf(terminal: Element, { keyword }: At): fc.Arbitrary<Draft[]> {
  const names = (terminal.$type === 'Alternatives' ? (terminal as GrammarAST.Alternatives).elements : [terminal]).map(
    (one) => (one as GrammarAST.RuleCall).rule.$refText,
  );
  const choices = names.flatMap((name) => [...leaves(name)]);
  const some = (chosen: typeof choices, maxLength: number) =>
    chosen.length === 0
      ? fc.constant([])
      : fc.array(
          fc.oneof(
            ...chosen.map((one) => ({
              weight: weights[one.keyword] ?? 1,
              arbitrary: draft(one.rule, one.keyword, keyword),
            })),
          ),
          { maxLength, size: 'max' },
        );
  const own = choices.filter((one) => !Object.hasOwn(nested, one.keyword));
  const blocks = Object.entries(nested).map(([inner, most]) =>
    some(
      choices.filter((one) => one.keyword === inner),
      most,
    ),
  );
  return fc.tuple(some(own, facts[keyword] ?? 4), ...blocks).map((lists) => once(keyword, lists.flat()));
}

/** Facts that can be given once are given once, except for some. */
function once(block: string, members: readonly Draft[]): Draft[] {
  const given = new Set<string>();
  return members.filter(({ keyword, again }) => {
    if (factInfo(block, keyword)?.once !== 'block') return true;
    const isNew = !given.has(keyword);
    given.add(keyword);
    return isNew || again;
  });
}

function partOf(terminal: Element): fc.Arbitrary<Word[]> {
  const names = terminal.$type === 'Alternatives' ? (terminal as GrammarAST.Alternatives).elements : [terminal];
  const choices = names.flatMap((one) => [...leaves((one as GrammarAST.RuleCall).rule.$refText)]);
  return fc.oneof(...choices.map(({ rule, keyword }) => wordsOf(rule.definition, { keyword, block: 'part' })));
}

/** The use of a name of the right kind, mostly of one that exists. */
function use({ keyword, block }: At, info: FactInfo | undefined): fc.Arbitrary<Piece> {
  const kind = info?.ref ?? 'journey';
  const far = block === 'touchpoint' && keyword === 'leads-to' ? [oneOf([20, number], [1, range(91, 96)])] : [number];
  return fc.oneof(...far).map((n): Piece => ({ uses: kind, number: n }));
}

/** What a variant takes back: a block, a link, a pain, or any other fact by its text or name. */
const drop: fc.Arbitrary<Word[]> = fc.oneof(
  fc
    .tuple(fc.constantFrom<Kind[]>('touchpoint', 'stage', 'hybrid', 'pain'), number)
    .map(([kind, n]): Word[] => ['drop', kind, { uses: kind, number: n }]),
  fc
    .tuple(fc.constantFrom('leads-to', 'triggers', 'instead-of', 'until'), number)
    .map(([keyword, n]): Word[] => [
      'drop',
      keyword,
      { uses: keyword === 'until' ? 'stage' : 'touchpoint', number: n },
    ]),
  fc
    .tuple(fc.constantFrom<Kind[]>('team', 'persona', 'brand'), number)
    .map(([kind, n]): Word[] => ['drop', kind, { uses: kind, number: n }]),
  fc.tuple(fc.constantFrom('does', 'value', 'note', 'goal', 'nothing'), words).map((pieces) => ['drop', ...pieces]),
);

/** What stands in a slot, mostly as the vocabulary has it. */
function value(feature: string, { keyword, slot }: At, info: FactInfo | undefined): fc.Arbitrary<string> {
  switch (feature) {
    case 'word':
      if (keyword === 'lang') return fc.constantFrom('en', 'fr', 'ro');
      return oneOf([20, fc.constantFrom(...(info?.words ?? ['word']))], [1, fc.constantFrom('befor', 'high', 'note')]);
    case 'key':
      return keyOf(keyword);
    case 'number':
      return numberOf(keyword, info);
    case 'value':
      return amount(info);
    case 'high':
      return range(1, 120).map(String);
    case 'unit':
      return unitOf(info);
    case 'per':
    case 'period':
      return oneOf([12, fc.constantFrom('day', 'week', 'month', ...occasions)], [1, fc.constant('weeks')]);
    case 'count':
    case 'every':
      return range(slot === 'rate' ? 1 : 0, 9).map(String);
    case 'date':
      return fc.constantFrom('2026-08-30', '2026-06', '2025-12-31', '2026-11-30', '2027-02', '2026-02-30');
    case 'tag':
      return fc.constantFrom('#new', '#été', '#share');
    default:
      throw new Error(`Nobody has said what stands in the slot ‘${feature}’ of ‘${keyword}’`);
  }
}

function keyOf(keyword: string): fc.Arbitrary<string> {
  if (keyword === 'label') return fc.constantFrom('fr', 'ro', 'pt-BR');
  if (keyword === 'promise') return fc.constantFrom('delivery-time', 'price');
  if (keyword === 'import')
    return fc.tuple(fc.constantFrom(...declarationKinds), number).map(([kind, n]) => nameOf(kind, n));
  return oneOf([12, fc.constantFrom(...codes.keys())], [1, fc.constant('no-such-code')]);
}

function numberOf(keyword: string, info: FactInfo | undefined): fc.Arbitrary<string> {
  if (keyword === 'format') return oneOf([8, fc.constant('1')], [1, fc.constant('2')]);
  const [low, high] = info?.between ?? [1, 4];
  const legal = range(low, high).map((n) => (n > 0 && low < 0 ? `+${n}` : `${n}`));
  return oneOf([15, legal], [1, fc.constantFrom(`${high + 1}`, `${low}.5`)]);
}

function amount(info: FactInfo | undefined): fc.Arbitrary<string> {
  if (info?.measure === 'duration') return range(0, 40).map(String);
  return oneOf([8, range(0, 110).map(String)], [1, fc.constantFrom('-3', '3.9', '0.25')]);
}

function unitOf(info: FactInfo | undefined): fc.Arbitrary<string> {
  const time = fc.constantFrom(...durations.keys());
  if (info?.measure === 'duration') return oneOf([12, time], [1, fc.constantFrom('EUR', 'minutes', '%')]);
  if (info?.measure === 'percent') return oneOf([12, fc.constant('%')], [1, fc.constant('h')]);
  return fc.oneof(time, fc.constantFrom('%', 'EUR', 'people'));
}
