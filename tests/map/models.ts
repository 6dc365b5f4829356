import fc from 'fast-check';
import type { MapModel } from '../../src/model/map-model.ts';
import { sampleJourneys } from '../support/sample-journeys.ts';
import { exampleTexts, loadWorkspace } from '../support/workspace.ts';

export interface NamedModel {
  name: string;
  model: MapModel;
}

/** The journeys of the examples. */
export async function exampleModels(): Promise<NamedModel[]> {
  const workspace = await loadWorkspace(exampleTexts());
  return Object.keys(exampleTexts()).flatMap((path) =>
    workspace.file(path).journeys.map(({ name = '' }) => ({ name, model: workspace.map(path, name) })),
  );
}

/** The sample journeys; of those with a variant the variant. */
export async function sampleModels(): Promise<NamedModel[]> {
  return Promise.all(
    Object.entries(sampleJourneys).map(async ([name, text]) => {
      const workspace = await loadWorkspace({ 'sample.journey': text });
      const last = workspace.file('sample.journey').journeys.at(-1);
      return { name, model: workspace.map('sample.journey', last?.name) };
    }),
  );
}

/** A copy in which everything that an author words is worded anew. */
export function reworded(model: MapModel, next: (old: string) => string): MapModel {
  const worded = new Set(['label', 'text', 'goal', 'by', 'unit', 'description', 'wording', 'category', 'remedy']);
  return JSON.parse(JSON.stringify(model), (key, value) =>
    worded.has(key) && typeof value === 'string' ? next(value) : value,
  ) as MapModel;
}

const place = fc.nat(9);
const touchpoint = fc.record({
  stage: place,
  channels: fc.array(place, { maxLength: 3 }),
  until: fc.option(place, { freq: 4 }),
  internal: fc.boolean(),
  facts: fc.subarray([
    'feels -2',
    'feels +1 for p0',
    'feels 7 for p1',
    'critical',
    'serves t0.o',
    'serves t6.o',
    'measures k0',
    'measures k1',
    'collects k2',
    'expects 5  gets 2 "less"',
    'pain "A pain" { severity high }',
    'pain process "Another"',
    'opportunity "A chance"',
    'frequency 3 per week',
    'confidence low',
  ]),
});

/** Journeys of every shape, as text. */
export const journeyText: fc.Arbitrary<string> = fc
  .record({
    stages: fc.integer({ min: 1, max: 6 }),
    channels: fc.integer({ min: 1, max: 5 }),
    touchpoints: fc.array(touchpoint, { maxLength: 24 }),
    hybrids: fc.array(fc.tuple(fc.nat(25), fc.nat(25)), { maxLength: 8 }),
  })
  .map(({ stages, channels, touchpoints, hybrids }) => {
    const body = Array.from({ length: stages }, (_, s) => [
      `stage s${s} "Stage ${s}" {`,
      ...(s % 3 < 2 ? [`phase ${['before', 'during'][s % 3]}`] : []),
      ...touchpoints.flatMap(({ stage, channels: on, until, internal, facts }, i) =>
        stage % stages === s
          ? [
              `touchpoint c${i} "Card ${i}" {`,
              ...on.map((channel) => `on n${channel % channels}`),
              ...(until === null ? [] : [`until s${until % stages}`]),
              ...(internal && i % 4 === 0 ? ['internal'] : []),
              ...facts,
              '}',
            ]
          : [],
      ),
      '}',
    ]).flat();
    return [
      'persona p0 "Ana"',
      'persona p1 "Ben"',
      ...Array.from(
        { length: channels },
        (_, i) => `channel n${i} "Channel ${i}" { medium ${i % 2 ? 'physical' : 'digital'} }`,
      ),
      'kpi k0 "Off" { target >= 3 %  current 2 % at 2026-08 }',
      'kpi k1 "Met" { target 3..9 people  current 5 people at 2026-07 }',
      'kpi k2 "Unread" { target <= 3 min }',
      ...Array.from(
        { length: 7 },
        (_, i) => `theme t${i} "Theme ${i}" { objective o "Aim" { measured-by k${i % 3} } }`,
      ),
      'journey j "A journey" {',
      'persona p0  persona p1',
      ...body,
      ...hybrids.map(([a, b], i) => `hybrid h${i} "Hybrid ${i}" { online c${a}  offline c${b}  serves t${i % 7}.o }`),
      '}',
    ].join('\n');
  });

/** The model of a text. */
export async function modelOf(text: string): Promise<MapModel> {
  return (await loadWorkspace({ 'random.journey': text })).map();
}
