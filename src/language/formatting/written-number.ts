import type { Lexeme } from './lexemes.ts';
import type { Outline } from './outline.ts';
import { isComment } from './outline.ts';

/** How the number of a `feels` is written, with its sign unless it is 0; undefined for every other lexeme. */
export function writtenNumber({ text, lexemes, owners }: Outline, index: number): string | undefined {
  const [lexeme, fact] = [lexemes[index], owners[index]];
  if (lexeme?.kind !== 'number' || fact?.keyword !== 'feels') return undefined;
  for (let i = index - 1; i > fact.first; i--) if (!isComment(lexemes[i] as Lexeme)) return undefined;
  return withSign(text.slice(lexeme.start, lexeme.end));
}

/** `+1`, `-1`, `0`. */
export function withSign(number: string): string {
  const digits = number.replace(/^[+-]/, '');
  if (Number(digits.replace(',', '.')) === 0) return digits;
  return number.startsWith('-') ? number : `+${digits}`;
}
