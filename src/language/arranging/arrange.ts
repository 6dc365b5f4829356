import type { IToken } from 'chevrotain';
import { mergeMark, otherDate } from '../other-notations.ts';
import type { SyntaxProblem } from '../syntax-problems.ts';
import { endOfStatement } from '../token-lines.ts';
import { isClosed } from '../values.ts';
import type { TokenTypes } from './arrangement.ts';
import { Arrangement, strayType } from './arrangement.ts';
import { takeClosing, takeOpening } from './take-brace.ts';
import { takeMergeMark } from './take-other-notation.ts';
import { takeStray } from './take-stray.ts';
import { takeWord } from './take-word.ts';

/**
 * Puts the tokens of a file into such an order that one mistake stays one mistake: tells leading words from inner ones,
 * mends mistyped keywords and braces that are missing or too many, and leaves out what can be no statement.
 */
export function arrange(
  text: string,
  tokens: readonly IToken[],
  types: TokenTypes,
  problems: SyntaxProblem[],
): IToken[] {
  const work = new Arrangement(text, tokens, types, problems);
  let lastLine = 0;
  let before = '';
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as IToken;
    const starts = token.startLine !== lastLine;
    if (starts) {
      work.finishHead();
      work.lineAtHand = token.startLine ?? 0;
      work.column = token.startColumn ?? 0;
    }
    i = take(work, i, starts || before === '{' || before === '}', starts);
    lastLine = tokens[i]?.endLine ?? lastLine;
    before = tokens[i]?.image ?? '';
  }
  work.finishHead();
  work.closeAtEnd();
  return work.kept;
}

/** Takes the token at `index`, perhaps with some that follow; returns the index of the last one taken. */
function take(work: Arrangement, index: number, leads: boolean, starts: boolean): number {
  const token = work.tokens[index] as IToken;
  if (starts && /^[<=>]/.test(token.image) && mergeMark(work.line(token))) return takeMergeMark(work, index);
  if (token.tokenType === strayType) return takeStray(work, index, leads);
  if (token.tokenType.name === 'ID') return takeWord(work, index, leads, starts);
  if (token.image === '{') return takeOpening(work, index);
  if (token.image === '}') return takeClosing(work, index, starts);
  if (leads && work.inProse) return endOfStatement(work.tokens, index);
  if (/^[<>]?=$/.test(token.image) && work.kept.at(-1)?.image !== 'target') {
    work.reportStray(token);
    return index;
  }
  if (token.tokenType.name === 'NUMBER' && /^(?:due|at)$/.test(work.kept.at(-1)?.image ?? '')) {
    const found = otherDate(work.line(token));
    if (found) return work.takeInstead(index, { kind: 'other-date', found });
  }
  checkClosed(work, token);
  work.keep(token);
  return index;
}

function checkClosed(work: Arrangement, token: IToken): void {
  const { image } = token;
  if (!image.startsWith('"')) return;
  const closed = image.startsWith('"""') ? image.length >= 6 && image.endsWith('"""') : isClosed(image);
  if (closed) return;
  const found = image.trimEnd();
  work.report({ kind: 'text-not-closed', offset: token.startOffset, length: found.length, found }, token);
  work.inProse = image.startsWith('"""');
}
