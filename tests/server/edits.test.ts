import { expect, test } from 'vitest';
import { EditingSession } from './editing-session.ts';
import type { Edit } from './random-edits.ts';
import { randomEdits } from './random-edits.ts';

const count = Number(process.env.JOURNEY_EDITS ?? 1000);
const seed = Number(process.env.JOURNEY_SEED ?? 20260901);
const compareEvery = 20;

test(`${count} edits leave the state of a fresh load`, { timeout: 60_000 + count * 60 }, async () => {
  // sessions of 500 edits, so that a failure can be had again in a short time
  for (let start = 0; start < count; start += 500) {
    const edits = randomEdits(seed + start, Math.min(500, count - start));
    const different = await firstDifference(edits, compareEvery);
    if (!different) continue;
    const shortest = await shrink(edits.slice(0, different.at + 1));
    const found = (await firstDifference(shortest, 1)) ?? different;
    console.error(`JOURNEY_SEED=${seed + start}: these edits end in another state than a fresh load:`);
    console.error(JSON.stringify(shortest, undefined, 2));
    expect(found.state).toBe(found.fresh);
    expect.fail('the difference cannot be had again');
  }
});

interface Difference {
  at: number;
  state: string;
  fresh: string;
}

/** The first edit after which the session knows something else than one that starts now. */
async function firstDifference(edits: readonly Edit[], every: number): Promise<Difference | undefined> {
  const session = await EditingSession.load({});
  for (const [at, edit] of edits.entries()) {
    const isLast = at === edits.length - 1;
    // only a build that went through to its end is compared
    const done = await session.apply(isLast ? { changes: edit.changes } : edit);
    if (!done || (at % every !== every - 1 && !isLast)) continue;
    const [state, fresh] = [session.state(), (await session.fresh()).state()];
    if (state !== fresh) return { at, state, fresh };
  }
  return undefined;
}

/** Leaves out edits, half of them, then a quarter …, as long as a difference remains. */
async function shrink(edits: readonly Edit[]): Promise<readonly Edit[]> {
  let left = edits;
  for (let size = Math.ceil(left.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < left.length; ) {
      const shorter = [...left.slice(0, at), ...left.slice(at + size)];
      const found = await firstDifference(shorter, Math.max(1, shorter.length));
      if (found) left = shorter;
      else at += size;
    }
  }
  return left;
}
