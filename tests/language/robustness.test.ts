import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { statementKeywords } from '../../src/language/vocabulary.ts';
import { buildMap } from '../../src/model/build-map.ts';
import type { TestWorkspace } from '../support/workspace.ts';
import { exampleTexts, loadWorkspace, today } from '../support/workspace.ts';
import { tokensOf } from './tokens.ts';

const runs = Number(process.env.JOURNEY_TEXTS ?? 500);
const texts = exampleTexts();
const example = texts['coffee-club.journey'] ?? '';

let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = await loadWorkspace({ 'any.journey': '', 'shop.journey': example });
});

/** Reads a text as far as everything goes: tree, places, findings of every rule, maps. */
async function readAll(text: string): Promise<{ touchpoints: number; complete: boolean }> {
  await workspace.change('any.journey', text);
  const file = workspace.file('any.journey');
  // an expectation for each of 100,000 statements would take longer than reading them
  const places = Array.from(file.all(), (statement) => statement.place());
  expect(places.filter(({ offset, end }) => !(offset <= end && end <= text.length))).toEqual([]);
  const beyond = Math.max(text.length, 1);
  expect(file.problems.filter(({ offset, length }) => !(offset >= 0 && offset + length <= beyond))).toEqual([]);
  workspace.findings({ profile: 'strict' });
  const maps = file.journeys.map((journey) => buildMap(workspace.model.journey(journey), { today }));
  return { touchpoints: maps.flatMap(({ cards }) => cards).length, complete: file.complete };
}

describe('nothing that is written throws', () => {
  const names = ['a', 'b', 'lea', 'shop', 'order.pickup', 'été'];
  const values = [
    '"text"',
    '“text”',
    '"open',
    '"""block\nof text"""',
    '12 s',
    '-1',
    '3,9',
    '7..15 s',
    '50 %',
    '2026-09',
  ];
  const marks = [
    '{',
    '}',
    '{',
    '}',
    '\n',
    '\n',
    '\n',
    '#tag',
    '>=',
    '..',
    '.',
    '// note\n',
    '/* note',
    'for',
    'when',
    'as',
  ];
  const piece = fc.oneof(
    { arbitrary: fc.constantFrom(...statementKeywords), weight: 4 },
    { arbitrary: fc.constantFrom(...names), weight: 2 },
    { arbitrary: fc.constantFrom(...values), weight: 2 },
    { arbitrary: fc.constantFrom(...marks), weight: 3 },
  );

  test('any text', async () => {
    const any = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string({ maxLength: 200 }));
    await fc.assert(
      fc.asyncProperty(any, async (text) => void (await readAll(text))),
      { numRuns: runs },
    );
  });

  test('words and marks of the language in any order', async () => {
    const soup = fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(' '));
    await fc.assert(
      fc.asyncProperty(soup, async (text) => void (await readAll(text))),
      { numRuns: runs },
    );
  });

  test('a journey with pieces torn out, doubled and put elsewhere', async () => {
    const tokens = tokensOf(example);
    const change = fc.record({
      from: fc.nat(tokens.length - 1),
      length: fc.nat(6),
      to: fc.nat(tokens.length - 1),
      put: fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 3 })),
    });
    const changed = fc.array(change, { minLength: 1, maxLength: 6 }).map((changes) =>
      changes.reduce((text, { from, length, to, put }) => {
        const [start, end, target] = [tokens[from]?.offset, tokens[from + length]?.end, tokens[to]?.offset];
        const piece = text.slice(start, end);
        return `${text.slice(0, target)} ${put} ${piece}${text.slice(target, start)}${text.slice(end)}`;
      }, example),
    );
    await fc.assert(
      fc.asyncProperty(changed, async (text) => void (await readAll(text))),
      { numRuns: runs },
    );
  });
});

describe('enormous texts are read in a moment', { timeout: 20_000 }, () => {
  const million = 1_000_000;
  const shop = (inside: string) => `journey j {\nstage s {\ntouchpoint t {\n${inside}\n}\n}\n}\n`;
  const sound: [string, string][] = [
    ['a string of 5 million characters', shop(`does "${'x'.repeat(5 * million)}"`)],
    ['a string of 2 million escapes', shop(`does "${'\\n'.repeat(2 * million)}"`)],
    ['a text block of 5 million characters', shop(`does """\n${'  word\n'.repeat((5 * million) / 7)}"""`)],
    ['100,000 lines of facts', shop('does "x"\n'.repeat(100_000))],
    ['100,000 empty lines', shop('\n'.repeat(100_000))],
    ['10,000 comments', shop('// journey-ignore dead-end: known\n'.repeat(10_000))],
    ['10,000 comments of several lines', shop('/* a\n b */\n'.repeat(10_000))],
    ['one enormous line', shop('').replace('touchpoint t', `${'pain "x" '.repeat(50_000)} touchpoint t`)],
    ['a name of 1 million letters', shop('').replace('touchpoint t', `touchpoint ${'t'.repeat(million)}`)],
    ['10,000 names', shop('').replace('touchpoint t {', 'touchpoint a\n'.repeat(10_000).concat('touchpoint t {'))],
    ['1 million blanks', shop(' '.repeat(million))],
  ];
  test.each(sound)('%s', async (_, text) => {
    expect((await readAll(text)).touchpoints).toBeGreaterThan(0);
  });

  const broken: [string, string][] = [
    ['blocks 1,000 deep', 'stage s {\n'.repeat(1000)],
    ['blocks 100,000 deep', shop('{'.repeat(100_000))],
    ['100,000 closing braces', '}'.repeat(100_000)],
    ['10,000 comments that nobody closes', '/* a\n'.repeat(10_000)],
    ['50,000 texts that nobody closes', shop('does "x\n'.repeat(50_000))],
    ['99,999 marks of text blocks', shop('does """\n'.repeat(99_999))],
    ['100,000 words that are no statements', shop('wrd x\n'.repeat(100_000))],
    ['5,000 facts without a value', shop('on\n'.repeat(5000))],
    ['20,000 unknown words in one line', shop(`wrd ${'a "b" '.repeat(20_000)}`)],
    ['20,000 mistakes in one line', shop('on { '.repeat(20_000))],
    ['1 million characters that mean nothing', '§'.repeat(million)],
    ['1 million characters that mean nothing, with blanks', '§ '.repeat(million / 2)],
    ['half a million dots', shop(`on a${'.a'.repeat(million / 4)}`)],
    ['a number of 1 million digits', shop(`feels ${'1'.repeat(million)}`)],
    ['1 million hyphens', shop(`on a${'-'.repeat(million)}`)],
    [
      '300 journeys, each a variant of the next',
      Array.from({ length: 300 }, (_, i) => `journey j${i} variant-of j${i + 1} {\n}\n`).join(''),
    ],
    ['a megabyte of nothing', '\0'.repeat(million)],
  ];
  test.each(broken)('%s', async (_, text) => {
    await readAll(text);
  });
});
