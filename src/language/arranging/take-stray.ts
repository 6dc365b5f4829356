import type { IToken } from 'chevrotain';
import { belongs } from '../nesting.ts';
import { singleQuoted } from '../other-notations.ts';
import { endOfStatement, lastBefore, restOfLine } from '../token-lines.ts';
import type { Arrangement } from './arrangement.ts';
import { reportProse, takeWord } from './take-word.ts';

/** Takes characters that are no token: reads what they are meant to be, or leaves them out. */
export function takeStray(work: Arrangement, index: number, leads: boolean): number {
  const token = work.tokens[index] as IToken;
  const next = work.tokens[index + 1];
  if (token.image.startsWith('/*')) {
    work.report({ kind: 'comment-not-closed', ...work.at(token), found: token.image }, token);
    work.inProse = true;
    return index;
  }
  if (leads) {
    const isBullet = /^(?:[-*+•·–—>]+|[\u200B-\u200F\u2060-\u2064\u2066-\u2069]+)$/.test(token.image);
    const isPrefix = isBullet && next?.startLine === token.startLine && work.types.words.has(next?.image ?? '');
    if (!isPrefix) {
      reportProse(work, index);
      return endOfStatement(work.tokens, index);
    }
    work.reportStray(token);
    return takeWord(work, index + 1, true, true);
  }
  const quoted = singleQuoted(work.line(token));
  if (quoted && quoted.length > 1) return takeQuoted(work, index, quoted);
  if (/^[,;]/.test(token.image)) return takeList(work, index);
  work.reportStray(token);
  const closing = { '(': ')', '[': ']' }[token.image[0] ?? ''];
  const close = closing ? restOfLine(work.tokens, index).findIndex(({ image }) => image.includes(closing)) : -1;
  return close < 0 ? index : index + 1 + close;
}

/** `'Web'`, read as the text that it is meant to be. */
function takeQuoted(work: Arrangement, index: number, quoted: string): number {
  const token = work.tokens[index] as IToken;
  const end = token.startOffset + quoted.length;
  const { string } = work.types;
  work.report({ kind: 'single-quotes', offset: token.startOffset, length: quoted.length, found: quoted }, token);
  work.keep({
    ...token,
    image: `"${quoted.slice(1, -1)}"`,
    endOffset: end - 1,
    endColumn: (token.startColumn as number) + quoted.length - 1,
    tokenType: string,
    tokenTypeIdx: string.tokenTypeIdx as number,
  });
  return lastBefore(work.tokens, index, end);
}

/** A comma, with what follows it up to the next fact: a fact has one value. */
function takeList(work: Arrangement, index: number): number {
  const token = work.tokens[index] as IToken;
  const rest = restOfLine(work.tokens, index);
  const next = rest.findIndex(({ image }) => /^[{}]$/.test(image) || belongs(image, work.top.keyword));
  const last = index + (next < 0 ? rest.length : next);
  if (last === index) work.reportStray(token);
  else {
    const length = (work.tokens[last]?.endOffset ?? 0) + 1 - token.startOffset;
    const found = work.text.slice(token.startOffset, token.startOffset + length);
    work.report({ kind: 'list', offset: token.startOffset, length, found, ...work.around() }, token);
  }
  return last;
}
