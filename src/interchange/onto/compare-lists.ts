/** What is different between two lists: by position where something took the place of something else. */
export interface ListChanges<T> {
  replaced: { old: T; key: string }[];
  removed: T[];
  added: string[];
}

/** Compares what there is with the keys that are wanted. What is on both sides stays, wherever it stands. */
export function compareLists<T>(olds: readonly { key: string; one: T }[], wanted: readonly string[]): ListChanges<T> {
  const left = new Map<string, number>();
  for (const key of wanted) left.set(key, (left.get(key) ?? 0) + 1);
  const gone = olds.filter(({ key }) => !take(left, key));
  const known = new Map<string, number>();
  for (const { key } of olds) known.set(key, (known.get(key) ?? 0) + 1);
  const fresh = wanted.filter((key) => !take(known, key));
  const pairs = Math.min(gone.length, fresh.length);
  return {
    replaced: gone.slice(0, pairs).map(({ one }, i) => ({ old: one, key: fresh[i] as string })),
    removed: gone.slice(pairs).map(({ one }) => one),
    added: fresh.slice(pairs),
  };
}

function take(counts: Map<string, number>, key: string): boolean {
  const count = counts.get(key) ?? 0;
  if (count > 0) counts.set(key, count - 1);
  return count > 0;
}
