import type { IToken, TokenType } from 'chevrotain';
import type { BegunStatement } from '../begun-statement.ts';
import { opensBlock } from '../nesting.ts';
import type { Shapes } from '../shapes.ts';
import type { SyntaxProblem } from '../syntax-problems.ts';
import { lastBefore } from '../token-lines.ts';
import { OpenBlocks } from './open-blocks.ts';

/** Blocks nest four deep in a sound file; what lies deeper than this is left out and reported. */
export const maximumDepth = 32;

export interface WordType {
  /** A keyword that is the first word of its line or block. */
  leading: TokenType;
  /** The same word inside a line: keyword or name, as the parser needs it. */
  inner: TokenType;
}

/** Types of tokens that are given where tokens are arranged. */
export interface TokenTypes {
  words: ReadonlyMap<string, WordType>;
  /** A word that can only be a name or a value. */
  name: TokenType;
  brace: TokenType;
  string: TokenType;
  /** What statements are made of. */
  shapes: () => Shapes;
}

/** The name of the pseudo-type of characters that are no token. */
export const strayType: TokenType = { name: 'STRAY' };

/** The statements of a line, read as far as a keyword inside it asked. */
export interface Begun {
  /** The last one of them. */
  statement?: BegunStatement;
  /** Index in `kept` of the first token that is not read. */
  read: number;
  /** Whether a word stands where perhaps nothing takes it. */
  isDoubtful: boolean;
  /** Whether something stands in the last one that it does not take. */
  isBroken: boolean;
}

/** The tokens of a file on their way into order: what is kept of them, which blocks are open, what was reported. */
export class Arrangement extends OpenBlocks {
  readonly types: TokenTypes;
  readonly text: string;
  readonly tokens: readonly IToken[];
  /** The keywords that mistyped words mean, by block and word. */
  readonly meanings = new Map<string, string | undefined>();
  /** Index in `kept` of the first token of the line's statement. */
  head = 0;
  /** The statements since a keyword led a line or block. */
  begun?: Begun;
  /** Whether the lines before are no statements: what follows them is not reported again. */
  inProse = false;

  constructor(text: string, tokens: readonly IToken[], types: TokenTypes, problems: SyntaxProblem[]) {
    super(tokens, types.brace, problems);
    this.text = text;
    this.tokens = tokens;
    this.types = types;
  }

  /** Keeps the keyword that leads a line or block. */
  begin(token: IToken): void {
    this.begun = { read: this.kept.length, isDoubtful: false, isBroken: false };
    this.keep(token);
  }

  /** Words between the name of a block and its text or brace: a label without quotes, or a name with blanks. */
  finishHead(): void {
    const start = this.head;
    const first = this.kept[start];
    this.head = this.kept.length;
    if (!first || !opensBlock(first.image, this.top.keyword)) return;
    if (['pain', 'opportunity', 'rules'].includes(first.image)) return;
    const name = this.kept[start + 1];
    let end = start + 2;
    if (!name || !isWord(name) || this.kept[end]?.tokenType.name !== 'ID') return;
    while (end < this.kept.length && isWord(this.kept[end] as IToken) && this.kept[end]?.image !== 'variant-of') end++;
    const [junk, last] = [this.kept[start + 2] as IToken, this.kept[end - 1] as IToken];
    const isName = this.kept[end]?.image.startsWith('"');
    const from = isName ? name.startOffset : junk.startOffset;
    const length = (last.endOffset as number) + 1 - from;
    const found = this.text.slice(from, from + length);
    this.report({ kind: isName ? 'name-with-blanks' : 'text-without-quotes', offset: from, length, found }, junk);
    this.kept.splice(start + 2, end - start - 2);
    this.head = this.kept.length;
  }

  /** Reports what stands for a part of a statement and leaves it out, up to where it ends. */
  takeInstead(index: number, { kind, found }: { kind: SyntaxProblem['kind']; found: string }): number {
    const token = this.tokens[index] as IToken;
    const end = token.startOffset + found.length;
    this.report({ kind, offset: token.startOffset, length: found.length, found }, token);
    return lastBefore(this.tokens, index, end);
  }

  around(): { keyword: string; opened: number } {
    return { keyword: this.top.keyword, opened: this.top.opened };
  }

  reportStray(token: IToken): void {
    const last = this.kept.at(-1);
    const word = last && last.endLine === token.startLine && isWord(last) ? last.image : undefined;
    this.report({ kind: 'unexpected-character', ...this.at(token), found: token.image, ...(word && { word }) }, token);
  }

  /** The line of a token, from the token on; no more of it than a reader would look at. */
  line({ startOffset }: IToken): string {
    const [line = ''] = this.text.slice(startOffset, startOffset + 1000).split('\n', 1);
    return line;
  }
}

/** Whether a token is a word, keyword or not. */
export function isWord({ image }: IToken): boolean {
  return /^[\p{L}_]/u.test(image);
}
