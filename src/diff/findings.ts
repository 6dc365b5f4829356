/** As much of a finding as tells it from others, wherever it stands. */
export interface KnownFinding {
  code: string;
  target: string;
  message: string;
}

export interface FindingsDiff<T> {
  won: T[];
  lost: T[];
}

/**
 * Which findings are new, and which are gone: several equal ones count one by one. What a rule still finds at the same
 * thing, in other words, is told as new alone: `2.1 %; the target is 3 %` is not gone where the target is 4 % now.
 */
export function diffFindings<T extends KnownFinding>(before: readonly T[], after: readonly T[]): FindingsDiff<T> {
  return differing(before, after, ({ code, target, message }) => JSON.stringify([code, target, message]));
}

/**
 * The same of two journeys that may stand in different files: what is found counts, not the place, which is another one
 * where a variant speaks of a thing as well.
 */
export function diffJourneyFindings<T extends KnownFinding>(
  before: readonly T[],
  after: readonly T[],
): FindingsDiff<T> {
  return differing(before, after, ({ code, message }) => JSON.stringify([code, message]));
}

function differing<T extends KnownFinding>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (one: T) => string,
): FindingsDiff<T> {
  const won = without(after, before, keyOf);
  const lost = without(before, after, keyOf);
  return { won, lost: without(lost, won, ({ code, target }) => JSON.stringify([code, target])) };
}

function without<T>(all: readonly T[], taken: readonly T[], keyOf: (one: T) => string): T[] {
  const counts = new Map<string, number>();
  for (const one of taken) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return all.filter((one) => {
    const left = counts.get(keyOf(one)) ?? 0;
    counts.set(keyOf(one), left - 1);
    return left <= 0;
  });
}
