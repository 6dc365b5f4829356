import { readTextBlock } from '../values.ts';
import type { Lexeme } from './lexemes.ts';
import { withSign } from './written-number.ts';

/** A text with its tokens and comments. */
export interface Cut {
  text: string;
  lexemes: readonly Lexeme[];
}

/** Whether two texts hold the same tokens and comments, apart from white space and the sign of a feeling. */
export function haveSameTokens(before: Cut, after: Cut): boolean {
  if (before.lexemes.length !== after.lexemes.length) return false;
  return before.lexemes.every((lexeme, i) => {
    const other = after.lexemes[i] as Lexeme;
    return lexeme.kind === other.kind && isSame(before, lexeme, i, after.text.slice(other.start, other.end));
  });
}

function isSame({ text, lexemes }: Cut, { kind, start, end }: Lexeme, index: number, after: string): boolean {
  const before = text.slice(start, end);
  if (before === after) return true;
  if (kind === 'text-block') return readTextBlock(before) === readTextBlock(after);
  if (kind === 'block-comment') return bare(before) === bare(after);
  if (kind !== 'number') return false;
  const keyword = lexemes.slice(Math.max(0, index - 8), index).findLast((one) => !one.kind.endsWith('comment'));
  return keyword !== undefined && text.slice(keyword.start, keyword.end) === 'feels' && withSign(before) === after;
}

/** A comment without the blanks at the start and end of its lines. */
function bare(comment: string): string {
  return comment
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .join('\n');
}
