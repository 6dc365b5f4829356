import { expect, test } from 'vitest';
import { blocks, type FactInfo } from '../../src/language/vocabulary.ts';
import { term } from '../../src/texts/terms.ts';

/** Lists whose words are only written, never shown to people as words of their own. */
const neverShown = new Map([
  ['persona status', 'stays in the text'],
  ['tool kind', 'stays in the text'],
  ['kpi kind', 'stays in the text'],
  ['kpi scale', 'decides how readings are compared'],
  ['rules severity', 'is set, and told by the editor in its own words'],
  ['journey flow', 'decides over the path'],
  ['journey phase', 'has a label of its own'],
  ['stage phase', 'has a label of its own'],
  ['touchpoint moment', 'is shown as a sentence: first moment of truth'],
  ['hybrid starts', 'decides which side stands first'],
]);

const lists = Object.entries(blocks).flatMap(([block, facts]) =>
  Object.entries<FactInfo>(facts).flatMap(([keyword, { words }]) =>
    words ? [{ list: `${block} ${keyword}`, words }] : [],
  ),
);
const shown = lists.filter(({ list }) => !neverShown.has(list)).flatMap(({ words }) => words);

test.each([...new Set(shown)].sort())(
  '‘%s’ of a value list has words of its own, so that it can be translated',
  (word) => {
    expect(term(word)).toEqual({ text: expect.not.stringContaining('{') });
  },
);

test('every list that is left out exists', () => {
  expect([...neverShown.keys()].filter((one) => !lists.some(({ list }) => list === one))).toEqual([]);
});
