import { expect, test } from 'vitest';
import type { Reach } from '../../src/analytics/reach.ts';
import { reachOf } from '../../src/analytics/reach.ts';
import { splitShares } from '../../src/analytics/shares.ts';
import { journey, mapOf } from './read.ts';

test('written shares are kept, the rest is split equally', () => {
  expect(splitShares([40, undefined, undefined])).toEqual([40, 30, 30]);
  expect(splitShares([undefined], 1)).toEqual([50]);
  expect(splitShares([70, 60, undefined])).toEqual([70, 60, 0]);
  expect(splitShares([])).toEqual([]);
});

test('entries share everybody, links split, `ends` takes its part', async () => {
  const [all] = await reachIn(`
  stage come "Come" {
    touchpoint ad "Ad" { entry share 70 %  leads-to page share 50 % }
    touchpoint tip "Tip" { entry  leads-to page }
    touchpoint page "Page" { leads-to buy share 20 %  leads-to ask  ends "just looked" }
  }
  stage act "Act" {
    touchpoint buy "Buy" { triggers mail  triggers survey share 50 %  ends }
    touchpoint ask "Ask" { leads-to buy share 10 % }
    touchpoint mail "Mail" { ends }
    touchpoint survey "Survey" { ends }
  }`);
  // page: 70 × 50 % + 30; buy stands before ask, so what comes back from ask is added once and goes no further
  expect(percents(all)).toEqual(['ad 70', 'tip 30', 'page 65', 'buy 15.6', 'ask 26', 'mail 13', 'survey 6.5']);
  expect(all?.stages).toEqual([
    { stage: 'come', reach: 100 },
    { stage: 'act', reach: 39 },
  ]);
  expect(all?.dropOff).toEqual([
    { card: 'ad', lost: 35 },
    { card: 'ask', lost: 23.4 },
  ]);
});

test('a circle adds once; nobody is reached twice', async () => {
  const [all] = await reachIn(`
  stage all "All" {
    touchpoint start "Start" { entry  leads-to try }
    touchpoint try "Try" { leads-to try when "it fails" share 30 %  leads-to done  triggers done }
    touchpoint done "Done" { ends }
  }`);
  expect(percents(all)).toEqual(['start 100', 'try 100', 'done 100']);
  expect(all?.dropOff).toEqual([]);
});

test('what starts by the clock reaches everybody, unless something leads to it', async () => {
  const [all] = await reachIn(`
  stage all "All" {
    touchpoint book "Book" { entry  leads-to visit share 80 %  triggers reminder share 25 % }
    touchpoint reminder "Reminder" { scheduled "24 h before" }
    touchpoint news "News" { scheduled "every Monday" }
    touchpoint visit "Visit" { ends }
  }`);
  expect(percents(all)).toEqual(['book 100', 'reminder 25', 'news 100', 'visit 80']);
});

test('a link to another journey is a way out, not a loss', async () => {
  const [all] = await reachIn(
    `
  stage all "All" {
    touchpoint start "Start" { entry  leads-to second.first  leads-to done share 60 % }
    touchpoint done "Done" { ends }
  }`,
    'journey second "Second" { stage s "S" { touchpoint first "First" } }',
    'visit',
  );
  expect(percents(all)).toEqual(['start 100', 'done 60']);
  expect(all?.dropOff).toEqual([]);
});

test('each persona walks on its own touchpoints and links', async () => {
  const all = await reachIn(
    `
  persona ana
  persona bob
  stage all "All" {
    touchpoint start "Start" { entry  leads-to web1 share 30 %  leads-to web1 share 60 % for bob  leads-to desk }
    touchpoint web1 "Web" { ends }
    touchpoint desk "Desk" { persona bob  ends }
  }`,
    'persona ana "Ana"\npersona bob "Bob"',
  );
  expect(all.map(({ persona }) => persona)).toEqual(['ana', 'bob']);
  expect(all.map(percents)).toEqual([
    ['start 100', 'web1 30'],
    ['start 100', 'web1 60', 'desk 40'],
  ]);
});

test('without an entry nothing is known', async () => {
  expect(await reachIn('stage all "All" { touchpoint a "A" }')).toEqual([{ touchpoints: [], stages: [], dropOff: [] }]);
});

test('linear: everybody goes everywhere, save where a touchpoint is optional or shares a place', async () => {
  const [all] = reachOf(
    await mapOf(
      journey(`
  stage all "All" {
    touchpoint page "Page"
    touchpoint chat "Chat" { optional share 20 % }
    touchpoint tour "Tour" { optional "with children" }
    touchpoint till "Till"
    touchpoint app "Pay in the app" { instead-of till share 30 % }
    touchpoint robot "Pay the robot" { instead-of till }
    touchpoint clean "Cleaning" { internal }
  }
  stage extra "Extra" { touchpoint gift "Gift" { optional share 10 % } }`),
    ),
  );
  expect(percents(all)).toEqual(['page 100', 'chat 20', 'tour 100', 'till 35', 'app 30', 'robot 35', 'gift 10']);
  expect(all?.stages).toEqual([
    { stage: 'all', reach: 100 },
    { stage: 'extra', reach: 10 },
  ]);
});

async function reachIn(lines: string, declarations?: string, name?: string): Promise<Reach[]> {
  const text = journey(`flow branching\n${lines}`, declarations);
  return reachOf(await mapOf(text, name));
}

function percents(reach: Reach | undefined): string[] {
  return (reach?.touchpoints ?? []).map(({ card, reach }) => `${card} ${reach}`);
}
