import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '../../src/diff/change.ts';
import { diffFiles } from '../../src/diff/diff.ts';
import type { TestWorkspace } from '../support/workspace.ts';
import { loadWorkspace } from '../support/workspace.ts';
import type { Block, Model } from './random-journey.ts';
import { randomModel, textOf } from './random-journey.ts';

// made once, since a workspace takes longer to make than a file to read
const sides = [await loadWorkspace({ 'a.journey': '' }), await loadWorkspace({ 'a.journey': '' })] as const;
const runs = { numRuns: 100, seed: 20260901 };

test('a journey has no difference to itself, in any layout', async () => {
  await fc.assert(
    fc.asyncProperty(randomModel, fc.integer({ min: 0, max: 30 }), async (model, layout) => {
      expect(await diff(textOf(model), textOf(model, layout))).toEqual([]);
    }),
    runs,
  );
});

test('every edit is one change of its kind', async () => {
  await fc.assert(
    fc.asyncProperty(randomModel, fc.nat(), fc.constantFrom(...edits), fc.nat(30), async (model, n, edit, layout) => {
      const edited = structuredClone(model);
      const expected = edit(edited, n);
      if (!expected) return;
      const changes = await diff(textOf(model), textOf(edited, layout));
      expect(changes).toHaveLength(1);
      expect(changes).toMatchObject([expected]);
    }),
    { ...runs, numRuns: 400 },
  );
});

/** Facts that name something. */
const naming = /^(on|measures|leads-to|online|offline) /;

/** Changes a model and says what its difference is; undefined where there is nothing to change. */
type Edit = (model: Model, n: number) => Partial<Change> | undefined;

const edits: readonly Edit[] = [
  function rename(model, n) {
    const block = pick(all(model), n);
    if (!block) return undefined;
    const before = block.name;
    const use = new RegExp(`\\b${before}\\b`);
    block.name = `${before}-renamed`;
    for (const one of all(model))
      one.facts = one.facts.map((fact) => (naming.test(fact) ? fact.replace(use, block.name) : fact));
    return { target: block.name, change: 'renamed', facts: [{ key: 'name', before, after: block.name }] };
  },
  function moveToTheOtherStage(model, n) {
    const [first, second] = model.stages;
    const from = n % 2 === 0 ? first : second;
    const touchpoint = from && pick(from.touchpoints, n);
    const to = from === first ? second : first;
    if (!touchpoint || !from || !to) return undefined;
    from.touchpoints = from.touchpoints.filter((one) => one !== touchpoint);
    to.touchpoints.push(touchpoint);
    return {
      target: touchpoint.name,
      change: 'moved',
      facts: [{ key: 'stage', before: from.name, after: to.name }],
    };
  },
  function moveToTheEnd(model, n) {
    const stage = pick(model.stages, n);
    // of two, each could be the one that moved
    if (!stage || stage.touchpoints.length < 3) return undefined;
    const touchpoint = stage.touchpoints[n % (stage.touchpoints.length - 2)] as Block;
    stage.touchpoints = [...stage.touchpoints.filter((one) => one !== touchpoint), touchpoint];
    return { target: touchpoint.name, change: 'moved' };
  },
  function changeFact(model, n) {
    const block = pick(
      all(model).filter(({ facts }) => facts.some((fact) => /^(does|thinks|goal) /.test(fact))),
      n,
    );
    if (!block) return undefined;
    const at = block.facts.findIndex((fact) => /^(does|thinks|goal) /.test(fact));
    const [key = '', before] = split(block.facts[at] ?? '');
    block.facts[at] = `${key} "something else"`;
    return { target: block.name, change: 'changed', facts: [{ key, before, after: '"something else"' }] };
  },
  function addFact(model, n) {
    const block = pick(
      model.stages.flatMap(({ touchpoints }) => touchpoints),
      n,
    );
    block?.facts.push('critical');
    return block && { target: block.name, change: 'changed', facts: [{ key: 'critical', after: '' }] };
  },
  function removeFact(model, n) {
    const block = pick(
      all(model).filter(({ facts }) => facts.length > 0),
      n,
    );
    if (!block) return undefined;
    const [fact = ''] = block.facts.splice(n % block.facts.length, 1);
    return { target: block.name, change: 'changed', facts: [{ key: split(fact)[0] ?? '' }] };
  },
  function changeLabel(model, n) {
    const block = pick(all(model), n);
    if (!block) return undefined;
    const before = JSON.stringify(block.label);
    block.label = 'Another label';
    return { target: block.name, change: 'changed', facts: [{ key: 'label', before, after: '"Another label"' }] };
  },
  function add(model, n) {
    const stage = pick(model.stages, n);
    const block = { kind: 'touchpoint', name: 'fresh', label: 'Something new', facts: ['category website'] };
    stage?.touchpoints.splice(n % (stage.touchpoints.length + 1), 0, block);
    return { target: 'fresh', change: 'added' };
  },
  function remove(model, n) {
    const stage = pick(
      model.stages.filter(({ touchpoints }) => touchpoints.length > 0),
      n,
    );
    const [block] = stage?.touchpoints.splice(n % stage.touchpoints.length, 1) ?? [];
    return block && { target: block.name, change: 'removed' };
  },
  function addHybrid(model) {
    model.hybrids.push({ kind: 'hybrid', name: 'other', label: 'Another pair', facts: ['online t1', 'offline t0'] });
    return { kind: 'hybrid', target: 'other', change: 'added' };
  },
  function removeHybrid(model) {
    const [hybrid] = model.hybrids.splice(0, 1);
    return hybrid && { kind: 'hybrid', target: hybrid.name, change: 'removed' };
  },
  function changeLink(model, n) {
    const block = pick(
      all(model).filter(({ facts }) => facts.some((fact) => fact.startsWith('leads-to '))),
      n,
    );
    if (!block) return undefined;
    const at = block.facts.findIndex((fact) => fact.startsWith('leads-to '));
    const [, before = ''] = split(block.facts[at] ?? '');
    const after = before.replace('40 %', '60 %');
    block.facts[at] = `leads-to ${after}`;
    return { target: block.name, change: 'changed', facts: [{ key: 'leads-to', before, after }] };
  },
  function changeTarget(model) {
    const kpi = model.tops.find(({ kind }) => kind === 'kpi');
    if (kpi) kpi.facts = kpi.facts.map((fact) => fact.replace('>= 4', '>= 4.5'));
    return {
      kind: 'kpi',
      target: 'csat',
      change: 'changed',
      facts: [{ key: 'target', before: '>= 4', after: '>= 4.5' }],
    };
  },
  function addTop(model) {
    model.tops.push({ kind: 'team', name: 'care', label: 'Customer care', facts: [] });
    return { kind: 'team', target: 'care', change: 'added' };
  },
];

function all({ tops, stages, hybrids }: Model): Block[] {
  return [...tops, ...hybrids, ...stages, ...stages.flatMap(({ touchpoints }) => touchpoints)];
}
function pick<T>(list: readonly T[], n: number): T | undefined {
  return list[n % list.length];
}
function split(fact: string): [string, string] {
  const at = fact.indexOf(' ');
  return [fact.slice(0, at), fact.slice(at + 1)];
}

async function diff(before: string, after: string): Promise<Change[]> {
  const [old, now] = sides;
  await old.change('a.journey', before);
  await now.change('a.journey', after);
  const files = (side: TestWorkspace) => [{ path: 'a.journey', file: side.file('a.journey') }];
  return diffFiles(files(old), files(now));
}
