import type { IParserErrorMessageProvider, IRecognitionException, IToken, TokenType } from 'chevrotain';
import type { LangiumDocument } from 'langium';
import type { JourneyLexingReport } from './lexer.ts';
import { isUnit } from './vocabulary.ts';

/** Something in a text that is no statement, before it is put into words. Offsets are UTF-16 units. */
export interface SyntaxProblem {
  kind:
    | 'unexpected-character'
    /** A line starts with a word that is no keyword; `meant` is the keyword it was read as. */
    | 'unknown-statement'
    | 'too-deep'
    /** A fact ends with its line before it is complete. */
    | 'value-missing'
    | 'unexpected-token'
    | 'block-not-closed'
    | 'unreadable';
  offset: number;
  length: number;
  found?: string;
  meant?: string;
  /** End of the token before an unknown statement. */
  after?: number;
  /** The keyword of the fact that is not complete, or of the block around an unexpected token. */
  keyword?: string;
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

/** Everything that keeps a document from being a well-formed text, in file order, each place once. */
export function syntaxProblems(document: LangiumDocument): SyntaxProblem[] {
  const { parserErrors, lexerReport } = document.parseResult;
  const text = document.textDocument.getText();
  const lexed = (lexerReport as JourneyLexingReport | undefined)?.problems ?? [];
  const parsed = parserErrors.map((error) => parserProblem(error, text));
  const mended = new Set(lexed.map(({ offset }) => offset));
  const unfinished = new Set(parsed.filter((p) => p.kind === 'value-missing').map((p) => p.offset + p.length - 1));
  const repaired = lexed
    // the word that starts the next line is the value that the line before lacks
    .filter((problem) => !(problem.kind === 'unknown-statement' && unfinished.has(problem.after ?? -1)))
    .map((problem) => unitOnNextLine(problem, text));
  const others = parsed.filter(({ offset }) => !mended.has(offset));
  return [...repaired, ...others].sort((a, b) => a.offset - b.offset || a.length - b.length);
}

function parserProblem(error: IRecognitionException, text: string): SyntaxProblem {
  const expected = JSON.parse(error.message) as string[];
  const { token, previousToken } = error as IRecognitionException & { previousToken?: IToken };
  const atEnd = token.tokenType.name === 'EOF';
  const previous = previousToken && previousToken.startOffset >= 0 ? previousToken : undefined;
  const leads = atEnd || token.image === '}' || token.startLine !== previous?.endLine;
  if (atEnd && expected.includes('}')) {
    const offset = previous?.startOffset ?? 0;
    return { kind: 'block-not-closed', offset, length: previous?.image.length ?? 0, expected };
  }
  if (previous && leads && expected.length > 0 && expected.every(isValueToken)) {
    const offset = statementStart(text, previous.startOffset);
    const end = (previous.endOffset ?? previous.startOffset) + 1;
    const keyword = /^\S+/.exec(text.slice(offset, end))?.[0] ?? previous.image;
    return { kind: 'value-missing', offset, length: end - offset, keyword, expected };
  }
  const offset = atEnd ? Math.max(0, text.trimEnd().length - 1) : token.startOffset;
  return { kind: 'unexpected-token', offset, length: token.image.length || 1, found: token.image, expected };
}

const valueTokens = ['WORD', 'ID', 'NUMBER', 'DATE', 'STRING', 'TEXT_BLOCK', '%'];
function isValueToken(name: string): boolean {
  return valueTokens.includes(name);
}

/** Where the fact that holds `offset` starts: on its line, after the last opened block. */
function statementStart(text: string, offset: number): number {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  const brace = text.lastIndexOf('{', offset - 1) + 1;
  const from = Math.max(line, brace);
  return from + (text.slice(from, offset).length - text.slice(from, offset).trimStart().length);
}

/** `12` and `s` on two lines: the unit is missing, rather than a statement called `s`. */
function unitOnNextLine(problem: SyntaxProblem, text: string): SyntaxProblem {
  const { kind, after, found } = problem;
  if (kind !== 'unknown-statement' || after === undefined || found === undefined || !isUnit(found)) return problem;
  const offset = statementStart(text, after);
  const fact = text.slice(offset, after + 1);
  if (!/\d$/.test(fact)) return problem;
  const keyword = /^\S+/.exec(fact)?.[0];
  return { kind: 'value-missing', offset, length: after + 1 - offset, keyword, expected: ['Unit'] };
}
