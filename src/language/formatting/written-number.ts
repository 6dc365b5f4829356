import type { Outline } from './outline.ts';
import { isComment } from './outline.ts';

/** How the number of a `feels` is written, with its sign unless it is 0; undefined for every other piece. */
export function writtenNumber({ text, pieces }: Outline, index: number): string | undefined {
  const piece = pieces[index];
  if (piece?.kind !== 'number' || piece.fact?.keyword !== 'feels') return undefined;
  for (let i = index - 1; i > piece.fact.first; i--) if (!isComment(pieces[i] as never)) return undefined;
  return withSign(text.slice(piece.start, piece.end));
}

/** `+1`, `-1`, `0`. */
export function withSign(number: string): string {
  const digits = number.replace(/^[+-]/, '');
  if (Number(digits.replace(',', '.')) === 0) return digits;
  return number.startsWith('-') ? number : `+${digits}`;
}
