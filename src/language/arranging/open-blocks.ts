import type { IToken, TokenType } from 'chevrotain';
import { belongs, opensBlock } from '../nesting.ts';
import type { SyntaxProblem } from '../syntax-problems.ts';

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

/**
 * The blocks that are open while the tokens of a file are arranged. Where braces do not match, the keywords and the
 * indentation of the lines tell which one is missing or too many.
 */
export class OpenBlocks {
  readonly kept: IToken[] = [];
  readonly open: OpenBlock[] = [{ keyword: 'file', opened: 0, indent: 0 }];
  readonly problems: SyntaxProblem[];
  /** More braces that open than close; negative when there are more that close. */
  unbalanced = 0;
  /** The line at hand, and the column of its first token. */
  lineAtHand = 0;
  column = 0;
  private reportedLine = 0;
  private readonly braceType: TokenType;

  constructor(tokens: readonly IToken[], brace: TokenType, problems: SyntaxProblem[]) {
    this.braceType = brace;
    this.problems = problems;
    for (const { image } of tokens) this.unbalanced += image === '{' ? 1 : image === '}' ? -1 : 0;
  }

  get top(): OpenBlock {
    return this.open.at(-1) as OpenBlock;
  }

  keep(token: IToken): void {
    token.payload = this.top;
    this.kept.push(token);
  }

  at({ startOffset: offset, image }: IToken): { offset: number; length: number } {
    return { offset, length: image.length };
  }

  /** Reports the first mistake of a line: the others mostly follow from it. */
  report(problem: SyntaxProblem, { startLine = 0 }: IToken): void {
    if (startLine === this.reportedLine) return;
    this.reportedLine = startLine;
    this.problems.push(problem);
  }

  /** Closes blocks that a line leaves by its indentation, when braces are missing. */
  closeByIndent(token: IToken, keyword: string | undefined): void {
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
  reachHome(token: IToken, keyword: string): boolean {
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

  closeAtEnd(): void {
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
      tokenType: this.braceType,
      tokenTypeIdx: this.braceType.tokenTypeIdx as number,
    };
  }

  /** The keyword of the statement whose block starts behind the tokens that are kept, if they say so. */
  owner(): IToken | undefined {
    const back = (steps: number) => this.kept[this.kept.length - 1 - steps];
    const isText = (steps: number) => /^["„“”«]/.test(back(steps)?.image ?? '');
    const may = (steps: number) =>
      opensBlock(back(steps)?.image ?? '', this.top.keyword) ? (back(steps) as IToken) : undefined;
    let steps = 0;
    if (back(1)?.image === 'as' || back(1)?.image === 'variant-of') steps += 2;
    if (isText(steps)) steps++;
    // what leads its line bears no name: the word before it is one, even if it looks like a keyword
    const leads = back(steps)?.tokenType.name === back(steps)?.image;
    return (leads ? may(steps) : undefined) ?? may(steps + 1) ?? may(steps);
  }

  /** The column of the line on which a block opens. */
  indentOf(owner: IToken): number {
    return owner.startLine === this.lineAtHand ? this.column : (owner.startColumn ?? 0);
  }
}
