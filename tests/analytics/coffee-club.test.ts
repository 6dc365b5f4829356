import { expect, test } from 'vitest';
import { analyse } from '../../src/analytics/analytics.ts';
import { today } from '../support/workspace.ts';
import { exampleMap } from './read.ts';

const { touchpoints, ...numbers } = analyse(await exampleMap('coffee-club.journey'), { today });

test('4 touchpoints cover 4 of the 9 cells', () => {
  expect(touchpoints).toBe(4);
  expect(numbers.coverage.grid).toEqual({ count: 4, of: 9, share: 0.444444444444 });
  expect(numbers.coverage.stages).toEqual({ count: 3, of: 3, share: 1 });
});

test('everything is owned; 3 of 4 are online, 2 of 4 in a hybrid', () => {
  expect(numbers.control.all).toEqual([
    { control: 'owned', count: 4, of: 4, share: 1 },
    { control: 'partner', count: 0, of: 4, share: 0 },
    { control: 'third-party', count: 0, of: 4, share: 0 },
    { control: 'customer', count: 0, of: 4, share: 0 },
    { control: 'unknown', count: 0, of: 4, share: 0 },
  ]);
  expect(numbers.online.all).toEqual({ count: 3, of: 4, share: 0.75 });
  expect(numbers.hybrids.touchpoints).toEqual({ count: 2, of: 4, share: 0.5 });
  expect(numbers.objectives.all).toEqual({ count: 1, of: 1, share: 1 });
});

test('the mood is 0 on average, from −1 to +1', () => {
  expect(numbers.emotion).toEqual({
    felt: { count: 2, of: 4, share: 0.5 },
    mean: 0,
    minimum: { card: 'pickup', valence: -1 },
    maximum: { card: 'ad', valence: 1 },
    peak: { card: 'pickup', valence: -1 },
    end: { card: 'pickup', valence: -1 },
    peakEnd: -1,
    falls: [],
  });
});

test('the pick-up stays 2 behind what is expected', () => {
  expect(numbers.gaps).toEqual({
    list: [{ card: 'pickup', stage: 'order', expected: 5, got: 3, gap: -2 }],
    mean: -2,
    byStage: [{ stage: 'order', mean: -2 }],
  });
});

test('half of the touchpoints are measured; one KPI is off target', () => {
  expect(numbers.measurement.measured).toEqual({ count: 2, of: 4, share: 0.5 });
  expect(numbers.kpis.list).toEqual([{ kpi: 'pickup-csat', status: 'off', stale: false }]);
});

test('social media takes 3 contacts per week of 4, and 12 s of 15 s', () => {
  expect(numbers.load.channels).toEqual([
    { persona: 'lea', stage: 'discover', lane: 'social', perWeek: 3, limit: 4, over: false },
  ]);
  expect(numbers.attention.list).toEqual([{ card: 'ad', stage: 'discover', seconds: 12, budget: 15, over: false }]);
});

test('what to do first', () => {
  expect(numbers.summary).toEqual([
    { kind: 'worst-gap', card: 'pickup', expected: 5, got: 3 },
    { kind: 'kpis-off', count: 1, of: 1 },
    { kind: 'hybrids', count: 1, incomplete: 0 },
  ]);
});
