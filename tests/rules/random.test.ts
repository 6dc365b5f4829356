import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocks, declarationKinds } from '../../src/language/vocabulary.ts';
import type { Finding } from '../../src/rules/rule.ts';
import { english } from '../../src/texts/say.ts';
import type { Draft, Writing } from '../support/draft.ts';
import { written } from '../support/draft.ts';
import { randomFiles } from '../support/random-files.ts';
import { workspaceLoader } from '../support/workspace.ts';

const load = workspaceLoader();
const files = randomFiles();
const seed = 20260901;

describe('the generator of random files', () => {
  test('writes every fact of every block, every part of a fact, and every kind of block', () => {
    const seen = new Set<string>();
    const visit = (block: string) => (draft: Draft) => {
      seen.add(`${block} ${draft.keyword}`);
      for (const piece of draft.pieces) seen.add(`part ${piece}`);
      draft.members?.forEach(visit(draft.keyword));
    };
    for (const drafts of fc.sample(files, { seed, numRuns: 150 })) Object.values(drafts).flat().forEach(visit('file'));
    const wanted = Object.entries(blocks).flatMap(([block, facts]) =>
      Object.keys(facts).map((fact) => `${block} ${fact}`),
    );
    const kinds = declarationKinds.filter((kind) => ![...seen].some((one) => one.endsWith(` ${kind}`)));
    expect([...wanted.filter((one) => !seen.has(one)), ...kinds]).toEqual([]);
  });
  test('writes what can be read, and reaches most rules', async () => {
    const codes = new Set<string>();
    await eachOf(100, async (drafts) => {
      const texts = written(drafts);
      const workspace = await load(texts);
      for (const path of Object.keys(texts)) expect(workspace.file(path).problems).toEqual([]);
      for (const { rule } of [...workspace.findings({ profile: 'strict' }).values()].flat()) codes.add(rule.code);
    });
    expect(codes.size).toBeGreaterThan(95);
  });
});

describe('findings', () => {
  test('are the same twice, and whatever the order of the files', async () => {
    await eachOf(40, async (drafts) => {
      const texts = written(drafts);
      const workspace = await load(texts);
      const once = listed(workspace.findings({ profile: 'strict' }));
      expect(listed(workspace.findings({ profile: 'strict' }))).toEqual(once);
      const turned = await load(texts, Object.keys(texts).reverse());
      expect(listed(turned.findings({ profile: 'strict' }))).toEqual(once);
    });
  });
  test('do not depend on the order of the facts in a block', async () => {
    await eachOf(60, async (drafts, shuffle) => {
      const open: Writing = { open: true };
      const before = unordered((await load(written(drafts, open))).findings({ profile: 'strict' }));
      const mixed = written(drafts, { ...open, arrange: shuffle });
      expect(unordered((await load(mixed)).findings({ profile: 'strict' }))).toEqual(before);
    });
  });
});

/** Tries something on random files, with a way to shuffle the facts of a block. */
async function eachOf(
  numRuns: number,
  holds: (drafts: Parameters<typeof written>[0], shuffle: NonNullable<Writing['arrange']>) => Promise<void>,
): Promise<void> {
  const property = fc.asyncProperty(files, fc.infiniteStream(fc.nat(1000)), async (drafts, numbers) => {
    await holds(drafts, (members) => shuffled(members, () => numbers.next().value));
  });
  await fc.assert(property, { numRuns, seed });
}

/** Facts in another order; those with the same keyword, whose order has a meaning, stay in theirs. */
function shuffled(members: readonly Draft[], next: () => number): Draft[] {
  const mixed = members.map((member) => ({ member, at: next() })).sort((a, b) => a.at - b.at);
  const queues = new Map(Map.groupBy(members, ({ keyword }) => keyword));
  const taken = new Map<string, number>();
  return mixed.map(({ member: { keyword } }) => {
    const index = taken.get(keyword) ?? 0;
    taken.set(keyword, index + 1);
    return queues.get(keyword)?.[index] as Draft;
  });
}

function listed(findings: ReadonlyMap<string, readonly Finding[]>): string[] {
  return [...findings].flatMap(([path, list]) =>
    list.map(
      ({ rule, severity, place, say }) =>
        `${path}:${place.offset}-${place.end} ${severity} ${rule.code} ${english(say)}`,
    ),
  );
}

/** Each finding by its code and the text that it marks. */
function unordered(findings: ReadonlyMap<string, readonly Finding[]>): string[] {
  return [...findings]
    .flatMap(([path, list]) =>
      list.map(({ rule, place: { file, offset, end } }) => `${path} ${rule.code} ${file.text.slice(offset, end)}`),
    )
    .sort();
}
