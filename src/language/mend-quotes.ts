import type { IToken } from 'chevrotain';
import type { SyntaxProblem } from './syntax-problems.ts';
import { isClosed } from './values.ts';
import { declarationKinds } from './vocabulary.ts';

/**
 * A text whose quotes are mended where its line shows where one is missing: before the brace that opens or closes a
 * block, or before the first word of a text. The mended text has the length of the broken one, so places stay true.
 */
export function mendQuotes(text: string, tokens: readonly IToken[]): { text: string; problems: SyntaxProblem[] } {
  const problems: SyntaxProblem[] = [];
  const quotes: number[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as IToken;
    if (!token.image.startsWith('"') || token.image.startsWith('"""') || isClosed(token.image)) continue;
    const mended = mendStart(text, tokens, index) ?? mendEnd(token);
    if (!mended) continue;
    quotes.push(mended.quote);
    problems.push(mended.problem);
  }
  return { text: withQuotes(text, quotes), problems };
}

/** `does "opens it }`: the text ends before the brace. */
function mendEnd({ image, startOffset: offset }: IToken): { quote: number; problem: SyntaxProblem } | undefined {
  const length = /\s+(?:\{|\}[\s}]*$)/.exec(image)?.index;
  if (!length || length < 2) return undefined;
  return {
    quote: offset + length,
    problem: { kind: 'text-not-closed', offset, length, found: image.slice(0, length) },
  };
}

/** `does opens it" }`: the quote that seems to open a text follows a letter, so it closes one. */
function mendStart(text: string, tokens: readonly IToken[], last: number) {
  const line = tokens[last]?.startLine;
  let index = last;
  while (tokens[index - 1]?.startLine === line) index--;
  let words: IToken[] = [];
  for (; index <= last; index++) {
    const token = tokens[index] as IToken;
    if (/^[{}]$/.test(token.image)) words = [];
    else if (!token.image.startsWith('"')) words.push(token);
    else if (words.at(-1)?.endOffset !== token.startOffset - 1) words = [];
    else {
      const named = (declarationKinds as readonly string[]).includes(words[0]?.image ?? '');
      const first = words[named ? 2 : 1];
      if (!first || text[first.startOffset - 1] !== ' ') return undefined;
      const offset = first.startOffset;
      const length = token.startOffset - offset;
      const problem: SyntaxProblem = {
        kind: 'text-not-opened',
        offset,
        length,
        found: text.slice(offset, offset + length),
      };
      return { quote: offset - 1, problem };
    }
  }
  return undefined;
}

function withQuotes(text: string, quotes: readonly number[]): string {
  if (quotes.length === 0) return text;
  const pieces: string[] = [];
  let from = 0;
  for (const quote of [...quotes].sort((a, b) => a - b)) {
    pieces.push(text.slice(from, quote), '"');
    from = quote + 1;
  }
  return pieces.join('') + text.slice(from);
}
