import { expect, test } from 'vitest';
import { asPersona } from '../../src/analytics/as-persona.ts';
import { emotionOf } from '../../src/analytics/emotion.ts';
import { fallsOf } from '../../src/analytics/falls.ts';
import { gapsOf } from '../../src/analytics/gaps.ts';
import { painsOf } from '../../src/analytics/pains.ts';
import { journey, mapOf } from './read.ts';

const people = 'persona ana "Ana"\npersona bob "Bob"';

test('peak and end: of +2 and −2 the negative one is the peak, the last feeling is the end', async () => {
  const map = await mapOf(
    journey(`
  stage all "All" {
    touchpoint a "A" { feels +2 }
    touchpoint b "B" { feels -2 }
    touchpoint c "C" { feels +1 }
    touchpoint d "D"
  }`),
  );
  expect(emotionOf(map)).toEqual({
    felt: { count: 3, of: 4, share: 0.75 },
    mean: 0.333333333333,
    minimum: { card: 'b', valence: -2 },
    maximum: { card: 'a', valence: 2 },
    peak: { card: 'b', valence: -2 },
    end: { card: 'c', valence: 1 },
    peakEnd: -0.5,
    falls: [{ from: 'a', to: 'b', by: 4 }],
  });
});

test('nothing felt has no mean', async () => {
  const map = await mapOf(journey('stage all "All" { touchpoint a "A" }'));
  expect(emotionOf(map)).toEqual({ felt: { count: 0, of: 1, share: 0 }, falls: [] });
});

test('where personas differ the worst counts; for one persona its own feeling and gap', async () => {
  const map = await mapOf(
    journey(
      `
  persona ana
  persona bob
  stage all "All" {
    touchpoint a "A" { feels +1 for ana  feels -1 for bob  expects 4  gets 4 for ana  gets 1 for bob }
    touchpoint b "B" { feels +1  feels -2 for bob  expects 3  gets 4 }
  }`,
      people,
    ),
  );
  expect(emotionOf(map)).toMatchObject({ mean: 0, minimum: { card: 'a', valence: -1 } });
  expect(emotionOf(asPersona(map, 'bob'))).toMatchObject({ mean: -1.5, minimum: { card: 'b', valence: -2 } });
  expect(gapsOf(map)).toEqual({
    list: [
      { card: 'a', stage: 'all', persona: 'bob', expected: 4, got: 1, gap: -3 },
      { card: 'b', stage: 'all', expected: 3, got: 4, gap: 1 },
    ],
    mean: -1,
    byStage: [{ stage: 'all', mean: -1 }],
  });
  expect(gapsOf(asPersona(map, 'ana')).list.map(({ gap }) => gap)).toEqual([0, 1]);
});

test('a fall leads to the next touchpoint with a feeling, past what may be skipped', async () => {
  const map = await mapOf(
    journey(`
  stage all "All" {
    touchpoint high "High" { feels +2 }
    touchpoint quiet "Quiet"
    touchpoint maybe "Maybe" { optional  feels 0 }
    touchpoint low "Low" { feels -1 }
  }`),
  );
  expect(fallsOf(map)).toEqual([{ from: 'high', to: 'low', by: 3 }]);
});

test('in a branching flow only links lead to a fall, for the persona who follows them', async () => {
  const map = await mapOf(
    journey(
      `
  flow branching
  persona ana
  persona bob
  stage all "All" {
    touchpoint high "High" { entry  feels +2  leads-to mild  leads-to low for bob }
    touchpoint mild "Mild" { feels 0 }
    touchpoint low "Low" { feels -2 }
  }`,
      people,
    ),
  );
  expect(fallsOf(map)).toEqual([{ from: 'high', to: 'low', by: 4 }]);
  expect(fallsOf(asPersona(map, 'ana'))).toEqual([]);
});

test('the pain board counts by category and severity, with what is planned', async () => {
  const map = await mapOf(
    journey(`
  stage all "All" {
    pain process "Slow" { severity high }
    touchpoint a "A" {
      pain process "Twice" { severity high  remedy "Once" }
      pain "Hm"
    }
  }`),
  );
  const { rows, ...total } = painsOf(map);
  expect(total).toEqual({ all: 3, withRemedy: 1, resolved: 0, open: 2 });
  expect(rows.find(({ category }) => category === 'process')?.high).toEqual({
    all: 2,
    withRemedy: 1,
    resolved: 0,
    open: 1,
  });
  expect(rows.find(({ category }) => category === 'unclassified')?.low.all).toBe(1);
});
