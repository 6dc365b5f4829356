import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Analytics } from '../../src/analytics/analytics.ts';
import { analyse } from '../../src/analytics/analytics.ts';
import type { MapModel } from '../../src/model/map-model.ts';
import { today } from '../support/workspace.ts';
import { draft, written } from './random-journey.ts';
import { reader } from './read.ts';

const few = { numRuns: 40 };
const read = await reader();

test('shares add up to everything, reach and coverage stay within their bounds', async () => {
  await holds(draft, (map) => {
    const numbers = analyse(map, { today });
    const { all, byPhase } = numbers.control;
    for (const shares of [all, ...byPhase.map((phase) => phase.shares)]) {
      const total = shares.reduce((sum, { share = 0 }) => sum + share, 0);
      expect(total).toBeCloseTo(shares[0]?.of === 0 ? 0 : 1, 9);
    }
    for (const { share = 0, count, of } of parts(numbers)) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
      expect(count).toBeLessThanOrEqual(of);
    }
    for (const { touchpoints, stages, dropOff } of numbers.reach)
      for (const percent of [...[...touchpoints, ...stages].map(({ reach }) => reach), ...dropOff.map((d) => d.lost)]) {
        expect(percent).toBeGreaterThanOrEqual(0);
        expect(percent).toBeLessThanOrEqual(100);
      }
    for (const { count, of } of [numbers.coverage.grid]) expect(count).toBeLessThanOrEqual(of);
  });
});

test('the numbers are plain JSON, the same each time, and leave the map as it is', async () => {
  await holds(draft, (map) => {
    const before = JSON.stringify(map);
    const numbers = analyse(map, { today });
    expect(JSON.stringify(analyse(map, { today }))).toBe(JSON.stringify(numbers));
    expect(JSON.stringify(map)).toBe(before);
    expect(JSON.parse(JSON.stringify(numbers))).toEqual(numbers);
  });
});

test('the order of facts in a block changes no number', async () => {
  await fc.assert(
    fc.asyncProperty(draft, fc.array(fc.nat(), { minLength: 29, maxLength: 29 }), async (journey, keys) => {
      const shuffled = (facts: string[]) =>
        facts
          .map((fact, i) => ({ fact, key: keys[i] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ fact }) => fact);
      const [one, other] = [await read(written(journey)), await read(written(journey, shuffled))];
      expect(analyse(other, { today })).toEqual(analyse(one, { today }));
    }),
    few,
  );
});

test('looking at one persona raises no count', async () => {
  await holds(draft, (map) => {
    const all = analyse(map, { today });
    for (const persona of ['ana', 'bob']) {
      const own = analyse(map, { today, persona });
      const [before, after] = [counts(all), counts(own)];
      for (const [i, count] of after.entries()) expect(count).toBeLessThanOrEqual(before[i] ?? 0);
      const reach = all.reach.find((reach) => reach.persona === persona);
      if (reach) expect(own.reach).toEqual([reach]);
    }
  });
});

async function holds(drafts: typeof draft, check: (map: MapModel) => void): Promise<void> {
  await fc.assert(
    fc.asyncProperty(drafts, async (journey) => check(await read(written(journey)))),
    few,
  );
}

/** Everything that is some of a whole. */
function parts(value: unknown): { share?: number; count: number; of: number }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(parts);
  return 'count' in value && 'of' in value ? [value as { count: number; of: number }, ...inner] : inner;
}

function counts({
  touchpoints,
  coverage,
  variety,
  control,
  online,
  hybrids,
  objectives,
  ...rest
}: Analytics): number[] {
  return [
    touchpoints,
    coverage.grid.count,
    coverage.stages.count,
    coverage.phases.count,
    ...Object.values(variety).map(({ count }) => count),
    ...control.all.map(({ count }) => count),
    online.all.count,
    hybrids.count,
    hybrids.touchpoints.count,
    objectives.all.count,
    rest.emotion.felt.count,
    rest.emotion.falls.length,
    rest.gaps.list.length,
    rest.pains.all,
    rest.pains.open,
    rest.measurement.measured.count,
    rest.measurement.evidence.of,
    rest.load.channels.length,
    rest.attention.list.length,
  ];
}
