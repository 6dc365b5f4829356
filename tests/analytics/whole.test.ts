import { expect, test } from 'vitest';
import { analyse } from '../../src/analytics/analytics.ts';
import { changedCards } from '../../src/analytics/changed-cards.ts';
import { filtered } from '../../src/analytics/filter.ts';
import { gapListOf } from '../../src/analytics/gap-list.ts';
import type { MapFinding } from '../../src/model/map-model.ts';
import { today } from '../support/workspace.ts';
import { journey, mapOf } from './read.ts';

const shop = journey(`
  stage pay "Pay" {
    touchpoint basket "Basket" { on web  expects 4  gets 3 }
    touchpoint pay "Pay" { on web  critical }
    touchpoint wait "Wait" { on shop  expects 4  gets 1 }
  }
  stage enjoy "Enjoy"
  hybrid both "Both" { online basket  offline wait }`);

test('the gap list: errors, decisive touchpoints, severity, gap; then the empty cells', async () => {
  const map = await mapOf(shop);
  const nowhere = { file: 'other', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };
  const source = (id: string) => map.cards.find((card) => card.id === id)?.source ?? nowhere;
  const finding = (code: string, severity: MapFinding['severity'], target: string): MapFinding => ({
    code,
    severity,
    message: '',
    target,
    source: source(target),
  });
  const list = gapListOf(map, [
    finding('hint', 'hint', 'basket'),
    finding('info', 'info', 'basket'),
    finding('small-gap', 'warning', 'basket'),
    finding('large-gap', 'warning', 'wait'),
    finding('decisive', 'info', 'pay'),
    finding('error', 'error', 'basket'),
    finding('pair', 'warning', 'both'),
    finding('goal', 'info', 'visit'),
  ]);
  expect(list.map(({ stage, findings, emptyLanes }) => [stage, findings.map(({ code }) => code), emptyLanes])).toEqual([
    ['pay', ['error', 'decisive', 'large-gap', 'small-gap', 'pair', 'info'], []],
    ['enjoy', [], ['web', 'shop']],
    [undefined, ['goal'], []],
  ]);
});

test('a filter counts what passes it; reach still comes from the whole journey', async () => {
  const map = await mapOf(
    journey(`
  flow branching
  stage come "Come" { touchpoint page "Page" { on web  entry  leads-to till share 25 % } }
  stage pay "Pay" { touchpoint till "Till" { on shop  critical  ends } }`),
  );
  const numbers = analyse(map, { today, filter: { critical: true } });
  expect(numbers.touchpoints).toBe(1);
  expect(numbers.coverage.grid).toEqual({ count: 1, of: 2, share: 0.5 });
  expect(numbers.control.all[1]).toEqual({ control: 'partner', count: 1, of: 1, share: 1 });
  expect(numbers.reach[0]?.touchpoints).toEqual([{ card: 'till', reach: 25 }]);
  expect(filtered(map, {})).toBe(map);
  expect(filtered(map, { medium: 'digital' }).cards.map(({ id }) => id)).toEqual(['page']);
});

test('an empty journey has empty numbers and no mean', async () => {
  const numbers = analyse(await mapOf('journey empty "Empty" { }'), { today });
  expect(numbers.touchpoints).toBe(0);
  expect(numbers.coverage.grid).toEqual({ count: 0, of: 0 });
  expect(numbers.emotion).toEqual({ felt: { count: 0, of: 0 }, falls: [] });
  expect(numbers.summary).toEqual([]);
  expect(numbers.reach).toEqual([{ touchpoints: [], stages: [], dropOff: [] }]);
  expect(numbers).toEqual(JSON.parse(JSON.stringify(numbers)));
});

test('another order of facts is no change; another fact, link or stage is', async () => {
  const before = await mapOf(shop);
  expect(changedCards(before, await mapOf(shop.replace('on web  critical', 'critical  on web')))).toEqual([]);
  expect(changedCards(before, await mapOf(shop.replace('critical', 'critical  leads-to wait')))).toEqual(['pay']);
  expect(changedCards(before, await mapOf(shop.replace('gets 1', 'gets 2')))).toEqual(['wait']);
});
