import { expect, test } from 'vitest';
import { controlOf } from '../../src/analytics/control.ts';
import { coverageOf } from '../../src/analytics/coverage.ts';
import { hybridsOf } from '../../src/analytics/hybrids.ts';
import { measurementOf } from '../../src/analytics/measurement.ts';
import { actualisationOf } from '../../src/analytics/objectives.ts';
import { varietiesOf } from '../../src/analytics/variety.ts';
import { onlineOf } from '../../src/analytics/worlds.ts';
import { journey, mapOf } from './read.ts';

test('a second channel covers its cell too, but the touchpoint counts on its main channel', async () => {
  const map = await mapOf(
    journey(`
  stage choose "Choose" {
    phase before
    touchpoint menu "Menu" { on web  on shop  feels +2 }
    touchpoint poster "Poster" { on web  feels -1 }
    touchpoint idea "Not yet on a channel" { feels +1 }
    touchpoint stock "Stock is counted" { internal  on shop }
  }
  stage drink "Drink" { phase after }`),
  );
  expect(coverageOf(map)).toEqual({
    grid: { count: 2, of: 4, share: 0.5 },
    stages: { count: 1, of: 2, share: 0.5 },
    emptyStages: ['drink'],
    phases: { count: 1, of: 3, share: 0.333333333333 },
    emptyPhases: ['during', 'after'],
    cells: [
      { stage: 'choose', lane: 'web', touchpoints: 2, also: 0, valence: 0.5 },
      { stage: 'choose', lane: 'shop', touchpoints: 0, also: 1 },
    ],
  });
});

test('the seven categories count before the purchase, the seven kinds of brand touchpoint anywhere', async () => {
  const { promotion, brand, roles, values, lifecycle } = varietiesOf(
    await mapOf(
      journey(`
  stage hear "Hear" {
    phase before
    touchpoint reel "Reel" { category advertising  role inform }
    touchpoint friend "Friend" { category word-of-mouth  value price "Cheap"  value "Good" }
  }
  stage use "Use" {
    phase after
    touchpoint site "Site" { category website }
    touchpoint feed "Feed" { category social-media }
    touchpoint fair "Fair" { category event }
    touchpoint hidden "Mailing list" { internal  category direct-marketing  role image }
  }`),
    ),
  );
  expect(promotion.missing).toEqual([
    'sales-promotion',
    'event',
    'public-relations',
    'direct-marketing',
    'personal-selling',
  ]);
  expect(brand).toMatchObject({ count: 4, of: 7, missing: ['packaging', 'customer-service', 'in-store-display'] });
  expect(roles).toEqual({ count: 1, of: 3, share: 0.333333333333, missing: ['image', 'purchase'] });
  expect(values.missing).toEqual(['service', 'personalisation', 'proximity']);
  expect(lifecycle.missing).toEqual(['acquisition']);
});

const mixed = journey(
  `
  persona ana
  persona bob
  stage before "Before" {
    phase before
    touchpoint page "Page" { on web  measures nps }
    touchpoint kiosk "Kiosk" { on shop  persona bob  feels +1  evidence assumption "We think so" }
  }
  stage after "After" {
    phase after
    touchpoint call "Call" { on phone  control owned  collects nps  gets 4  evidence interview "Six people" }
    touchpoint sketch "Sketch" { persona ana }
  }
  hybrid both "Look, then go" { online page  offline kiosk  serves care.seen }
  hybrid broken "Twice online" { online page  offline page  serves care.heard }`,
  `persona ana "Ana"
persona bob "Bob"
kpi nps "NPS" { scale nps }
theme care "Care" {
  objective seen "People are seen"
  objective heard "People are heard"
  objective known "People are known"
}`,
);

test('control falls back to the channel; each phase has its own shares', async () => {
  const { all, byPhase } = controlOf(await mapOf(mixed));
  const counts = (shares: typeof all) => shares.map(({ control, count, of }) => `${control} ${count}/${of}`);
  expect(counts(all)).toEqual(['owned 2/4', 'partner 1/4', 'third-party 0/4', 'customer 0/4', 'unknown 1/4']);
  expect(byPhase.map(({ phase, shares }) => [phase, counts(shares)[0]])).toEqual([
    ['before', 'owned 1/2'],
    ['after', 'owned 1/2'],
  ]);
});

test('online is what is on a digital channel, among what is on a channel', async () => {
  const { all, byPersona, byPhase } = onlineOf(await mapOf(mixed));
  expect(all).toEqual({ count: 1, of: 3, share: 0.333333333333 });
  expect(byPersona).toEqual([
    { persona: 'ana', count: 1, of: 2, share: 0.5 },
    { persona: 'bob', count: 1, of: 3, share: 0.333333333333 },
  ]);
  expect(byPhase).toEqual([
    { phase: 'before', count: 1, of: 2, share: 0.5 },
    { phase: 'after', count: 0, of: 1, share: 0 },
  ]);
});

test('only a valid hybrid counts as one; any of them makes its objective real', async () => {
  const map = await mapOf(mixed);
  expect(hybridsOf(map)).toMatchObject({
    count: 2,
    valid: 1,
    touchpoints: { count: 2, of: 4, share: 0.5 },
    objectives: { count: 1, of: 3, share: 0.333333333333 },
  });
  expect(actualisationOf(map).byTheme).toEqual([
    { theme: 'care', count: 2, of: 3, share: 0.666666666667, open: ['care.known'] },
  ]);
});

test('an assumption is no evidence', async () => {
  expect(measurementOf(await mapOf(mixed))).toEqual({
    measured: { count: 2, of: 4, share: 0.5 },
    collecting: [
      { phase: 'before', count: 0, of: 2, share: 0 },
      { phase: 'after', count: 1, of: 2, share: 0.5 },
    ],
    evidence: { count: 1, of: 2, share: 0.5 },
  });
});
