import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { loadTokenizer, type Token } from './tokenize.ts';

const tokenize = await loadTokenizer();
const keywords = await keywordsOfGrammar();

/** A line as words with their innermost scope. */
function colours(line: string): string[] {
  return (tokenize(line)[0] ?? []).map(({ text, scopes }: Token) => `${text} ${scopes.at(-1) ?? '-'}`);
}

test('a fact with a value', () => {
  expect(colours('  control partner "Corriere Lento"')).toEqual([
    'control keyword.other.fact',
    'partner variable.other.enummember.value',
    '" punctuation.definition.string.begin',
    'Corriere Lento string.quoted.double',
    '" punctuation.definition.string.end',
  ]);
});

test('a block on one line, whose facts stand two blanks or one blank apart', () => {
  for (const gap of ['  ', ' '])
    expect(colours(`channel web { medium digital${gap}control owned }`)).toEqual([
      'channel storage.type.channel',
      'web entity.name.type.channel',
      '{ punctuation.section.block.begin',
      'medium keyword.other.fact',
      'digital variable.other.enummember.value',
      'control keyword.other.fact',
      'owned variable.other.enummember.value',
      '} punctuation.section.block.end',
    ]);
});

test('numbers with units, ranges, rates and dates', () => {
  expect(colours('  attention 7..15 s')).toEqual([
    'attention keyword.other.fact',
    '7 constant.numeric',
    '.. keyword.operator.range',
    '15 constant.numeric',
    's keyword.other.unit',
  ]);
  expect(colours('  limit 1 per 2 week').slice(1)).toEqual([
    '1 constant.numeric',
    'per keyword.other.particle',
    '2 constant.numeric',
    'week keyword.other.unit',
  ]);
  expect(colours('  current 2.1 % at 2026-08-31').slice(1)).toEqual([
    '2.1 constant.numeric',
    '% keyword.other.unit',
    'at keyword.other.particle',
    '2026-08-31 constant.numeric.date',
  ]);
});

test('what follows a score is no unit', () => {
  expect(colours('{ feels -1 critical }').slice(1, 4)).toEqual([
    'feels keyword.other.fact',
    '-1 constant.numeric',
    'critical storage.modifier',
  ]);
});

test('comments, documentation and silenced findings', () => {
  const [line, doc] = [tokenize('on web // why')[0]?.at(-1), tokenize('/** what\n it is */')[1]?.[0]];
  expect(line?.scopes).toEqual(['comment.line.double-slash']);
  expect(doc?.scopes).toEqual(['comment.block.documentation']);
  expect(colours('  // journey-ignore dead-end: a sketch')).toContain('dead-end constant.other.finding');
});

test('text blocks over several lines, and a text without end that stops with its line', () => {
  const [, second, third] = tokenize('note """one\ntwo\n""" note "x');
  expect(second?.[0]?.scopes).toEqual(['string.quoted.triple']);
  expect(third?.at(-1)?.scopes).toEqual(['string.quoted.double']);
  expect(tokenize('note "open\nnote "x"')[1]?.[0]?.scopes).toEqual(['keyword.other.fact']);
});

test('every keyword is coloured as one at the start of a line, and as a name after one', () => {
  expect(keywords.length).toBeGreaterThan(100);
  for (const keyword of keywords) {
    expect(colours(keyword)[0]).toMatch(/ (keyword|storage)\./);
    expect(colours(`touchpoint ${keyword}`)[1]).toBe(`${keyword} entity.name.function.touchpoint`);
    expect(colours(`channel ${keyword} "x"`)[1]).toBe(`${keyword} entity.name.type.channel`);
    expect(colours(`  on ${keyword}`)[1]).toBe(`${keyword} variable.other.reference`);
    const accented = `${keyword}é-${keyword}`;
    expect(colours(`  touchpoint ${accented} {`)[1]).toBe(`${accented} entity.name.function.touchpoint`);
  }
});

test('the examples leave no word without a colour', async () => {
  for (const file of ['aurora', 'coffee-club', 'hello', 'baskets/basket-today', 'baskets/basket-target']) {
    const text = await readFile(new URL(`../../examples/${file}.journey`, import.meta.url), 'utf8');
    expect(
      tokenize(text)
        .flat()
        .filter(({ scopes }) => scopes.length === 0),
    ).toEqual([]);
  }
});

/** The keywords as the grammar of the language itself has them. */
async function keywordsOfGrammar(): Promise<string[]> {
  const grammar = await readFile(new URL('../../src/language/journey.langium', import.meta.url), 'utf8');
  const rules = grammar.slice(grammar.indexOf('entry Document')).replaceAll(/\/\/.*|\/[^/\n]+\/(?=;)/g, '');
  return [...new Set([...rules.matchAll(/'([a-z][a-z-]*)'/g)].map(([, word = '']) => word))].sort();
}
