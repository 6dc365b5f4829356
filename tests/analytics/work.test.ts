import { expect, test } from 'vitest';
import { attentionOf } from '../../src/analytics/attention.ts';
import { benefitsOf } from '../../src/analytics/benefits.ts';
import { channelLoadOf } from '../../src/analytics/channel-load.ts';
import { kpiStatusOf } from '../../src/analytics/kpi-status.ts';
import { messagesOf } from '../../src/analytics/messages.ts';
import { teamsOf } from '../../src/analytics/teams.ts';
import { journey, mapOf } from './read.ts';

test('the load of a channel is what the brand sends, per week', async () => {
  const map = await mapOf(
    journey(
      `
  persona ana
  stage all "All" {
    touchpoint ad "Ad" { on web  category advertising  frequency 2 per week }
    touchpoint mail "Mail" { on web  initiator brand  frequency 1 per 2 week }
    touchpoint visit "Visit" { on web  frequency 5 per week }
    touchpoint asked "Asked for" { on web  category advertising  initiator customer  frequency 9 per week }
    touchpoint call "Call" { on phone  initiator brand  frequency 1 per day }
    touchpoint bill "Bill" { on web  initiator brand  frequency 1 per order }
  }`,
      'persona ana "Ana" { limit 9 per week }',
    ),
  );
  expect(channelLoadOf(map, { count: 7, every: 1, period: 'week', perWeek: 7 })).toEqual({
    channels: [
      { persona: 'ana', stage: 'all', lane: 'web', perWeek: 2.5, limit: 2, over: true },
      { persona: 'ana', stage: 'all', lane: 'phone', perWeek: 7, limit: 7, over: false },
    ],
    totals: [{ persona: 'ana', stage: 'all', perWeek: 9.5, limit: 9, over: true }],
    notPerWeek: ['bill'],
  });
});

test('attention adds up in a stage and is held against the channel, else against the rules', async () => {
  const map = await mapOf(
    `channel radio "Radio" { medium analog  attention 30 s }
${journey(`
  stage all "All" {
    touchpoint spot "Spot" { on radio  attention 0.5 min }
    touchpoint page "Page" { on web  attention 20 s }
  }`)}`,
  );
  expect(attentionOf(map, { value: 7, high: 15, unit: 's' })).toEqual({
    list: [
      { card: 'spot', stage: 'all', seconds: 30, budget: 30, over: false },
      { card: 'page', stage: 'all', seconds: 20, budget: 15, over: true },
    ],
    byStage: [{ stage: 'all', seconds: 50 }],
  });
});

test('a promise is broken by another value, not by another unit', async () => {
  const map = await mapOf(
    journey(
      `
  stage all "All" {
    touchpoint page "Page" { on web  says fast  promise delivery 24 h }
    touchpoint till "Till" { on shop  says fast "Soon"  promise delivery 3 day  promise price "Low" }
  }`,
      'message fast "Fast" { promise delivery 1 day }\n',
    ),
  );
  expect(messagesOf(map)).toEqual([
    {
      message: 'fast',
      channels: [
        { lane: 'web', cards: ['page'], wordings: [] },
        { lane: 'shop', cards: ['till'], wordings: ['Soon'] },
      ],
      conflicts: [
        {
          promise: 'delivery',
          values: [
            { value: '1 day', inMessage: true, cards: ['page'] },
            { value: '3 day', inMessage: false, cards: ['till'] },
          ],
        },
      ],
    },
  ]);
});

test('a team has its touchpoints and what nobody has planned yet', async () => {
  const map = await mapOf(
    journey(
      `
  stage all "All" {
    team shops
    pain process "Slow"
    touchpoint page "Page" {
      team care
      team shops
      pain process "Twice" { due 2026-08-31 }
      pain process "Old" { remedy "New"  team shops  due 2026-09 }
      opportunity "More" { team shops  due 2026-09-01 }
    }
    touchpoint stock "Stock" { internal  team shops }
    touchpoint till "Till"
  }`,
      'team care "Care"\nteam shops "Shops"',
    ),
  );
  expect(teamsOf(map, '2026-09-01')).toEqual([
    { team: 'care', touchpoints: 1, openPains: 1, opportunities: 0, overdue: 1 },
    { team: 'shops', touchpoints: 1, openPains: 1, opportunities: 1, overdue: 0 },
    { touchpoints: 1, openPains: 0, opportunities: 0, overdue: 0 },
  ]);
});

test('KPIs by status and by benefit', async () => {
  const map = await mapOf(
    journey(
      'measures sales\nmeasures nps\nstage all "All"',
      `kpi sales "Sales" { benefit sales-growth  target >= 40  baseline 20  current 35 }
kpi nps "NPS" { scale nps }`,
    ),
  );
  expect(kpiStatusOf(map)).toEqual({
    counts: [
      { status: 'met', count: 0 },
      { status: 'off', count: 1 },
      { status: 'unread', count: 0 },
      { status: 'no-target', count: 1 },
    ],
    list: [
      { kpi: 'sales', status: 'off', progress: 0.75, stale: false },
      { kpi: 'nps', status: 'no-target', stale: false },
    ],
  });
  expect(benefitsOf(map).filter(({ kpis }) => kpis.length > 0)).toEqual([
    { benefit: 'sales-growth', kpis: [{ kpi: 'sales', status: 'off' }] },
  ]);
});
