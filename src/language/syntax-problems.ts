import type { IParserErrorMessageProvider, IRecognitionException, IToken, TokenType } from 'chevrotain';
import type { LangiumDocument } from 'langium';
import type { Say } from '../texts/say.ts';
import type { OpenBlock } from './arranging/open-blocks.ts';
import type { JourneyLexingReport } from './lexer.ts';
import { nearest } from './nearest.ts';
import { belongs, statementsOf } from './nesting.ts';
import { factInfo, isUnit, statementKeywords } from './vocabulary.ts';

/** Something in a text that is no statement, before it is put into words. Offsets are UTF-16 units. */
export interface SyntaxProblem {
  kind: /** Characters that stand for nothing; `word` is the word before them. */
    | 'unexpected-character'
    /** A line starts with what is no keyword; `meant` is the keyword it was read as. */
    | 'unknown-statement'
    /** A statement stands in a block to which it does not belong. */
    | 'not-here'
    | 'too-deep'
    /** A fact ends with its line before it is complete. */
    | 'value-missing'
    /** A block that must be there is not. */
    | 'block-missing'
    /** A block is still open where the next statement, or the file, ends. */
    | 'block-not-closed'
    | 'brace-too-many'
    | 'text-not-closed'
    | 'text-not-opened'
    | 'text-without-quotes'
    | 'single-quotes'
    /** A straight quotation mark inside a text ends it. */
    | 'quote-inside'
    | 'name-with-blanks'
    | 'name-missing'
    | 'comment-not-closed'
    /** A value or name that stands between quotes. */
    | 'quotes-too-many'
    /** A date in another order or with other signs. */
    | 'other-date'
    /** What a merge leaves between two versions. */
    | 'merge-mark'
    /** Several values behind one keyword; `word` is that keyword. */
    | 'list'
    /** A diagram of another language. */
    | 'other-notation'
    | 'unexpected-token'
    | 'unreadable';
  offset: number;
  length: number;
  /** Why a file could not be read. */
  why?: Say;
  found?: string;
  meant?: string;
  word?: string;
  /** End of the token before an unknown statement. */
  after?: number;
  /** The keyword of the fact that is not complete, or of the block around something unexpected. */
  keyword?: string;
  /** Offset of the keyword of that block. */
  opened?: number;
  /** The block around a fact that is not complete. */
  block?: string;
  /** Column of the block that is not closed; columns of all blocks that are open at the end of the file. */
  indent?: number;
  closers?: number[];
  /** What could stand here: keywords, and the names of terminals. */
  expected?: string[];
}

/** Puts what the parser expected into the message, as data: words are found where findings are made. */
export class ParserErrorData implements IParserErrorMessageProvider {
  buildMismatchTokenMessage({ expected }: { expected: TokenType }): string {
    return JSON.stringify([expected.name]);
  }
  buildNotAllInputParsedMessage(): string {
    return '[]';
  }
  buildNoViableAltMessage({ expectedPathsPerAlt }: { expectedPathsPerAlt: TokenType[][][] }): string {
    return JSON.stringify([...new Set(expectedPathsPerAlt.flat().map((path) => path[0]?.name ?? ''))]);
  }
  buildEarlyExitMessage({ expectedIterationPaths }: { expectedIterationPaths: TokenType[][] }): string {
    return JSON.stringify([...new Set(expectedIterationPaths.map((path) => path[0]?.name ?? ''))]);
  }
}

/** Everything that keeps a document from being a well-formed text, in file order, one problem for each place. */
export function syntaxProblems(document: LangiumDocument): SyntaxProblem[] {
  const { parserErrors, lexerReport } = document.parseResult;
  const lexed = (lexerReport as JourneyLexingReport | undefined)?.problems ?? [];
  if (lexed.length === 0 && parserErrors.length === 0) return [];
  const text = document.textDocument.getText();
  const line = ({ offset, length }: SyntaxProblem) => document.textDocument.positionAt(offset + length).line;
  const parsed = firstOfLines(parserErrors).map((error) => parserProblem(error, text));
  const unfinished = new Set(parsed.filter((p) => p.kind === 'value-missing').map((p) => p.offset + p.length - 1));
  const repaired = lexed
    // the word that starts the next line is the value that the line before lacks
    .filter((problem) => !(problem.kind === 'unknown-statement' && unfinished.has(problem.after ?? -1)))
    .map((problem) => (problem.kind === 'list' ? withFact(problem, text) : unitOnNextLine(problem, text)));
  const reported = new Set(repaired.map(line));
  const others = parsed.filter((problem) => {
    const isFollow = reported.has(line(problem));
    if (problem.kind !== 'value-missing') reported.add(line(problem));
    return !isFollow;
  });
  return [...repaired, ...others].sort((a, b) => a.offset - b.offset || a.length - b.length);
}

/** A line that is wrong in more places than this says nothing new. */
const errorsOfLine = 10;

function firstOfLines(errors: readonly IRecognitionException[]): IRecognitionException[] {
  const counts = new Map<number | undefined, number>();
  return errors.filter(({ token: { startLine } }) => {
    const count = (counts.get(startLine) ?? 0) + 1;
    counts.set(startLine, count);
    return count <= errorsOfLine;
  });
}

function parserProblem(error: IRecognitionException, text: string): SyntaxProblem {
  const expected = JSON.parse(error.message) as string[];
  const { token, previousToken } = error as IRecognitionException & { previousToken?: IToken };
  const previous = previousToken && previousToken.startOffset >= 0 ? previousToken : undefined;
  const atEnd = token.tokenType.name === 'EOF';
  const leads = atEnd || token.image === '}' || token.image === '' || token.startLine !== previous?.endLine;
  if (previous && leads && expected.length > 0) {
    const block = blockOf(previous).keyword;
    const fact = factAround(text, previous.startOffset + previous.image.length, block);
    if (expected.every((name) => name === '{')) return { kind: 'block-missing', ...fact };
    if (!expected.some(isEnd)) return { kind: 'value-missing', ...fact, block, expected };
  }
  const offset = atEnd ? Math.max(0, text.trimEnd().length - 1) : token.startOffset;
  const place = { offset, length: token.image.length || 1, found: token.image };
  if (text[offset - 1] === '"' && isWord(token)) return { kind: 'quote-inside', ...place };
  if (expected.includes('STRING') && !expected.includes('NUMBER') && isWord(token)) {
    const words = /^(?:(?!\/\/)[^{}"\n\r])*/.exec(text.slice(offset, offset + 1000))?.[0].trimEnd() ?? token.image;
    return { kind: 'text-without-quotes', offset, length: words.length, found: words };
  }
  const { keyword, opened } = blockOf(token);
  const line = lineStart(text, offset);
  const before = text.slice(line, offset).trimEnd().length;
  const word = before > 0 ? factAround(text, line + before, keyword).keyword : undefined;
  const around = { ...(word && { word }), keyword, opened, expected };
  if (expected.every((name) => name === 'WORD') && expected.length > 0 && /^["{\d]/.test(token.image)) {
    const info = factInfo(keyword, word ?? '');
    const isValue = (info?.words || info?.ref) && /^"[\p{L}_][\p{L}\p{M}\p{N}_.-]*"$/u.test(token.image);
    return { kind: isValue ? 'quotes-too-many' : 'name-missing', ...place, ...around };
  }
  if (expected.some(isEnd) || expected.length === 0) {
    if (statementKeywords.includes(token.image) && !belongs(token.image, keyword))
      return { kind: 'not-here', ...place, ...around };
    const meant = token.tokenType.name === 'ID' ? nearest(token.image, statementsOf(keyword)) : undefined;
    if (meant) return { kind: 'unknown-statement', ...place, ...around, meant };
  }
  return { kind: 'unexpected-token', ...place, ...around };
}

/** The block in which a token stands, as was noted when it was arranged. */
function blockOf({ payload }: IToken): { keyword: string; opened: number } {
  const { keyword = 'file', opened = 0 } = (payload ?? {}) as Partial<OpenBlock>;
  return { keyword, opened };
}

/** What can follow a complete statement. */
function isEnd(name: string): boolean {
  return name === '}' || name === '{' || name === 'EOF';
}

function isWord({ image }: IToken): boolean {
  return /^[\p{L}_]/u.test(image);
}

/** The fact that ends at an offset: on its line, after the last brace, from the last keyword of its block on. */
function factAround(text: string, end: number, block: string): { offset: number; length: number; keyword: string } {
  const start = statementStart(text, end - 1);
  const words = [...text.slice(start, end).matchAll(/"(?:\\.|[^"\\])*"|[\p{L}_#][\p{L}\p{M}\p{N}_-]*|\S/gu)];
  let first = 0;
  for (const [index, { 0: word }] of words.entries())
    if (belongs(word, block) && !(index > 0 && index - 1 === first && takesName(words[first]?.[0] ?? '')))
      first = index;
  const offset = start + (words[first]?.index ?? 0);
  return { offset, length: end - offset, keyword: words[first]?.[0] ?? '' };
}

/** Whether the word behind a keyword is always a name or a value, never the next keyword. */
function takesName(keyword: string): boolean {
  return !['critical', 'internal', 'entry', 'optional', 'ends'].includes(keyword);
}

/** Where the statements around `offset` start: on its line, after the last brace. */
function statementStart(text: string, offset: number): number {
  const line = lineStart(text, offset);
  const before = text.slice(line, offset).replace(/"(?:\\.|[^"\\])*"/g, (found) => found.replace(/[{}]/g, ' '));
  const from = line + Math.max(before.lastIndexOf('{'), before.lastIndexOf('}')) + 1;
  const rest = text.slice(from, offset);
  return from + (rest.length - rest.trimStart().length);
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function withFact(problem: SyntaxProblem, text: string): SyntaxProblem {
  return { ...problem, word: factAround(text, problem.offset, problem.keyword ?? 'file').keyword };
}

/** `12` and `s` on two lines: the unit is missing, rather than a statement called `s`. */
function unitOnNextLine(problem: SyntaxProblem, text: string): SyntaxProblem {
  const { kind, after, found } = problem;
  if (kind !== 'unknown-statement' || after === undefined || found === undefined || !isUnit(found)) return problem;
  if (!/\d/.test(text[after] ?? '')) return problem;
  const block = problem.keyword ?? 'file';
  return { kind: 'value-missing', ...factAround(text, after + 1, block), block, expected: ['Unit'] };
}
