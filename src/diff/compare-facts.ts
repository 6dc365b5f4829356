import type { FactChange } from './change.ts';
import type { Fact, Rename } from './fact.ts';
import { write } from './fact.ts';

/** What is different between the facts of two blocks, whatever their order. Equal under other names is no difference. */
export function compareFacts(before: readonly Fact[], after: readonly Fact[], rename: Rename): FactChange[] {
  const old = Map.groupBy(before, ({ slot }) => write(slot, rename));
  const now = Map.groupBy(after, ({ slot }) => write(slot));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((slot) =>
    compareSlot(old.get(slot) ?? [], now.get(slot) ?? [], rename),
  );
}

/** Facts of the same slot: those that are equal go, the others are paired in their order. */
function compareSlot(before: readonly Fact[], after: readonly Fact[], rename: Rename): FactChange[] {
  const counts = new Map<string, number>();
  for (const { value } of after) count(counts, write(value), 1);
  const gone = before.filter(({ value }) => !count(counts, write(value, rename), -1));
  // what is left of the counts is new; the later one of equal facts is the new one
  const come = after
    .toReversed()
    .filter(({ value }) => count(counts, write(value), -1))
    .reverse();
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, i) => {
    const [was, is] = [gone[i], come[i]];
    return {
      key: (was ?? is)?.key ?? '',
      ...(was && { before: write(was.value) }),
      ...(is && { after: write(is.value) }),
    };
  });
}

/** Adds to a count, or takes one away where there is one; tells whether that was possible. */
function count(counts: Map<string, number>, key: string, by: 1 | -1): boolean {
  const known = counts.get(key) ?? 0;
  if (known + by < 0) return false;
  counts.set(key, known + by);
  return true;
}
