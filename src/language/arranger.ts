import type { IToken, TokenType } from 'chevrotain';
import { nearest } from './nearest.ts';
import { belongs, opensBlock, statementsOf } from './nesting.ts';
import type { OpenBlock } from './open-blocks.ts';
import { OpenBlocks } from './open-blocks.ts';
import { endOfMermaid, isMermaid, mergeMark, otherDate, singleQuoted } from './other-notations.ts';
import type { SyntaxProblem } from './syntax-problems.ts';
import { endOfBlock, endOfStatement, restOfLine } from './token-lines.ts';
import { isClosed } from './values.ts';
import type { FactInfo } from './vocabulary.ts';
import { factInfo, statementKeywords } from './vocabulary.ts';

/** Blocks nest four deep in a sound file; what lies deeper than this is left out and reported. */
export const maximumDepth = 32;

export interface WordType {
  /** A keyword that is the first word of its line or block. */
  leading: TokenType;
  /** The same word inside a line: keyword or name, as the parser needs it. */
  inner: TokenType;
}

/** Types of tokens that the arranger gives. */
export interface TokenTypes {
  words: ReadonlyMap<string, WordType>;
  /** A word that can only be a name or a value. */
  name: TokenType;
  brace: TokenType;
  string: TokenType;
}

/** The name of the pseudo-type of characters that are no token. */
export const strayType: TokenType = { name: 'STRAY' };

/**
 * Puts the tokens of a file into such an order that one mistake stays one mistake: tells leading words from inner ones,
 * mends mistyped keywords and braces that are missing or too many, and leaves out what can be no statement.
 */
export class Arranger extends OpenBlocks {
  private readonly types: TokenTypes;
  private readonly text: string;
  private readonly tokens: readonly IToken[];
  private readonly meanings = new Map<string, string | undefined>();
  /** Index in `kept` of the first token of the line's statement. */
  private head = 0;
  /** Whether the lines before are no statements: what follows them is not reported again. */
  private inProse = false;

  constructor(text: string, tokens: readonly IToken[], types: TokenTypes, problems: SyntaxProblem[]) {
    super(tokens, types.brace, problems);
    this.text = text;
    this.tokens = tokens;
    this.types = types;
  }

  arrange(): IToken[] {
    let lastLine = 0;
    let before = '';
    for (let i = 0; i < this.tokens.length; i++) {
      const token = this.tokens[i] as IToken;
      const starts = token.startLine !== lastLine;
      if (starts) {
        this.finishHead();
        this.lineAtHand = token.startLine ?? 0;
        this.column = token.startColumn ?? 0;
      }
      i = this.take(i, starts || before === '{' || before === '}', starts);
      lastLine = this.tokens[i]?.endLine ?? lastLine;
      before = this.tokens[i]?.image ?? '';
    }
    this.finishHead();
    this.closeAtEnd();
    return this.kept;
  }

  /** Takes the token at `index`, perhaps with some that follow; returns the index of the last one taken. */
  private take(index: number, leads: boolean, starts: boolean): number {
    const token = this.tokens[index] as IToken;
    if (starts && /^[<=>]/.test(token.image) && mergeMark(this.line(token))) return this.takeMergeMark(index);
    if (token.tokenType === strayType) return this.takeStray(index, leads);
    if (token.tokenType.name === 'ID') return this.takeWord(index, leads, starts);
    if (token.image === '{') return this.takeOpening(index);
    if (token.image === '}') return this.takeClosing(index, starts);
    if (leads && this.inProse) return endOfStatement(this.tokens, index);
    if (/^[<>]?=$/.test(token.image) && this.kept.at(-1)?.image !== 'target') {
      this.reportStray(token);
      return index;
    }
    if (token.tokenType.name === 'NUMBER' && /^(?:due|at)$/.test(this.kept.at(-1)?.image ?? '')) {
      const found = otherDate(this.line(token));
      if (found) return this.takeInstead(index, { kind: 'other-date', found });
    }
    this.checkClosed(token);
    this.keep(token);
    return index;
  }

  /** Reports what stands for a part of a statement and leaves it out, up to where it ends. */
  private takeInstead(index: number, { kind, found }: { kind: SyntaxProblem['kind']; found: string }): number {
    const token = this.tokens[index] as IToken;
    const end = token.startOffset + found.length;
    this.report({ kind, offset: token.startOffset, length: found.length, found }, token);
    let last = index;
    while ((this.tokens[last + 1]?.startOffset ?? end) < end) last++;
    return last;
  }

  private takeMergeMark(index: number): number {
    const token = this.tokens[index] as IToken;
    const found = this.line(token).trimEnd();
    if (found.startsWith('<'))
      this.report({ kind: 'merge-mark', offset: token.startOffset, length: found.length, found }, token);
    return index + restOfLine(this.tokens, index).length;
  }

  // --- words

  private takeWord(index: number, leads: boolean, starts: boolean): number {
    const token = this.tokens[index] as IToken;
    if (this.isSplit(index, leads)) return this.takeSplit(index, leads, starts);
    const exact = this.types.words.get(token.image);
    if (!leads) {
      // a keyword that starts nothing here must not end the block when the parser recovers
      const isName = statementKeywords.includes(token.image) && !belongs(token.image, this.top.keyword);
      if (exact) setType(token, isName ? this.types.name : exact.inner);
      this.keep(token);
      return index;
    }
    const meant = exact ? token.image : this.meaning(token.image);
    const type = meant === undefined ? undefined : this.types.words.get(meant);
    if (!type || !meant || (!exact && this.inProse)) {
      this.reportProse(index, meant);
      return endOfStatement(this.tokens, index);
    }
    if (!exact) this.reportWord(token, meant);
    else if (token.image === 'journey' && isMermaid(this.tokens, index)) return this.skipMermaid(index);
    if (starts) this.closeByIndent(token, meant);
    if (statementKeywords.includes(meant) && !belongs(meant, this.top.keyword) && !this.reachHome(token, meant)) {
      if (exact) this.report({ kind: 'not-here', ...this.at(token), found: meant, ...this.around() }, token);
      return endOfStatement(this.tokens, index);
    }
    this.inProse = false;
    setType(token, type.leading);
    // the tree takes its keyword from here
    if (!exact) token.image = meant;
    this.top.inner ??= starts ? this.column : undefined;
    this.head = this.kept.length;
    this.keep(token);
    if (meant === 'import') return this.takePath(index);
    return takesTextOnly(factInfo(this.top.keyword, meant)) ? this.takeUnquoted(index) : index;
  }

  /** Whether a keyword is written in two words: `leads to`. */
  private isSplit(index: number, leads: boolean): boolean {
    const [token, next] = [this.tokens[index], this.tokens[index + 1]];
    const joined = `${token?.image}-${next?.image}`;
    const isKeyword = leads ? belongs(joined, this.top.keyword) : joined === 'variant-of';
    return isKeyword && next?.startLine === token?.startLine;
  }

  private takeSplit(index: number, leads: boolean, starts: boolean): number {
    const [token, next] = [this.tokens[index], this.tokens[index + 1]] as [IToken, IToken];
    const meant = `${token.image}-${next.image}`;
    const length = (next.endOffset as number) + 1 - token.startOffset;
    const found = this.text.slice(token.startOffset, token.startOffset + length);
    this.report(
      { kind: 'unknown-statement', offset: token.startOffset, length, found, meant, ...this.around() },
      token,
    );
    token.image = meant;
    this.takeWord(index, leads, starts);
    return index + 1;
  }

  /** The keyword that a word at the start of a line most likely means. */
  private meaning(word: string): string | undefined {
    if (word.length < 4) return undefined;
    const key = `${this.top.keyword} ${word}`;
    if (!this.meanings.has(key))
      this.meanings.set(key, nearest(word, statementsOf(this.top.keyword)) ?? nearest(word, statementKeywords));
    return this.meanings.get(key);
  }

  private reportWord(token: IToken, meant?: string): void {
    const after = this.kept.at(-1)?.endOffset;
    this.report(
      { kind: 'unknown-statement', ...this.at(token), found: token.image, after, meant, ...this.around() },
      token,
    );
  }

  /** Reports a line that is no statement, unless it goes on with one that is reported already. */
  private reportProse(index: number, meant?: string): void {
    const token = this.tokens[index] as IToken;
    if (!this.inProse) {
      const words = token.tokenType === strayType ? [] : restOfLine(this.tokens, index);
      const arrow = words.find(({ tokenType, image }) => tokenType === strayType && isArrow(image));
      if (arrow) this.report({ kind: 'unexpected-character', ...this.at(arrow), found: arrow.image }, arrow);
      else this.reportWord(token, meant);
    }
    this.inProse = true;
  }

  /** `import ./shop.journey`: a path without quotes falls into many tokens. */
  private takePath(index: number): number {
    const next = this.tokens[index + 1];
    const rest = restOfLine(this.tokens, index);
    if (!next || rest.length === 0 || rest.some(({ image }) => /["„“”«'{]/.test(image))) return index;
    const found = /^[^\s,;]*\.journey/.exec(this.line(next))?.[0];
    return found ? this.takeInstead(index + 1, { kind: 'text-without-quotes', found }) : index;
  }

  /** `goal find a shop`: the words of a text without quotes, with one that stands behind them in quotes. */
  private takeUnquoted(index: number): number {
    const [token, next] = [this.tokens[index], this.tokens[index + 1]];
    // a keyword there starts the next fact, and the text is missing
    if (!next || !isWord(next) || next.startLine !== token?.startLine || belongs(next.image, this.top.keyword))
      return index;
    const [words = ''] = /^(?:(?!\/[/*])[^{}"\n\r])*/.exec(this.line(next)) ?? [];
    const end = next.startOffset + words.length;
    const quoted = restOfLine(this.tokens, index).find(
      ({ startOffset, image }) => startOffset === end && image[0] === '"',
    );
    const found = quoted && isClosed(quoted.image) ? words + quoted.image : words.trimEnd();
    this.report({ kind: 'text-without-quotes', offset: next.startOffset, length: found.length, found }, next);
    let last = index;
    while ((this.tokens[last + 1]?.startOffset ?? end) < end) last++;
    return last;
  }

  // --- braces

  private takeOpening(index: number): number {
    const token = this.tokens[index] as IToken;
    const owner = this.owner() ?? this.leadingOwner();
    if (!owner && this.top.keyword === 'file') {
      this.reportStray(token);
      return endOfBlock(this.tokens, index);
    }
    if (this.open.length > maximumDepth) {
      this.problems.push({ kind: 'too-deep', ...this.at(token) });
      return endOfBlock(this.tokens, index);
    }
    if (owner) {
      this.finishHead();
      this.keep(token);
      this.open.push({ keyword: owner.image, opened: owner.startOffset, indent: this.indentOf(owner) });
    } else {
      const word = this.kept[this.head]?.image;
      this.report({ kind: 'unexpected-character', ...this.at(token), found: '{', ...(word && { word }) }, token);
      this.open.push({ ...this.top, loose: true });
    }
    this.head = this.kept.length;
    return index;
  }

  private takeClosing(index: number, starts: boolean): number {
    const token = this.tokens[index] as IToken;
    this.finishHead();
    if (starts) this.closeByIndent(token, undefined);
    this.inProse = false;
    if (this.open.length === 1) {
      let last = index;
      while (this.tokens[last + 1]?.image === '}') last++;
      const end = (this.tokens[last]?.endOffset ?? 0) + 1;
      this.problems.push({ kind: 'brace-too-many', offset: token.startOffset, length: end - token.startOffset });
      this.unbalanced += last - index + 1;
      return last;
    }
    const block = this.open.pop() as OpenBlock;
    if (!block.loose) {
      this.keep(token);
      token.payload = block;
    }
    this.head = this.kept.length;
    return index;
  }

  private leadingOwner(): IToken | undefined {
    const first = this.kept[this.head];
    return first && opensBlock(first.image, this.top.keyword) ? first : undefined;
  }

  // --- what stands at the wrong place inside a line

  /** Words between the name of a block and its text or brace: a label without quotes, or a name with blanks. */
  private finishHead(): void {
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

  private takeStray(index: number, leads: boolean): number {
    const token = this.tokens[index] as IToken;
    const next = this.tokens[index + 1];
    if (token.image.startsWith('/*')) {
      this.report({ kind: 'comment-not-closed', ...this.at(token), found: token.image }, token);
      this.inProse = true;
      return index;
    }
    if (leads) {
      const isBullet = /^(?:[-*+•·–—>]+|[\u200B-\u200F\u2060-\u2064\u2066-\u2069]+)$/.test(token.image);
      const isPrefix = isBullet && next?.startLine === token.startLine && this.types.words.has(next?.image ?? '');
      if (!isPrefix) {
        this.reportProse(index);
        return endOfStatement(this.tokens, index);
      }
      this.reportStray(token);
      return this.take(index + 1, true, true);
    }
    const quoted = singleQuoted(this.line(token));
    if (quoted && quoted.length > 1) return this.takeQuoted(index, quoted);
    if (/^[,;]/.test(token.image)) return this.takeList(index);
    this.reportStray(token);
    const closing = { '(': ')', '[': ']' }[token.image[0] ?? ''];
    const close = closing ? restOfLine(this.tokens, index).findIndex(({ image }) => image.includes(closing)) : -1;
    return close < 0 ? index : index + 1 + close;
  }

  /** `'Web'`, read as the text that it is meant to be. */
  private takeQuoted(index: number, quoted: string): number {
    const token = this.tokens[index] as IToken;
    const end = token.startOffset + quoted.length;
    let last = index;
    while ((this.tokens[last + 1]?.startOffset ?? end) < end) last++;
    const { string } = this.types;
    this.report({ kind: 'single-quotes', offset: token.startOffset, length: quoted.length, found: quoted }, token);
    this.keep({
      ...token,
      image: `"${quoted.slice(1, -1)}"`,
      endOffset: end - 1,
      endColumn: (token.startColumn as number) + quoted.length - 1,
      tokenType: string,
      tokenTypeIdx: string.tokenTypeIdx as number,
    });
    return last;
  }

  /** A comma, with what follows it up to the next fact: a fact has one value. */
  private takeList(index: number): number {
    const token = this.tokens[index] as IToken;
    const rest = restOfLine(this.tokens, index);
    const next = rest.findIndex(({ image }) => /^[{}]$/.test(image) || belongs(image, this.top.keyword));
    const last = index + (next < 0 ? rest.length : next);
    if (last === index) this.reportStray(token);
    else {
      const length = (this.tokens[last]?.endOffset ?? 0) + 1 - token.startOffset;
      const found = this.text.slice(token.startOffset, token.startOffset + length);
      this.report({ kind: 'list', offset: token.startOffset, length, found, ...this.around() }, token);
    }
    return last;
  }

  private checkClosed(token: IToken): void {
    const { image } = token;
    if (!image.startsWith('"')) return;
    const closed = image.startsWith('"""') ? image.length >= 6 && image.endsWith('"""') : isClosed(image);
    if (closed) return;
    const found = image.trimEnd();
    this.report({ kind: 'text-not-closed', offset: token.startOffset, length: found.length, found }, token);
    this.inProse = image.startsWith('"""');
  }

  // --- other notations

  private skipMermaid(index: number): number {
    const token = this.tokens[index] as IToken;
    const previous = this.problems.at(-1);
    if (this.inProse && previous?.found?.startsWith('```')) this.problems.pop();
    this.report({ kind: 'other-notation', ...this.at(token), found: 'Mermaid' }, token);
    this.inProse = true;
    return endOfMermaid(this.tokens, index);
  }

  // --- helpers

  private around(): { keyword: string; opened: number } {
    return { keyword: this.top.keyword, opened: this.top.opened };
  }

  private reportStray(token: IToken): void {
    const last = this.kept.at(-1);
    const word = last && last.endLine === token.startLine && isWord(last) ? last.image : undefined;
    this.report({ kind: 'unexpected-character', ...this.at(token), found: token.image, ...(word && { word }) }, token);
  }

  /** The line of a token, from the token on; no more of it than a reader would look at. */
  private line({ startOffset }: IToken): string {
    const [line = ''] = this.text.slice(startOffset, startOffset + 1000).split('\n', 1);
    return line;
  }
}

function isArrow(image: string): boolean {
  return /^(?:-+>|→|⇒|>)/.test(image);
}

/** Whether a token is a word, keyword or not. */
function isWord({ image }: IToken): boolean {
  return /^[\p{L}_]/u.test(image);
}

/** Whether a fact is its keyword and a text, without anything between them. */
function takesTextOnly({ text, words, ref, once }: Partial<FactInfo> = {}): boolean {
  return text === 'compulsory' && !words && !ref && once !== 'key';
}

function setType(token: IToken, type: TokenType): void {
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx as number;
}
