import { distance } from 'fastest-levenshtein';
import { simplified } from '../texts/simplified.ts';

/**
 * The candidate that a mistyped word most likely means, or undefined when none is close: one wrong letter in up to five,
 * two in longer words. Ties take the first candidate. Swapped letters count as one mistake less, case and accents as none.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length < 3) return undefined;
  let best: string | undefined;
  let least = word.length < 6 ? 1 : 2;
  const folded = simplified(word);
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > 2) continue;
    const other = simplified(candidate);
    const cost = sameLetters(folded, other) ? 1 : distance(folded, other);
    if (cost < least || (cost === least && best === undefined)) {
      best = candidate;
      least = cost;
    }
  }
  return best;
}

function sameLetters(a: string, b: string): boolean {
  return a.length === b.length && a[0] === b[0] && [...a].sort().join('') === [...b].sort().join('');
}
