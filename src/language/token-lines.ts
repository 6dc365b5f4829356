import type { IToken } from 'chevrotain';

/** More of a line than this says nothing new. */
const most = 500;

/** The other tokens of a token's line. */
export function restOfLine(tokens: readonly IToken[], index: number): IToken[] {
  const line = tokens[index]?.startLine;
  let end = index + 1;
  while (tokens[end]?.startLine === line && end - index < most) end++;
  return tokens.slice(index + 1, end);
}

/** Index of the last token from `index` on that starts before an offset. */
export function lastBefore(tokens: readonly IToken[], index: number, end: number): number {
  let last = index;
  while ((tokens[last + 1]?.startOffset ?? end) < end) last++;
  return last;
}

/** Index of the last token of the statement that starts at `index`: its line, with the block it opens. */
export function endOfStatement(tokens: readonly IToken[], index: number): number {
  let last = index;
  for (let i = index + 1; i < tokens.length; i++) {
    const token = tokens[i] as IToken;
    if (token.startLine !== tokens[last]?.endLine || token.image === '}') break;
    last = token.image === '{' ? endOfBlock(tokens, i) : i;
    i = last;
  }
  return last;
}

/** Index of the brace that closes the one at `index`, or of the last token. */
export function endOfBlock(tokens: readonly IToken[], index: number): number {
  let open = 0;
  for (let i = index; i < tokens.length; i++) {
    const { image } = tokens[i] as IToken;
    if (image === '{') open++;
    else if (image === '}' && --open === 0) return i;
  }
  return tokens.length - 1;
}
