import type { IToken } from 'chevrotain';
import { BegunStatement } from './begun-statement.ts';
import type { JourneyLexer } from './lexer.ts';
import { readName } from './names.ts';
import { belongs } from './nesting.ts';
import type { Shapes } from './shapes.ts';
import { isClosed } from './values.ts';

/** A block that is open where the cursor stands. */
export interface OpenedBlock {
  /** `file` for the file itself; empty for a block of something unknown. */
  keyword: string;
  /** As it is compared. */
  name?: string;
  /** Of its keyword. */
  offset: number;
  /** Keywords of the statements that were read in it. */
  seen: string[];
}

/** Where a cursor stands, by the text before it alone. */
export interface Cursor {
  /** The word, number, sign or text under the cursor: what an insertion replaces. */
  offset: number;
  end: number;
  isText?: boolean;
  /** Inside a comment: its text before the word under the cursor. */
  comment?: string;
  /** The file, then the blocks around the cursor, the innermost one last. */
  blocks: readonly OpenedBlock[];
  /** The statement that the cursor is in or right behind; absent at the start of a line or block. */
  statement?: BegunStatement;
}

/** From where on a text is read: a place at which a statement starts, and the blocks around it. */
export interface Anchor {
  offset: number;
  blocks: readonly Omit<OpenedBlock, 'seen'>[];
}

/** A word is no longer than this, and no text is read over more than that. */
const longestWord = 200;
const longestReading = 200_000;

/** Reads the text between an anchor and a cursor. */
export function readCursor(text: string, at: number, anchor: Anchor, lexer: JourneyLexer, shapes: Shapes): Cursor {
  const word = wordAround(text, at);
  const blocks = anchor.blocks.map((block) => ({ ...block, seen: [] }));
  const start =
    word.offset - anchor.offset > longestReading ? text.lastIndexOf('\n', word.offset - 1) + 1 : anchor.offset;
  const read = text.slice(start, word.offset);
  const { tokens, hidden } = lexer.scan(read);
  const reachesCursor = ({ image, startOffset }: IToken) => reaches(image, start + startOffset, word.offset, text);
  const comment = hidden.findLast(reachesCursor);
  if (comment) return { ...word, comment: read.slice(comment.startOffset), blocks };
  const open = tokens.findLast((token) => isQuote(token.image) && reachesCursor(token));
  const reader = new Reader(blocks, shapes, start);
  for (const token of open ? tokens.slice(0, tokens.indexOf(open)) : tokens) reader.take(token);
  const statement = reader.statementOn(open?.startLine ?? lineBreaks(read) + 1);
  const place = open ? { ...textAround(text, start + open.startOffset, at), isText: true } : word;
  return { ...place, blocks, ...(statement && { statement }) };
}

/** Puts tokens together to statements and blocks. */
class Reader {
  private readonly blocks: OpenedBlock[];
  private readonly shapes: Shapes;
  private readonly start: number;
  private statement: BegunStatement | undefined;
  private lastLine = 0;

  constructor(blocks: OpenedBlock[], shapes: Shapes, start: number) {
    this.blocks = blocks;
    this.shapes = shapes;
    this.start = start;
  }

  take(token: IToken): void {
    const { image, startLine } = token;
    if (image === '}') {
      if (this.blocks.length > 1) this.blocks.pop();
      this.statement = undefined;
    } else if (image === '{') this.open();
    else if (!this.statement || startLine !== this.lastLine) this.begin(token);
    else if (!this.statement.take(token, this.shapes) && belongs(image, this.top.keyword)) this.begin(token);
    this.lastLine = token.endLine ?? 0;
  }

  /** The statement that goes on on a line. */
  statementOn(line: number): BegunStatement | undefined {
    return line === this.lastLine ? this.statement : undefined;
  }

  private begin(token: IToken): void {
    const keyword = token.image.startsWith('#') ? '#' : token.image;
    this.top.seen.push(keyword);
    this.statement = new BegunStatement(
      keyword,
      this.start + token.startOffset,
      this.shapes.of(this.top.keyword, keyword),
    );
  }

  private open(): void {
    const { statement } = this;
    const opens = statement?.expected.some(({ token }) => token === '{') ?? false;
    const name = statement?.taken.find(({ leaf }) => leaf.slot === 'name')?.image;
    this.blocks.push({
      keyword: opens && statement ? statement.keyword : '',
      ...(name !== undefined && { name: readName(name) }),
      offset: statement?.offset ?? 0,
      seen: [],
    });
    this.statement = undefined;
  }

  private get top(): OpenedBlock {
    return this.blocks.at(-1) as OpenedBlock;
  }
}

function isQuote(image: string): boolean {
  return /^["„“”«]/.test(image);
}

/** Whether a text or comment that starts at an offset still goes on at a later one. */
function reaches(image: string, offset: number, at: number, text: string): boolean {
  const isAtEnd = offset + image.length === at;
  const close = image.startsWith('"""') ? '"""' : image.startsWith('/*') ? '*/' : undefined;
  if (close === undefined) return isAtEnd && !isEnded(image);
  if (image.length >= 2 * close.length && image.endsWith(close)) return false;
  // what nobody closes ends with its line
  return isAtEnd || text.indexOf(close, offset + close.length) >= at;
}

function isEnded(image: string): boolean {
  return image.startsWith('"') ? isClosed(image) : /^[„“”«].*["“”»]$/.test(image);
}

const wordBefore = /(?:[<>]?=?|[+#-]?[\p{L}\p{M}\p{N}\p{Cf}_·-]*)$/u;
const wordBehind = /^[\p{L}\p{M}\p{N}\p{Cf}_·-]*/u;

/** The word or number around an offset. */
function wordAround(text: string, at: number): { offset: number; end: number } {
  const before = wordBefore.exec(text.slice(Math.max(0, at - longestWord), at))?.[0] ?? '';
  const behind = wordBehind.exec(text.slice(at, at + longestWord))?.[0] ?? '';
  // a unit right behind its number is a word of its own
  const number = /^[+-]?\d+(?=\p{L})/u.exec(before + behind)?.[0] ?? '';
  const offset = at - before.length + (number.length <= before.length ? number.length : 0);
  return { offset, end: at + behind.length };
}

/** What stands between the quotes around an offset. */
function textAround(text: string, quote: number, at: number): { offset: number; end: number } {
  const rest = /^(?:[^"\\\n\r]|\\.)*/.exec(text.slice(at, at + 10 * longestWord))?.[0] ?? '';
  return { offset: quote + 1, end: at + rest.length };
}

function lineBreaks(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}
