import { EmptyFileSystem, GrammarUtils } from 'langium';
import { expect, test } from 'vitest';
import { createJourneyServices } from '../../src/language/services.ts';

test('every rule of the grammar is in use, on which the lexer relies', () => {
  const { Grammar } = createJourneyServices(EmptyFileSystem.fileSystemProvider());
  const used = GrammarUtils.getAllReachableRules(Grammar, false);
  expect(Grammar.rules.filter((rule) => !used.has(rule)).map(({ name }) => name)).toEqual([]);
  expect(used.size).toBeGreaterThan(100);
});
