/**
 * The next value with every part of the last one that is the same, so that who paints can see at a glance what has not
 * changed. Parts of a list are found by their `key` or `id`. Linear in the data, which must be plain and is not changed.
 */
export function reuse<T>(last: T | undefined, next: T): T {
  return (last === undefined ? next : kept(last, next)) as T;
}

function kept(last: unknown, next: unknown): unknown {
  if (last === next || typeof last !== 'object' || typeof next !== 'object' || last === null || next === null)
    return next;
  return Array.isArray(next) ? keptList(last, next) : keptParts(last as Parts, next as Parts);
}

type Parts = Record<string, unknown>;

function keptParts(last: Parts, next: Parts): Parts {
  const keys = Object.keys(next);
  let same = keys.length === Object.keys(last).length;
  const parts: Parts = {};
  for (const key of keys) {
    const part = kept(last[key], next[key]);
    parts[key] = part;
    if (part !== last[key]) same = false;
  }
  return same ? last : parts;
}

function keptList(last: object, next: readonly unknown[]): unknown {
  if (!Array.isArray(last)) return next;
  let same = last.length === next.length;
  let named: Map<unknown, unknown> | undefined;
  const list = next.map((part, i) => {
    const name = nameOf(part);
    // most lists have not moved: names are looked up only from where they have
    let before = last[i];
    if (name !== undefined && nameOf(before) !== name) {
      named ??= new Map(last.map((one) => [nameOf(one), one]));
      before = named.get(name);
    }
    const found = kept(before, part);
    if (found !== last[i]) same = false;
    return found;
  });
  return same ? last : list;
}

function nameOf(part: unknown): unknown {
  if (typeof part !== 'object' || part === null) return undefined;
  return (part as Parts).key ?? (part as Parts).id ?? (part as Parts).card;
}
