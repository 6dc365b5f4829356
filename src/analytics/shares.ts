/**
 * Shares of 100 %, in percent: written ones are kept, the rest is split equally among those that have none. `others`
 * counts what competes without being listed, as `ends` does with links.
 */
export function splitShares(written: readonly (number | undefined)[], others = 0): number[] {
  const kept = written.map((share) => (share === undefined ? undefined : Math.min(100, Math.max(0, share))));
  const rest = Math.max(0, 100 - kept.reduce<number>((total, share) => total + (share ?? 0), 0));
  const open = kept.filter((share) => share === undefined).length + others;
  return kept.map((share) => share ?? rest / open);
}
