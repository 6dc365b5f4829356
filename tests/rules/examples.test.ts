import { expect, test } from 'vitest';
import { groupA } from '../../src/rules/group-a.ts';
import { groupB } from '../../src/rules/group-b.ts';
import type { Finding } from '../../src/rules/rule.ts';
import { exampleTexts, loadWorkspace } from '../support/workspace.ts';

/** What is found in the examples on the day of the tests: each code with the text that it marks, in file order. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'hello.journey': ['journey-without-persona hello', 'stage-empty enjoy'],
  'coffee-club.journey': [
    'message-single-channel promise',
    'kpi-off-target current 3.9 at 2026-06-30',
    'category-uncovered coffee-club',
    'kpi-one-sided coffee-club',
    'role-uncovered coffee-club',
    'expectation-gap gets 3 "six minutes of waiting"',
    'hybrid-no-peer click-collect',
  ],
  'baskets/basket-today.journey': [
    'category-uncovered basket-today',
    'value-not-transmitted brand paniers',
    'value-not-transmitted brand paniers',
    'public-opinion-unwatched tip',
    'message-inconsistent promise delivery-time 3 day',
    'critical-negative feels -1 "enervată"',
    'expectation-gap gets 2 "cinq écrans"',
    'emotion-drop feels -2 "ignorată"',
    'expectation-gap gets 1 "rappel le lendemain"',
  ],
  'baskets/basket-target.journey': [],
  'baskets/shared/brand.journey': ['objective-not-actualised remember'],
  'baskets/shared/channels.journey': [],
  'baskets/shared/measures.journey': [
    'kpi-off-target current 31 at 2026-06',
    'kpi-off-target current 9.5 % at 2026-06-30',
    'kpi-off-target current 26 h at 2026-06-30',
  ],
  'baskets/shared/people.journey': [],
  'aurora.journey': [
    'kpi-off-target current 18000 people at 2026-08-31',
    'kpi-off-target current 2.1 % at 2026-08-31',
    'kpi-off-target current 4.4 at 2026-08-31',
    'objective-one-world known',
    'category-uncovered scroll-to-circle',
    'critical-negative feels -1 "irritated"',
    'emotion-drop feels -1 "irritated"',
    'expectation-gap gets 2 "nine minutes on hold"',
  ],
};

test('the examples have exactly the findings of the table', async () => {
  const found = (await loadWorkspace(exampleTexts())).findings();
  const table = [...found].map(([path, list]): [string, string[]] => [
    path,
    list.map(({ rule, place: { file, offset, end } }) => `${rule.code} ${file.text.slice(offset, end)}`),
  ]);
  expect(Object.fromEntries(table)).toEqual(expected);
});

test('pains that the target resolves ask for a remedy where it is not loaded', async () => {
  const alone = await loadWorkspace(exampleTexts(), ['baskets/basket-today.journey']);
  const found = [...alone.findings().values()].flat().filter(({ rule }) => rule.code === 'pain-without-remedy');
  expect(found.map(({ place: { file, offset, end } }) => file.text.slice(offset, end))).toEqual([
    'pain process "L\'adresse est demandée deux fois" as double-address',
    'pain support "Personne n\'a l\'historique du panier" as no-history',
  ]);
});

test('a plan to resolve a pain answers a competitor, where it is loaded', async () => {
  const alone = await loadWorkspace(exampleTexts(), ['baskets/basket-today.journey']);
  const found = [...alone.findings().values()].flat().filter(({ rule }) => rule.code === 'competitor-ahead');
  expect(found.map(({ place: { file, offset, end } }) => file.text.slice(offset, end))).toEqual([
    'versus bigbox behind "répond en 2 h"',
  ]);
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
