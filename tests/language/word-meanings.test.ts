import { describe, expect, test } from 'vitest';
import type { FactInfo } from '../../src/language/vocabulary.ts';
import { blocks, declarationKinds, durations, occasions } from '../../src/language/vocabulary.ts';
import { blockMeaning, scaleMeaning, unitMeaning, wordMeaning } from '../../src/language/word-meanings.ts';

describe('everything that is offered has one line of meaning', () => {
  const facts = Object.entries(blocks).flatMap(([block, facts]) =>
    Object.entries(facts as Record<string, FactInfo>).map(([keyword, info]) => ({ block, keyword, info })),
  );

  test.each(facts.flatMap(({ block, keyword, info }) => (info.words ?? []).map((word) => [block, keyword, word])))(
    '%s: %s %s',
    (block, keyword, word) => {
      expect(wordMeaning(block, keyword, word)?.text).toMatch(/\S/);
    },
  );

  test('every block', () => {
    expect([...declarationKinds, 'rules'].filter((keyword) => !blockMeaning(keyword))).toEqual([]);
  });

  test('every unit and period', () => {
    expect([...durations.keys(), ...occasions, '%'].filter((unit) => !unitMeaning(unit))).toEqual([]);
  });

  test('every number of a short scale', () => {
    const missing = facts.flatMap(({ keyword, info: { between: [from, to] = [0, -1] } }) =>
      to > 10 ? [] : range(from, to).filter((number) => !scaleMeaning(keyword, signed(keyword, number))),
    );
    expect(missing).toEqual([]);
  });

  test('a word means something only where it belongs', () => {
    expect(wordMeaning('tool', 'kind', 'survey')).not.toEqual(wordMeaning('touchpoint', 'category', 'survey'));
    expect(wordMeaning('stage', 'phase', 'toString')).toBeUndefined();
    expect(wordMeaning('stage', 'constructor', 'before')).toBeUndefined();
  });
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
function signed(keyword: string, number: number): string {
  return keyword === 'feels' && number > 0 ? `+${number}` : String(number);
}
