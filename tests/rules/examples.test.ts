import { expect, test } from 'vitest';
import { groupA } from '../../src/rules/group-a.ts';
import { groupB } from '../../src/rules/group-b.ts';
import type { Finding } from '../../src/rules/rule.ts';
import { exampleTexts, loadWorkspace } from '../support/workspace.ts';

test('the texts and names of the examples are sound', async () => {
  const workspace = await loadWorkspace(exampleTexts());
  expect(textsAndNames(workspace.findings())).toEqual([]);
});

test('a journey that is opened alone brings its shared files along', async () => {
  const workspace = await loadWorkspace(exampleTexts(), ['baskets/basket-today.journey']);
  const found = workspace.findings();
  expect([...found.keys()]).toEqual(['baskets/basket-today.journey']);
  expect(textsAndNames(found)).toEqual([]);
});

test('a variant that is opened alone uses what its base uses', async () => {
  const shared = Object.keys(exampleTexts('baskets/shared'));
  const workspace = await loadWorkspace(exampleTexts(), ['baskets/basket-target.journey', ...shared]);
  expect(textsAndNames(workspace.findings())).toEqual([]);
});

test('a mistyped channel of an example is found, and so is the channel that nobody uses any longer', async () => {
  const texts = exampleTexts('baskets');
  const path = 'baskets/basket-today.journey';
  texts[path] = (texts[path] ?? '').replace('on marketplace', 'on marketplaces');
  const workspace = await loadWorkspace(texts);
  expect(textsAndNames(workspace.findings())).toEqual([
    'baskets/basket-today.journey: unknown-reference marketplaces',
    'baskets/shared/channels.journey: channel-unused marketplace',
  ]);
});

function textsAndNames(findings: ReadonlyMap<string, readonly Finding[]>): string[] {
  return [...findings].flatMap(([path, found]) =>
    found
      .filter(({ rule }) => groupA.includes(rule) || groupB.includes(rule))
      .map(({ rule, place: { file, offset, end } }) => `${path}: ${rule.code} ${file.text.slice(offset, end)}`),
  );
}
