import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filtered } from '../../src/analytics/filter.ts';
import { cardsOnMap } from '../../src/map/layout/seen.ts';
import type { Box, MapLayout, TextBox } from '../../src/map/layout/types.ts';
import type { MapModel } from '../../src/model/map-model.ts';
import { generateJourney } from '../support/generate-journey.ts';
import { layOut } from './draw.ts';
import { leaves, overlap, passes, segments, textsOf, widthOf } from './geometry.ts';
import { label } from './labels.ts';
import { exampleModels, journeyText, modelOf, reworded, sampleModels } from './models.ts';

const everything = [...(await exampleModels()), ...(await sampleModels())];

describe.each(everything)('the map of $name', ({ model }) => {
  const layout = layOut(model);

  test('is sound', () => expect(faults(layout)).toEqual([]));

  test('shows the whole of what it cuts as a title', () => {
    expect(cutWithoutTitle(layOut(model, { lanes: everyLane }))).toEqual([]);
  });

  test('has four sizes of text, none under 11.5', () => {
    const sizes = new Set(textsOf(layout).map(({ text }) => text.style.size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11.5);
    expect(sizes.size).toBeLessThanOrEqual(4);
  });
});

test('no text leaves its box, however long and in whatever script', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...everything),
      fc.array(label, { minLength: 1, maxLength: 12 }),
      ({ model }, words) => {
        let i = 0;
        const worded = reworded(model, () => words[i++ % words.length] ?? '');
        const messages = words.map((word) => word || 'a finding');
        const findings = new Map(worded.cards.map(({ id }) => [id, { severity: 'warning', messages } as const]));
        const layout = layOut(worded, { lanes: everyLane, findings });
        expect(faults(layout)).toEqual([]);
        expect(cutWithoutTitle(layout)).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

const everyLane = ['emotion', 'pains', 'opportunities', 'messages', 'backstage', 'kpis'] as const;

/** Texts that are not shown as a whole, and do not say the rest as a title. */
function cutWithoutTitle(layout: MapLayout): string[] {
  return textsOf(layout).flatMap(({ what, text: { lines, full } }) => {
    const shown = lines.join('');
    if (full === undefined) return shown.includes('…') ? [`${what} “${shown}” is cut without its title`] : [];
    const [whole, part] = [full, shown].map((text) => text.replace(/[\s\u2066-\u2069]/g, ''));
    // figures may stand without the name that they belong to
    const [start = ''] = part?.split('…') ?? [];
    return whole?.startsWith(start) || (whole?.includes(start) && what === 'fact')
      ? []
      : [`${what} “${shown}” is not the start of its title “${full}”`];
  });
}

test('cards keep to their cells and bridges pass no card, whatever the journey', async () => {
  await fc.assert(
    fc.asyncProperty(journeyText, async (text) => {
      expect(faults(layOut(await modelOf(text)))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test('every card of a journey is on its map, or counted', async () => {
  for (const { model } of everything) if (model.stages.length > 0) expect(numbersOn(model)).toEqual(numbersOf(model));
  await fc.assert(
    fc.asyncProperty(journeyText, async (text) => {
      const model = await modelOf(text);
      expect(numbersOn(model)).toEqual(numbersOf(model));
    }),
    { numRuns: 25 },
  );
});

test('a side that a filter hides is not said to be missing', () => {
  const whole = everything.find((one) => one.name === 'scroll-to-circle')?.model as MapModel;
  const seen = layOut(filtered(whole, { critical: true }));
  expect(seen.cards.map(({ id }) => id)).toContain('evening');
  expect(seen.ghosts).toEqual([]);
  expect(seen.bridges).toEqual([]);
});

test('a crowded cell and a crowded lane open on demand', () => {
  const of = (name: string) => everything.find((one) => one.name === name)?.model as MapModel;
  const closed = layOut(of('rows'));
  const open = layOut(of('rows'), { opened: closed.folds.map(({ key }) => key) });
  expect(closed.folds).toHaveLength(1);
  expect(open.folds).toHaveLength(0);
  expect(open.cards).toHaveLength(closed.cards.length + 2);
  expect(layOut(of('pains'), { opened: ['pains 0'] }).lanes[0]?.items).toHaveLength(31);
});

test('a journey ten times as long has ten times as much to draw', async () => {
  const [small, large] = await Promise.all(
    [100, 1000].map(async (touchpoints) => sizeOf(await modelOf(generateJourney({ touchpoints, perStage: 25 })))),
  );
  expect((large ?? 0) / (small ?? 1)).toBeLessThan(11);
  expect((large ?? 0) / (small ?? 1)).toBeGreaterThan(5);
}, 120_000);

function numbersOf({ cards }: MapModel): number[] {
  return cards.map(({ number }) => number);
}

/** Numbers of the cards that stand on a map, or in the title of a count. */
function numbersOn(model: MapModel): number[] {
  const { cards, folds } = layOut(model);
  const hidden = folds.flatMap(({ title }) => title.split('\n')).map((line) => Number.parseInt(line, 10));
  return [...new Set([...cards.map(({ face }) => Number(face.number.lines[0])), ...hidden])].sort((a, b) => a - b);
}

/** Values in a layout, and letters. */
function sizeOf(model: MapModel): number {
  return JSON.stringify(layOut(model)).length;
}

/** What must not be in any picture. */
function faults(layout: MapLayout): string[] {
  const { folds, ghosts, bridges, columns, rows, curve } = layout;
  const cards = cardsOnMap(layout);
  const boxes: Box[] = [...cards, ...folds, ...ghosts];
  const solid: Box[] = [...boxes, ...bridges.map(({ pill }) => pill)];
  const said = (what: string, ...all: object[]) => `${what}: ${all.map((one) => JSON.stringify(one)).join(' | ')}`;
  return [
    ...textsOf(layout).flatMap((text) => leaves(text) ?? []),
    ...solid.flatMap((a, i) => solid.slice(i + 1).flatMap((b) => (overlap(a, b) ? said('overlap', a, b) : []))),
    ...boxes.flatMap((box) => (inOne(box, columns, 'x') && inOne(box, rows, 'y') ? [] : said('outside', box))),
    ...bridges.flatMap(({ id, points, tick }) =>
      [...segments(points), ...segments(tick)].flatMap((line) =>
        solid.flatMap((box) => (passes(line, box) ? said(`bridge ${id} passes`, line, box) : [])),
      ),
    ),
    ...cards.flatMap(({ x, y, width, face: { until } }) =>
      (until
        ? segments([
            { x: x + width, y: y + until.y },
            { x: x + until.x, y: y + until.y },
          ])
        : []
      ).flatMap((line) => solid.flatMap((box) => (passes(line, box) ? said('lasting line passes', line, box) : []))),
    ),
    ...(curve?.names ?? []).flatMap((name) =>
      (curve?.lines ?? []).flatMap(({ dots }) =>
        dots.flatMap((dot) => (overlap(boxOf(name), dot) ? said('name on a dot', name, dot) : [])),
      ),
    ),
    ...[...solid, ...layout.lanes, ...layout.head.chips].flatMap((box) =>
      box.x >= 0 && box.x + box.width <= layout.width && box.y + box.height <= layout.height
        ? []
        : said('off the page', box),
    ),
  ];
}

function inOne(box: Box, all: readonly Box[], axis: 'x' | 'y'): boolean {
  const size = axis === 'x' ? 'width' : 'height';
  return all.some((one) => box[axis] >= one[axis] && box[axis] + box[size] <= one[axis] + one[size] + 0.2);
}

function boxOf(text: TextBox): Box {
  const width = widthOf(text);
  return { x: text.anchor === 'middle' ? text.x - width / 2 : text.x, y: text.y - 9, width, height: 10 };
}
