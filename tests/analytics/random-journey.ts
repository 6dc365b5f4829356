import fc from 'fast-check';
import { journey } from './read.ts';

/** A journey that is no text yet, so that it can be written in more than one order. */
export interface Draft {
  flow: 'linear' | 'branching';
  /** The facts of the touchpoints of each stage. */
  stages: string[][][];
}

const declarations = `persona ana "Ana" { limit 3 per week }
persona bob "Bob"
team care "Care"
team shops "Shops"
kpi nps "NPS" { scale nps  benefit upsell  target >= 40  baseline 20  current 30 }
message fast "Fast" { promise delivery 1 day }
theme circle "Circle" {
  objective seen "Seen"
  objective known "Known"
}`;

const count = fc.integer({ min: 0, max: 7 });
const share = fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined });
const percent = (value: number | undefined) => (value === undefined ? '' : ` share ${value} %`);
const level = (low: number, high: number) => fc.integer({ min: low, max: high });
const link = (keyword: string) =>
  fc
    .tuple(count, share, fc.constantFrom('', '', ' for ana', ' for bob'))
    .map(([to, part, persona]) => `${keyword} t${to}${percent(part)}${persona}`);

const facts = fc
  .record(
    {
      on: fc.constantFrom('on web', 'on shop', 'on phone'),
      persona: fc.constantFrom('persona ana', 'persona bob'),
      internal: fc.constant('internal'),
      entry: share.map((part) => `entry${percent(part)}`),
      optional: share.map((part) => `optional${percent(part)}`),
      instead: fc.tuple(count, share).map(([of, part]) => `instead-of t${of}${percent(part)}`),
      scheduled: fc.constant('scheduled "at nine"'),
      control: fc.constantFrom('control customer', 'control third-party'),
      category: fc.constantFrom('category advertising', 'category survey', 'category event'),
      role: fc.constantFrom('role inform', 'role purchase'),
      feels: level(-2, 2).map((value) => `feels ${value}`),
      felt: level(-2, 2).map((value) => `feels ${value} for ana`),
      expects: level(1, 5).map((value) => `expects ${value}`),
      gets: level(1, 5).map((value) => `gets ${value}`),
      got: level(1, 5).map((value) => `gets ${value} for bob`),
      says: fc.constantFrom('says fast', 'says fast "Soon"'),
      promise: fc.constantFrom('promise delivery 24 h', 'promise delivery 2 day'),
      attention: level(1, 30).map((value) => `attention ${value} s`),
      duration: level(1, 9).map((value) => `duration ${value}..10 min`),
      frequency: fc.constantFrom('frequency 1 per week', 'frequency 1 per day', 'frequency 1 per order'),
      serves: fc.constantFrom('serves circle.seen', 'serves circle.known'),
      collects: fc.constant('collects nps'),
      evidence: fc.constantFrom('evidence assumption "So we think"', 'evidence survey "Asked"'),
      team: fc.constantFrom('team care', 'team shops'),
      pain: level(1, 9).map((n) => `pain process "Slow ${n}" { severity high  due 2026-08 }`),
      onward: link('leads-to'),
      other: link('leads-to'),
      alongside: link('triggers'),
      ends: fc.constant('ends'),
    },
    { requiredKeys: [] },
  )
  .map((record) => Object.values(record).filter((fact) => fact !== undefined));

/** Any journey of up to eight touchpoints. */
export const draft: fc.Arbitrary<Draft> = fc.record({
  flow: fc.constantFrom('linear', 'branching'),
  stages: fc.array(fc.array(facts, { maxLength: 3 }), { minLength: 1, maxLength: 3 }),
});

/** The text of a journey, the facts of each touchpoint in the order that `arrange` gives them. */
export function written({ flow, stages }: Draft, arrange: (facts: string[]) => string[] = (facts) => facts): string {
  let number = 0;
  const lines = stages.flatMap((touchpoints, stage) => [
    `stage s${stage} "Stage ${stage}" {`,
    `phase ${['before', 'during', 'after'][stage]}`,
    ...touchpoints.map((facts) => `touchpoint t${number} "Touchpoint ${number++}" {\n${arrange(facts).join('\n')}\n}`),
    '}',
  ]);
  const pair = 'hybrid pair "Pair" {\nonline t0\noffline t1\nserves circle.seen\n}';
  return journey([`flow ${flow}`, 'persona ana', 'persona bob', ...lines, pair].join('\n'), declarations);
}
