import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findingsByCard } from '../../src/map/findings-by-card.ts';
import type { LayoutOptions } from '../../src/map/layout/map-layout.ts';
import { layoutMap } from '../../src/map/layout/map-layout.ts';
import { Memory } from '../../src/map/layout/memory.ts';
import { reuse } from '../../src/map/layout/reuse.ts';
import type { MapLayout } from '../../src/map/layout/types.ts';
import { textsIn } from '../../src/map/texts.ts';
import type { Card, MapFinding, MapModel } from '../../src/model/map-model.ts';
import { changeOf, withChange } from '../../src/protocol/changes.ts';
import { english } from '../../src/texts/say.ts';
import { bigJourney } from '../support/big-journey.ts';
import { label } from './labels.ts';
import { exampleModels, journeyText, modelOf, reworded, sampleModels } from './models.ts';

const texts = textsIn(english);
const lanes = ['emotion', 'pains', 'opportunities', 'messages', 'backstage', 'kpis'] as const;
const everything = [...(await exampleModels()), ...(await sampleModels())].map(({ model }) => model);

interface Step {
  model: MapModel;
  options: LayoutOptions;
}

/** A picture that is laid out again and again as in a page, with what it remembers: told what changes, not the whole. */
function pictureInPage(): (step: Step) => MapLayout {
  const memory = new Memory();
  const how = { anywhere: true, known: new WeakMap() };
  let heard: MapModel | undefined;
  let drawn: MapModel | undefined;
  let findings: LayoutOptions['findings'];
  let layout: MapLayout | undefined;
  return ({ model, options }) => {
    heard = heard ? withChange(heard, changeOf(heard, structuredClone(model))) : structuredClone(model);
    drawn = reuse(drawn, heard, how);
    findings = reuse(findings, options.findings);
    layout = reuse(layout, layoutMap(drawn, { ...options, ...(findings && { findings }), texts, memory }));
    return layout;
  };
}

/** What somebody does to a map: one thing at a time, each where `at` says. */
type Edit = (model: MapModel, at: number, word: string) => void;
const cardEdit =
  (edit: (card: Card, at: number, word: string) => void): Edit =>
  (model, at, word) => {
    const card = model.cards[at % Math.max(1, model.cards.length)];
    if (card) edit(card, at, word);
  };
const edits: Record<string, Edit> = {
  'a label': cardEdit((card, _, word) => {
    card.label = word;
  }),
  'a feeling': (model, at) => {
    const card = model.cards[at % Math.max(1, model.cards.length)];
    if (!card) return;
    card.feels = [{ value: (at % 5) - 2 }];
    for (const { points } of model.curve)
      for (const point of points) if (point.card === card.id) point.valence = (at % 5) - 2;
  },
  'a point that goes': ({ curve }, at) => void curve[at % Math.max(1, curve.length)]?.points.splice(at % 7, 1),
  'a pain': cardEdit((card, at, text) => {
    card.pains.push({ text, severity: at % 2 ? 'high' : 'low', resolved: at % 3 === 0, source: card.source });
  }),
  'pains that go': cardEdit((card) => {
    card.pains = [];
  }),
  'a pain of a stage': ({ stages }, at, text) => {
    const stage = stages[at % Math.max(1, stages.length)];
    stage?.pains.push({ text, severity: 'medium', resolved: false, source: stage.source });
  },
  'an opportunity': cardEdit((card, _, text) => void card.opportunities.push({ text, source: card.source })),
  backstage: cardEdit((card, _, word) => void card.backstage.push(word)),
  'another row': (model, at) =>
    cardEdit((card) => {
      card.lanes = [model.lanes[at % Math.max(1, model.lanes.length)]?.id ?? null, ...card.lanes];
    })(model, at, ''),
  'another stage': (model, at) =>
    cardEdit((card) => {
      card.stage = model.stages[(at * 7) % Math.max(1, model.stages.length)]?.id ?? card.stage;
    })(model, at, ''),
  'until later': (model, at) =>
    cardEdit((card) => {
      card.until = model.stages.at(-1)?.id ?? card.stage;
    })(model, at, ''),
  'a card more': ({ cards }, at, label) => {
    const card = cards[at % Math.max(1, cards.length)];
    if (card) cards.splice(at % cards.length, 0, { ...structuredClone(card), id: `new ${at} ${cards.length}`, label });
    for (const [i, one] of cards.entries()) one.number = i + 1;
  },
  'a card less': ({ cards }, at) => {
    cards.splice(at % Math.max(1, cards.length), 1);
    for (const [i, one] of cards.entries()) one.number = i + 1;
  },
  'the name of a stage': ({ stages }, at, word) => {
    const stage = stages[at % Math.max(1, stages.length)];
    if (stage) stage.label = word;
  },
  'a stage less': ({ stages }, at) => void stages.splice(at % Math.max(1, stages.length), 1),
  'the name of a row': (model, at, word) => {
    const lane = model.lanes[at % Math.max(1, model.lanes.length)];
    if (lane) lane.label = word;
  },
  'rows in another order': ({ lanes }) => void lanes.reverse(),
  'the name of a theme': ({ themes }, at, word) => {
    const theme = themes[at % Math.max(1, themes.length)];
    if (theme) theme.label = word;
  },
  'a KPI': ({ kpis }, at, word) => {
    const kpi = kpis[at % Math.max(1, kpis.length)];
    if (kpi) Object.assign(kpi, { label: word, status: at % 2 ? 'off' : 'met' });
  },
  'a hybrid less': ({ hybrids }, at) => void hybrids.splice(at % Math.max(1, hybrids.length), 1),
  'lines above': ({ cards, stages }, at) => {
    for (const { source } of [...cards, ...stages]) source.range.start.line += at;
  },
  'all words': (model, _, word) =>
    void Object.assign(
      model,
      reworded(model, (old) => `${old}${word}`),
    ),
};

const step = fc.record({
  edit: fc.constantFrom(...Object.keys(edits)),
  at: fc.nat(40),
  word: label,
  opened: fc.subarray(['0 0', '1 1', 'pains 0', 'pains 1']),
  found: fc.array(fc.nat(20), { maxLength: 3 }),
  heat: fc.boolean(),
});

test('a picture after any edits is the picture drawn from scratch', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.constantFrom(...everything), journeyText),
      fc.array(step, { minLength: 1, maxLength: 12 }),
      async (start, steps) => {
        const picture = pictureInPage();
        const model = structuredClone(typeof start === 'string' ? await modelOf(start) : start);
        for (const { edit, at, word, opened, found, heat } of [...steps, ...steps]) {
          edits[edit]?.(model, at, word);
          const options = { lanes, opened, ...foundAt(model, found), ...(heat && at % 4 === 0 && heatOf(model)) };
          expect(picture({ model, options }), edit).toEqual(layoutMap(model, { ...options, texts }));
        }
      },
    ),
    { numRuns: 40 },
  );
}, 120_000);

test('a picture that shows one journey after the other is that of each', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(journeyText, { minLength: 2, maxLength: 3 }), async (journeys) => {
      const picture = pictureInPage();
      const models = await Promise.all(journeys.map(modelOf));
      for (const model of [...models, ...models])
        expect(picture({ model, options: { lanes } })).toEqual(layoutMap(model, { lanes, texts }));
    }),
    { numRuns: 15 },
  );
}, 120_000);

test('an edited card leaves every other part of the picture the same object', async () => {
  const model = await modelOf(bigJourney({ stages: 8, channels: 6, touchpoints: 120 }));
  const picture = pictureInPage();
  const before = picture({ model, options: { lanes } });
  const next = structuredClone(model);
  const card = next.cards[50] as Card;
  card.label = 'Edited';
  for (const { source } of next.cards) source.range.start.line += 3;
  const after = picture({ model: next, options: { lanes } });
  const others = <T>(all: readonly T[] = [], last: readonly T[] = []) => all.filter((one, i) => one !== last[i]);
  expect(others(after.cards, before.cards).map(({ id }) => id)).toEqual([card.id]);
  expect(others(after.curve?.lines[0]?.dots, before.curve?.lines[0]?.dots).map((dot) => dot.card)).toEqual([card.id]);
  for (const part of ['head', 'columns', 'phases', 'rows', 'folds', 'bridges', 'lanes', 'legend', 'grid'] as const)
    expect(after[part], part).toBe(before[part]);
  expect(after.curve?.lines[0]?.paths).toBe(before.curve?.lines[0]?.paths);
});

test('what only moves stays the same in every part', async () => {
  const model = await modelOf(bigJourney({ stages: 8, channels: 6, touchpoints: 120 }));
  const picture = pictureInPage();
  const before = picture({ model, options: { lanes } });
  const next = structuredClone(model);
  const [stage] = next.stages;
  if (stage) stage.goal = 'A goal that is so long that it needs a second line under the name of its stage';
  const after = picture({ model: next, options: { lanes } });
  expect(after.rows[0]?.y).toBeGreaterThan(before.rows[0]?.y ?? 0);
  expect(after.cards).toBe(before.cards);
  for (const [i, { y, ...row }] of after.rows.entries()) {
    expect(y).toBeGreaterThan(before.rows[i]?.y ?? 0);
    expect(row.label).toBe(before.rows[i]?.label);
  }
  for (const [i, { items, cells, label }] of after.lanes.entries()) {
    const last = before.lanes[i];
    expect(items).toBe(last?.items);
    expect(cells).toBe(last?.cells);
    expect(label).toBe(last?.label);
  }
  for (const part of ['lines', 'areas', 'axis', 'names'] as const)
    expect(after.curve?.[part], part).toBe(before.curve?.[part]);
});

function foundAt({ cards }: MapModel, at: readonly number[]): Pick<LayoutOptions, 'findings'> {
  const found = at.flatMap((i): MapFinding[] => {
    const card = cards[i % Math.max(1, cards.length)];
    const about = { code: 'a-rule', severity: 'warning', message: `Finding ${i}.` } as const;
    return card ? [{ ...about, target: card.id, source: card.source }] : [];
  });
  return { findings: findingsByCard(found) };
}

function heatOf({ stages, lanes: rows }: MapModel): Pick<LayoutOptions, 'heat'> {
  const cells = stages.flatMap(({ id: stage }) =>
    rows.map(({ id: lane, kind }, value) => ({ stage, lane, kind, value })),
  );
  return { heat: { scale: 'amount', cells } };
}

test('what was compared is not looked at again when it comes again as the same object', () => {
  const how = { anywhere: true, known: new WeakMap() };
  let looked = 0;
  const card = { id: 'a', label: 'A', source: { line: 1 }, pains: [{ text: 'p' }] };
  const watched = new Proxy(structuredClone(card), {
    ownKeys: (target) => {
      looked++;
      return Reflect.ownKeys(target);
    },
  });
  const kept = reuse([card], [watched], how);
  expect(kept[0]).toBe(card);
  expect(looked).toBeGreaterThan(0);
  looked = 0;
  // another list with the same card in it, as after an edit elsewhere
  expect(reuse(kept, [watched, { ...card, id: 'b' }], how)[0]).toBe(card);
  expect(looked).toBe(0);
});
