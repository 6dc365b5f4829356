import { entry } from '../language/collections.ts';

/**
 * Two lists as one: all of the second, and between them what is only in the first, behind what stood before it there.
 * What is the same has the same key. Linear.
 */
export function mergeOrder<T>(before: readonly T[], after: readonly T[], key: Keys<T>): T[] {
  const kept = new Set(after.map(key.after));
  const gone = new Map<unknown, T[]>();
  let anchor: unknown = first;
  for (const one of before) {
    const id = key.before(one);
    if (kept.has(id)) anchor = id;
    else entry(gone, anchor, () => []).push(one);
  }
  return [...(gone.get(first) ?? []), ...after.flatMap((one) => [one, ...(gone.get(key.after(one)) ?? [])])];
}

/** What a thing of each side is called on the second one. */
export interface Keys<T> {
  before: (one: T) => unknown;
  after: (one: T) => unknown;
}

/** The place before all others; no name is this. */
const first = Symbol('first');
