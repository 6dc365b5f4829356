import { expect, test } from 'vitest';
import type { AnalyticsOptions } from '../../src/analytics/analytics.ts';
import { analyse } from '../../src/analytics/analytics.ts';
import { compare } from '../../src/analytics/compare.ts';
import { today } from '../support/workspace.ts';
import { exampleMap } from './read.ts';

test.each([
  ['aurora', 'aurora.journey'],
  ['basket-today', 'baskets/basket-today.journey'],
  ['basket-target', 'baskets/basket-target.journey'],
])('the numbers of %s', async (name, path) => {
  const options: AnalyticsOptions = { today };
  const numbers = JSON.stringify(analyse(await exampleMap(path), options), null, 2);
  expect(numbers).not.toContain('null,');
  await expect(`${numbers}\n`).toMatchFileSnapshot(`snapshots/${name}.json`);
});

test('what the target changes in the weekly basket', async () => {
  const [before, after] = [
    await exampleMap('baskets/basket-today.journey'),
    await exampleMap('baskets/basket-target.journey'),
  ];
  expect(compare(before, after)).toEqual({
    touchpoints: { added: ['meet-producer'], removed: [], changed: ['checkout', 'help'] },
    meanValence: { before: 0, after: 1.25, change: 1.25 },
    minimumValence: { before: -2, after: 1, change: 3 },
    meanGap: { before: -3, after: -0.5, change: 2.5 },
    hybridShare: { before: 0, after: 0.222222222222, change: 0.222222222222 },
    controlShares: [
      { control: 'owned', before: 0.75, after: 0.777777777778, change: 0.027777777778 },
      { control: 'partner', before: 0.125, after: 0.111111111111, change: -0.013888888889 },
      { control: 'third-party', before: 0.125, after: 0.111111111111, change: -0.013888888889 },
      { control: 'customer', before: 0, after: 0, change: 0 },
      { control: 'unknown', before: 0, after: 0, change: 0 },
    ],
    painsResolved: { count: 2, of: 2, share: 1 },
    channels: { gained: ['app'], lost: [] },
  });
});
