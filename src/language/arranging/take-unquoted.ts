import { belongs } from '../nesting.ts';
import { lastBefore, restOfLine } from '../token-lines.ts';
import { isClosed } from '../values.ts';
import type { Arrangement } from './arrangement.ts';
import { isWord } from './arrangement.ts';

/** `import ./shop.journey`: a path without quotes falls into many tokens. */
export function takePath(work: Arrangement, index: number): number {
  const next = work.tokens[index + 1];
  const rest = restOfLine(work.tokens, index);
  if (!next || rest.length === 0 || rest.some(({ image }) => /["„“”«'{]/.test(image))) return index;
  const found = /^[^\s,;]*\.journey/.exec(work.line(next))?.[0];
  return found ? work.takeInstead(index + 1, { kind: 'text-without-quotes', found }) : index;
}

/** `goal find a shop`: the words of a text without quotes, with one that stands behind them in quotes. */
export function takeUnquoted(work: Arrangement, index: number): number {
  const [token, next] = [work.tokens[index], work.tokens[index + 1]];
  // a keyword there starts the next fact, and the text is missing
  if (!next || !isWord(next) || next.startLine !== token?.startLine || belongs(next.image, work.top.keyword))
    return index;
  const [words = ''] = /^(?:(?!\/[/*])[^{}"\n\r])*/.exec(work.line(next)) ?? [];
  const end = next.startOffset + words.length;
  const quoted = restOfLine(work.tokens, index).find(
    ({ startOffset, image }) => startOffset === end && image[0] === '"',
  );
  const found = quoted && isClosed(quoted.image) ? words + quoted.image : words.trimEnd();
  work.report({ kind: 'text-without-quotes', offset: next.startOffset, length: found.length, found }, next);
  return lastBefore(work.tokens, index, end);
}
