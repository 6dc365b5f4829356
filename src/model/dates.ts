/** Milliseconds of a date `2026-09-30` or the last day of a month `2026-09`; undefined for a day that does not exist. */
export function parseDate(date: string): number | undefined {
  const found = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date);
  if (!found) return undefined;
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number | undefined];
  if (month < 1 || month > 12) return undefined;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (found[3] !== undefined && ((day as number) < 1 || (day as number) > lastDay)) return undefined;
  return Date.UTC(year, month - 1, found[3] === undefined ? lastDay : day);
}

/** Whole days from one date to another; undefined when one of them does not exist. */
export function daysBetween(from: string, to: string): number | undefined {
  const [start, end] = [parseDate(from), parseDate(to)];
  return start === undefined || end === undefined ? undefined : Math.round((end - start) / 86_400_000);
}
