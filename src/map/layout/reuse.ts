import { placesIn } from '../../model/item-places.ts';

/** How parts are compared. */
export interface Reuse {
  /** Where in a text something is written makes no difference: what is kept may say where it was. */
  anywhere?: boolean;
  /** What each part was kept as, over several calls: what comes again as the same object need not be compared again. */
  known?: WeakMap<object, unknown>;
}

/**
 * The next value with every part of the last one that is the same, so that whoever works on it can see at a glance what
 * has not changed. Parts of a list are found by their `key`, `id` or `card`. Linear in the data, which must be plain (maps
 * are allowed) and is not changed.
 */
export function reuse<T>(last: T | undefined, next: T, how: Reuse = {}): T {
  return (last === undefined ? next : kept(last, next, how)) as T;
}

function kept(last: unknown, next: unknown, how: Reuse): unknown {
  if (last === next || typeof last !== 'object' || typeof next !== 'object' || last === null || next === null)
    return next;
  if (how.known?.get(next) === last) return last;
  const found = keptOf(last, next, how);
  if (found !== next) how.known?.set(next, found);
  return found;
}

function keptOf(last: object, next: object, how: Reuse): unknown {
  if (Array.isArray(next)) return Array.isArray(last) ? keptList(last, next, how) : next;
  if (next instanceof Map) return last instanceof Map ? keptMap(last, next, how) : next;
  return keptParts(last as Parts, next as Parts, how);
}

type Parts = Record<string, unknown>;

function keptParts(last: Parts, next: Parts, how: Reuse): Parts {
  const { anywhere } = how;
  const keys = Object.keys(next);
  // nothing is copied before the first difference
  let parts = isShaped(last, keys) ? undefined : { ...next };
  for (const key of keys) {
    if (anywhere && key === 'source') continue;
    const part = kept(last[key], next[key], how);
    if (part !== last[key]) parts ??= anywhere && 'source' in next ? { ...last, source: next.source } : { ...last };
    if (parts) parts[key] = part;
  }
  return parts ?? last;
}

function isShaped(parts: Parts, keys: readonly string[]): boolean {
  const own = Object.keys(parts);
  return own.length === keys.length && own.every((key, i) => key === keys[i]);
}

function keptList(last: readonly unknown[], next: readonly unknown[], how: Reuse): unknown {
  let list = last.length === next.length ? undefined : next.slice();
  const placeOf = placesIn(last);
  for (let i = 0; i < next.length; i++) {
    const part = next[i];
    let found = part;
    if (part !== last[i]) {
      const at = placeOf(i, part);
      const before = at === undefined ? undefined : last[at];
      found = kept(before, part, how);
      if (found !== last[i]) list ??= last.slice();
    }
    if (list) list[i] = found;
  }
  return list ?? last;
}

function keptMap(last: ReadonlyMap<unknown, unknown>, next: ReadonlyMap<unknown, unknown>, how: Reuse): unknown {
  let same = last.size === next.size;
  const map = new Map<unknown, unknown>();
  for (const [key, value] of next) {
    const found = kept(last.get(key), value, how);
    map.set(key, found);
    if (found !== last.get(key) || !last.has(key)) same = false;
  }
  return same ? last : map;
}
