import type { IToken, TokenType } from 'chevrotain';
import { nearest } from './nearest.ts';
import { belongs, opensBlock, statementsOf } from './nesting.ts';
import type { SyntaxProblem } from './syntax-problems.ts';
import { isClosed } from './values.ts';
import { statementKeywords } from './vocabulary.ts';

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
  brace: TokenType;
  string: TokenType;
}

/** A block while its tokens are arranged; every token of it bears it as payload. */
export interface OpenBlock {
  /** `file` for the file itself. */
  keyword: string;
  /** Offset of its keyword, for messages. */
  opened: number;
  /** Column of the line that opens it, and of the first line inside it. */
  indent: number;
  inner?: number;
  /** Braces that belong to no statement are left out. */
  loose?: boolean;
}

/** The name of the pseudo-type of characters that are no token. */
export const strayType: TokenType = { name: 'STRAY' };

/**
 * Puts the tokens of a file into such an order that one mistake stays one mistake: tells leading words from inner ones,
 * mends mistyped keywords and braces that are missing or too many, and leaves out what can be no statement.
 */
export class Arranger {
  private readonly kept: IToken[] = [];
  private readonly open: OpenBlock[] = [{ keyword: 'file', opened: 0, indent: 0 }];
  private readonly problems: SyntaxProblem[];
  private readonly types: TokenTypes;
  private readonly text: string;
  private readonly tokens: readonly IToken[];
  private readonly meanings = new Map<string, string | undefined>();
  /** More braces that open than close; negative when there are more that close. */
  private unbalanced = 0;
  /** Index in `kept` of the first token of the line's statement. */
  private head = 0;
  /** The line at hand, and the column of its first token. */
  private lineAtHand = 0;
  private column = 0;
  private reportedLine = 0;
  /** Whether the lines before are no statements: what follows them is not reported again. */
  private inProse = false;

  constructor(text: string, tokens: readonly IToken[], types: TokenTypes, problems: SyntaxProblem[]) {
    this.text = text;
    this.tokens = tokens;
    this.types = types;
    this.problems = problems;
    for (const { image } of tokens) this.unbalanced += image === '{' ? 1 : image === '}' ? -1 : 0;
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

  private get top(): OpenBlock {
    return this.open.at(-1) as OpenBlock;
  }

  /** Takes the token at `index`, perhaps with some that follow; returns the index of the last one taken. */
  private take(index: number, leads: boolean, starts: boolean): number {
    const token = this.tokens[index] as IToken;
    if (token.tokenType === strayType) return this.takeStray(index, leads);
    if (token.tokenType.name === 'ID') return this.takeWord(index, leads, starts);
    if (token.image === '{') return this.takeOpening(index);
    if (token.image === '}') return this.takeClosing(index, starts);
    if (leads && this.inProse) return this.skipStatement(index);
    if (/^[<>]?=$/.test(token.image) && this.kept.at(-1)?.image !== 'target') {
      this.reportStray(token);
      return index;
    }
    this.checkClosed(token);
    this.keep(token);
    return index;
  }

  // --- words

  private takeWord(index: number, leads: boolean, starts: boolean): number {
    const token = this.tokens[index] as IToken;
    const exact = this.types.words.get(token.image);
    if (!leads) {
      if (exact) setType(token, exact.inner);
      this.keep(token);
      return index;
    }
    const meant = exact ? token.image : this.meaning(token.image);
    const type = meant === undefined ? undefined : this.types.words.get(meant);
    if (!type || !meant || (!exact && this.inProse)) {
      this.reportProse(index, meant);
      return this.skipStatement(index);
    }
    if (!exact) this.reportWord(token, meant);
    else if (token.image === 'journey' && this.isMermaid(index)) return this.skipMermaid(index);
    if (starts) this.closeByIndent(token, meant);
    if (statementKeywords.includes(meant) && !belongs(meant, this.top.keyword) && !this.reachHome(token, meant)) {
      if (exact) this.report({ kind: 'not-here', ...this.at(token), found: meant, ...this.around() }, token);
      return this.skipStatement(index);
    }
    this.inProse = false;
    setType(token, type.leading);
    // the tree takes its keyword from here
    if (!exact) token.image = meant;
    this.top.inner ??= starts ? this.column : undefined;
    this.head = this.kept.length;
    this.keep(token);
    return index;
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
      const arrow = this.rest(index).find(({ tokenType, image }) => tokenType === strayType && isArrow(image));
      if (arrow) this.report({ kind: 'unexpected-character', ...this.at(arrow), found: arrow.image }, arrow);
      else this.reportWord(token, meant);
    }
    this.inProse = true;
  }

  // --- braces

  private takeOpening(index: number): number {
    const token = this.tokens[index] as IToken;
    const owner = this.owner();
    if (!owner && this.top.keyword === 'file') {
      this.reportStray(token);
      return this.skipBlock(index);
    }
    if (this.open.length > maximumDepth) {
      this.problems.push({ kind: 'too-deep', ...this.at(token) });
      return this.skipBlock(index);
    }
    if (owner) {
      this.finishHead();
      this.keep(token);
      this.open.push({ keyword: owner.image, opened: owner.startOffset, indent: this.indentOf(owner) });
    } else {
      this.reportStray(token);
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

  /** Closes blocks that a line leaves by its indentation, when braces are missing. */
  private closeByIndent(token: IToken, keyword: string | undefined): void {
    while (this.unbalanced > 0 && this.open.length > 1) {
      const { indent, inner } = this.top;
      const outer = this.open.at(-2) as OpenBlock;
      const isIn = keyword === undefined ? indent > this.column && outer.indent >= this.column : indent >= this.column;
      if (!isIn || (inner ?? indent + 1) <= indent) return;
      if (keyword === undefined ? this.open.length < 3 : !belongs(keyword, outer.keyword)) return;
      this.closeBefore(token);
    }
  }

  /** Makes the block at hand one in which the keyword may stand, by a brace that is missing or too many before it. */
  private reachHome(token: IToken, keyword: string): boolean {
    const home = this.open.findLastIndex((block) => belongs(keyword, block.keyword));
    if (home >= 0 && this.unbalanced > 0 && opensBlock(keyword, (this.open[home] as OpenBlock).keyword)) {
      while (this.open.length > home + 1) this.closeBefore(token);
      return true;
    }
    const last = this.kept.at(-1);
    const closed = last?.payload as OpenBlock | undefined;
    if (this.unbalanced >= 0 || last?.image !== '}' || !closed || !belongs(keyword, closed.keyword)) return false;
    this.kept.pop();
    this.open.push(closed);
    this.unbalanced++;
    this.problems.push({ kind: 'brace-too-many', ...this.at(last) });
    return true;
  }

  private closeBefore(token: IToken): void {
    const { keyword, opened, indent } = this.open.pop() as OpenBlock;
    this.unbalanced--;
    this.kept.push(this.brace());
    this.report({ kind: 'block-not-closed', ...this.at(token), keyword, opened, indent }, token);
  }

  private closeAtEnd(): void {
    const still = this.open.splice(1).filter(({ loose }) => !loose);
    const inner = still.at(-1);
    if (!inner) return;
    const { keyword, opened } = inner;
    const problem: SyntaxProblem = { kind: 'block-not-closed', offset: opened, length: keyword.length, keyword };
    this.problems.push({ ...problem, closers: still.map(({ indent }) => indent).reverse() });
    for (const _ of still) this.kept.push(this.brace());
  }

  /** A brace that its author forgot: it has a place and no length. */
  private brace(): IToken {
    const last = this.kept.at(-1) as IToken;
    return {
      ...last,
      image: '',
      startOffset: (last.endOffset ?? 0) + 1,
      startLine: last.endLine,
      startColumn: (last.endColumn ?? 0) + 1,
      tokenType: this.types.brace,
      tokenTypeIdx: this.types.brace.tokenTypeIdx as number,
    };
  }

  /** The keyword of the statement whose block starts behind the tokens that are kept. */
  private owner(): IToken | undefined {
    const back = (steps: number) => this.kept[this.kept.length - 1 - steps];
    const isText = (steps: number) => /^["„“”«]/.test(back(steps)?.image ?? '');
    const may = (steps: number) =>
      opensBlock(back(steps)?.image ?? '', this.top.keyword) ? (back(steps) as IToken) : undefined;
    let steps = 0;
    if (back(1)?.image === 'as' || back(1)?.image === 'variant-of') steps += 2;
    if (isText(steps)) steps++;
    return may(steps + 1) ?? may(steps) ?? this.leadingOwner();
  }

  private leadingOwner(): IToken | undefined {
    const first = this.kept[this.head];
    return first && opensBlock(first.image, this.top.keyword) ? first : undefined;
  }

  /** The column of the line on which a block opens. */
  private indentOf(owner: IToken): number {
    return owner.startLine === this.lineAtHand ? this.column : (owner.startColumn ?? 0);
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
      const isPrefix = next?.startLine === token.startLine && this.types.words.has(next?.image ?? '');
      if (!isPrefix) {
        this.reportProse(index);
        return this.skipStatement(index);
      }
      this.reportStray(token);
      return this.take(index + 1, true, true);
    }
    const quoted = /^(?:'[^"{}\n\r\\]*'|[‘’`´][^"{}\n\r\\]*[’‘`´'])/.exec(this.line(token))?.[0];
    if (quoted && quoted.length > 1) return this.takeQuoted(index, quoted);
    if (/^[,;]/.test(token.image)) return this.takeList(index);
    this.reportStray(token);
    const closing = { '(': ')', '[': ']' }[token.image[0] ?? ''];
    const close = closing ? this.rest(index).findIndex(({ image }) => image.includes(closing)) : -1;
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
    const rest = this.rest(index);
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

  /** A Mermaid diagram starts with the word alone, and goes on with its title, a section or a task with a score. */
  private isMermaid(index: number): boolean {
    const [token, next] = [this.tokens[index], this.tokens[index + 1]] as [IToken, IToken | undefined];
    return next !== undefined && next.startLine !== token.startLine && ['title', 'section'].includes(next.image);
  }

  private skipMermaid(index: number): number {
    const token = this.tokens[index] as IToken;
    const previous = this.problems.at(-1);
    if (this.inProse && previous?.found?.startsWith('```')) this.problems.pop();
    this.report({ kind: 'other-notation', ...this.at(token), found: 'Mermaid' }, token);
    this.inProse = true;
    let last = index;
    for (let i = index + 1; i < this.tokens.length; i++) {
      const { image, startColumn, startLine } = this.tokens[i] as IToken;
      const leads = startLine !== this.tokens[i - 1]?.endLine;
      if (leads && (startColumn as number) <= (token.startColumn as number) && belongs(image, 'file')) break;
      last = i;
    }
    return last;
  }

  // --- helpers

  private keep(token: IToken): void {
    token.payload = this.top;
    this.kept.push(token);
  }

  private around(): { keyword: string; opened: number } {
    return { keyword: this.top.keyword, opened: this.top.opened };
  }

  private at({ startOffset: offset, image }: IToken): { offset: number; length: number } {
    return { offset, length: image.length };
  }

  /** Reports the first mistake of a line: the others mostly follow from it. */
  private report(problem: SyntaxProblem, { startLine = 0 }: IToken): void {
    if (startLine === this.reportedLine) return;
    this.reportedLine = startLine;
    this.problems.push(problem);
  }

  private reportStray(token: IToken): void {
    const last = this.kept.at(-1);
    const word = last && last.endLine === token.startLine && isWord(last) ? last.image : undefined;
    this.report({ kind: 'unexpected-character', ...this.at(token), found: token.image, ...(word && { word }) }, token);
  }

  /** The other tokens of a token's line. */
  private rest(index: number): IToken[] {
    const line = this.tokens[index]?.startLine;
    let end = index + 1;
    while (this.tokens[end]?.startLine === line) end++;
    return this.tokens.slice(index + 1, end);
  }

  private line({ startOffset }: IToken): string {
    const end = this.text.indexOf('\n', startOffset);
    return this.text.slice(startOffset, end < 0 ? undefined : end);
  }

  /** Index of the last token of the statement that starts at `index`: its line, with the block it opens. */
  private skipStatement(index: number): number {
    let last = index;
    for (let i = index + 1; i < this.tokens.length; i++) {
      const token = this.tokens[i] as IToken;
      if (token.startLine !== this.tokens[last]?.endLine || token.image === '}') break;
      last = token.image === '{' ? this.skipBlock(i) : i;
      i = last;
    }
    return last;
  }

  /** Index of the brace that closes the one at `index`, or of the last token. */
  private skipBlock(index: number): number {
    let open = 0;
    for (let i = index; i < this.tokens.length; i++) {
      const { image } = this.tokens[i] as IToken;
      if (image === '{') open++;
      else if (image === '}' && --open === 0) return i;
    }
    return this.tokens.length - 1;
  }
}

function isArrow(image: string): boolean {
  return /^(?:-+>|→|⇒|>)/.test(image);
}

/** Whether a token is a word, keyword or not. */
function isWord({ image }: IToken): boolean {
  return /^[\p{L}_]/u.test(image);
}

function setType(token: IToken, type: TokenType): void {
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx as number;
}
