import { expect, test } from 'vitest';
import { pathTimeOf } from '../../src/analytics/path-time.ts';
import { journey, mapOf } from './read.ts';

test('path time follows the strongest links and adds up time spent and waited', async () => {
  const map = await mapOf(
    journey(`
  flow branching
  stage come "Come" {
    touchpoint ad "Ad" { entry share 30 %  duration 9 d  leads-to page }
    touchpoint page "Page" { entry  duration 6 h  leads-to ask share 10 %  leads-to buy after 1..2 d }
  }
  stage act "Act" {
    touchpoint ask "Ask" { duration 4 d  leads-to buy }
    touchpoint buy "Buy" { duration 12 h  ends }
  }`),
  );
  expect(pathTimeOf(map)).toEqual([
    {
      path: ['page', 'buy'],
      total: { low: 1.75, high: 2.75 },
      byStage: [
        { stage: 'come', low: 1.25, high: 2.25 },
        { stage: 'act', low: 0.5, high: 0.5 },
      ],
    },
  ]);
});

test('a linear path leaves out what fewer than half of the people do', async () => {
  const map = await mapOf(
    journey(`
  stage all "All" {
    touchpoint page "Page" { duration 1 h  triggers till after 1 h }
    touchpoint chat "Chat" { optional share 20 %  duration 9 h }
    touchpoint till "Till" { duration 9 h }
    touchpoint app "App" { instead-of till share 80 %  duration 1 h }
  }`),
  );
  expect(pathTimeOf(map).map(({ path, total }) => [path, total.low])).toEqual([[['page', 'app'], 0.0833333333333]]);
});
