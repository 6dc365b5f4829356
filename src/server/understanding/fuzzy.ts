/**
 * How well a text answers to a query whose letters all occur in it in their order; undefined when they do not. Best is
 * the start of the text, then starts of words, then letters side by side. Takes one pass through the text.
 */
export function fuzzyScore(query: string, text: string): number | undefined {
  if (query === '') return 0;
  if (text.startsWith(query)) return 1000 + (text.length === query.length ? 1000 : 0);
  const whole = text.indexOf(query);
  if (whole >= 0) return startsWord(text, whole) ? 800 : 600;
  let score = 0;
  let last = -1;
  for (const letter of query) {
    const next = text.indexOf(letter, last + 1);
    if (next < 0) return undefined;
    if (next === last + 1) score += 3;
    else if (startsWord(text, next)) score += 2;
    last = next;
  }
  return score;
}

function startsWord(text: string, index: number): boolean {
  return index === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(index - 1));
}
