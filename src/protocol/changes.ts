import { placesIn } from '../model/item-places.ts';

/** How a value differs from an earlier one: it is another one, or only some of its parts are. Plain JSON as well. */
export type Change =
  | { now: unknown }
  /** Of an object, by their names: all others are as they were. */
  | { parts: Record<string, Change> }
  /** The items of a list, in order: some as they were, from one place up to another; one that differs; a new one. */
  | { items: ItemChange[] };
type ItemChange = { from: number; to: number } | { at: number; change: Change } | { now: unknown };

/**
 * What makes the next one out of the last one, to send that and not the whole; undefined where nothing differs. Items of a
 * list are found again by their `key`, `id` or `card`. Linear in the values, which must be plain JSON.
 */
export function changeOf(last: unknown, next: unknown): Change | undefined {
  if (last === next) return undefined;
  if (typeof last !== 'object' || typeof next !== 'object' || last === null || next === null) return { now: next };
  if (Array.isArray(last) || Array.isArray(next))
    return Array.isArray(last) && Array.isArray(next) ? changeOfList(last, next) : { now: next };
  return changeOfParts(last as Parts, next as Parts);
}

/** The next one, made of the last one: what does not differ are the same objects. */
export function withChange<T>(last: T, change: Change | undefined): T {
  return (change ? changed(last, change) : last) as T;
}

type Parts = Record<string, unknown>;

function changeOfParts(last: Parts, next: Parts): Change | undefined {
  const keys = Object.keys(next);
  const own = Object.keys(last);
  // with the order of its parts, which is kept when it is written down
  if (own.length !== keys.length || !own.every((key, i) => key === keys[i])) return { now: next };
  let parts: Record<string, Change> | undefined;
  for (const key of keys) {
    const change = changeOf(last[key], next[key]);
    if (!change) continue;
    parts ??= {};
    parts[key] = change;
  }
  return parts && { parts };
}

function changeOfList(last: readonly unknown[], next: readonly unknown[]): Change | undefined {
  const items: ItemChange[] = [];
  const placeOf = placesIn(last);
  let run: { from: number; to: number } | undefined;
  let others = 0;
  for (const [i, item] of next.entries()) {
    const at = placeOf(i, item);
    const change = at === undefined ? { now: item } : changeOf(last[at], item);
    if (at !== undefined && !change) {
      if (run?.to === at) run.to++;
      else {
        run = { from: at, to: at + 1 };
        items.push(run);
      }
      continue;
    }
    run = undefined;
    others++;
    if (change) items.push(at === undefined || 'now' in change ? { now: item } : { at, change });
  }
  if (run && items.length === 1 && run.from === 0 && next.length === last.length) return undefined;
  if (next.length === 0 && last.length === 0) return undefined;
  // where most differ, as where all have moved in the text, the differences would be longer than the list
  return others > Math.max(few, next.length / 2) ? { now: next } : { items };
}

const few = 8;

function changed(last: unknown, change: Change): unknown {
  if ('now' in change) return change.now;
  if ('items' in change) return change.items.flatMap((item) => itemsOf(last as unknown[], item));
  const parts = { ...(last as Parts) };
  for (const [key, part] of Object.entries(change.parts)) parts[key] = changed(parts[key], part);
  return parts;
}

function itemsOf(last: readonly unknown[], item: ItemChange): unknown[] {
  if ('now' in item) return [item.now];
  return 'from' in item ? last.slice(item.from, item.to) : [changed(last[item.at], item.change)];
}
