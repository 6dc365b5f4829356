/** As much of a finding as tells it from others, wherever it stands. */
export interface KnownFinding {
  code: string;
  target: string;
  message: string;
}

/** Which findings are new, and which are gone: several equal ones count one by one. */
export function diffFindings<T extends KnownFinding>(
  before: readonly T[],
  after: readonly T[],
): { won: T[]; lost: T[] } {
  return { won: without(after, before), lost: without(before, after) };
}

/**
 * The same of two journeys that may stand in different files: what is found counts, not the place, which is another one
 * where a variant speaks of a thing as well.
 */
export function diffJourneyFindings<T extends KnownFinding>(
  before: readonly T[],
  after: readonly T[],
): { won: T[]; lost: T[] } {
  const anywhere = (all: readonly T[]) =>
    all.map((finding) => ({ code: finding.code, message: finding.message, target: '', finding }));
  const { won, lost } = diffFindings(anywhere(before), anywhere(after));
  return { won: won.map(({ finding }) => finding), lost: lost.map(({ finding }) => finding) };
}

function without<T extends KnownFinding>(all: readonly T[], taken: readonly T[]): T[] {
  const counts = new Map<string, number>();
  for (const one of taken) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return all.filter((one) => {
    const left = counts.get(keyOf(one)) ?? 0;
    counts.set(keyOf(one), left - 1);
    return left <= 0;
  });
}

function keyOf({ code, target, message }: KnownFinding): string {
  return JSON.stringify([code, target, message]);
}
