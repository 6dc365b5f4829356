import type { CustomPatternMatcherFunc, ILexingError, IToken, TokenType } from 'chevrotain';
import { Lexer } from 'chevrotain';
import type { Grammar, GrammarAST, LexerResult, LexingReport, Stream } from 'langium';
import { DefaultLexer, DefaultTokenBuilder, stream } from 'langium';
import { arrange } from './arranging/arrange.ts';
import type { WordType } from './arranging/arrangement.ts';
import { strayType } from './arranging/arrangement.ts';
import { mendQuotes } from './mend-quotes.ts';
import { Shapes } from './shapes.ts';
import type { SyntaxProblem } from './syntax-problems.ts';

const letter =
  'A-Za-z_\\u00AA\\u00B5\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFEFE\\uFF00-\\uFFFD';
/** Characters nobody sees: tolerated inside a name, so that a finding can point at them. */
const invisible = '\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF';
const start = `(?:[${letter}]|[\\uD800-\\uDB7F][\\uDC00-\\uDFFF])`;
const rest = `(?:[${letter}0-9\\u00B7\\u0300-\\u036F${invisible}]|[\\uD800-\\uDB7F][\\uDC00-\\uDFFF])`;
/** The source of a pattern that matches a name, or a keyword; the letters are those of XML names. */
export const word = `${start}(?:${rest}|-(?=${rest}))*`;
/** Matches a whole legal name. */
export const namePattern = new RegExp(`^${word}$`);

/** What the lexer reports beside tokens: comments (for silencing) and problems it repaired. */
export interface JourneyLexingReport extends LexingReport {
  comments: { text: string; offset: number }[];
  problems: SyntaxProblem[];
}

/**
 * Keywords are looked up among the words instead of being matched by patterns of their own, so `personalisation` never
 * starts with `persona`. Every word that does not lead its line belongs to the category WORD.
 */
export class JourneyTokenBuilder extends DefaultTokenBuilder {
  readonly words = new Map<string, WordType>();
  readonly name: TokenType = { name: 'WORD', PATTERN: Lexer.NA };

  override buildTokens(grammar: Grammar): TokenType[] {
    // every rule of the grammar is in use: they need not be followed from one to the next
    const rules = stream(grammar.rules);
    const terminals = this.buildTerminalTokens(rules);
    const keywords = this.buildKeywordTokens(rules, terminals);
    return [...keywords, ...terminals, ...[...this.words.values()].map((type) => type.inner)];
  }

  protected override buildTerminalToken(terminal: GrammarAST.TerminalRule): TokenType {
    if (terminal.name === 'WORD') return this.name;
    if (terminal.name === 'ID') return { ...oneLine(word, startsOfNames()), name: 'ID', CATEGORIES: [this.name] };
    if (terminal.name === 'TAG') return { ...oneLine(`#${word}`, ['#']), name: 'TAG' };
    const token = super.buildTerminalToken(terminal);
    if (terminal.name === 'ML_COMMENT') return { ...token, ...enclosed('/*', '*/') };
    if (terminal.name === 'TEXT_BLOCK') return { ...token, ...enclosed('"""', '"""') };
    return token;
  }

  /** Keywords that are names are no patterns here, and no sign begins another terminal: none has to step back. */
  protected override findLongerAlt(): TokenType[] {
    return [];
  }

  protected override buildKeywordTokens(rules: Stream<GrammarAST.AbstractRule>, terminals: TokenType[]): TokenType[] {
    return super.buildKeywordTokens(rules, terminals).map((token) => {
      if (!namePattern.test(token.name)) return token;
      const leading: TokenType = { name: token.name, PATTERN: Lexer.NA };
      const inner: TokenType = { name: `${token.name} as word`, PATTERN: Lexer.NA, CATEGORIES: [leading, this.name] };
      this.words.set(token.name, { leading, inner });
      return leading;
    });
  }
}

/** What the lexer works out of long patterns at every start, as it is known here. */
function oneLine(pattern: string, starts: string[]): Pick<TokenType, 'PATTERN' | 'LINE_BREAKS' | 'START_CHARS_HINT'> {
  return { PATTERN: new RegExp(pattern), LINE_BREAKS: false, START_CHARS_HINT: starts };
}

/** Characters that a name may begin with: exact below 256; above, the lexer tells only groups apart, and any may hold one. */
function startsOfNames(): string[] {
  const latin = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code));
  const others = Array.from({ length: 510 }, (_, group) => String.fromCharCode(256 + 128 * group));
  return [...latin.filter((character) => namePattern.test(character)), ...others];
}

/**
 * From an opening mark to its closing one, or to the end of the line where there is none. The patterns of the grammar say
 * the same, but look to the end of the text for each mark that nobody closes.
 */
function enclosed(open: string, close: string): Partial<TokenType> {
  let known = { text: '', last: -1 };
  const match: CustomPatternMatcherFunc = (text, offset) => {
    if (!text.startsWith(open, offset)) return null;
    if (known.text !== text) known = { text, last: text.lastIndexOf(close) };
    const start = offset + open.length;
    if (start <= known.last) return [text.slice(offset, text.indexOf(close, start) + close.length)];
    const line = /[^\n\r]*/y;
    line.lastIndex = offset;
    return line.exec(text);
  };
  return { PATTERN: match, LINE_BREAKS: true, START_CHARS_HINT: [open.charAt(0)] };
}

/** Makes tokens of a text, whole or broken: what is wrong in it is mended and reported, see `arrange`. */
export class JourneyLexer extends DefaultLexer {
  /** Made when a text asks for them: the grammar cannot be read before all of it is there. */
  private shapes?: Shapes;

  /** The tokens of a stretch of text as they are written, and its comments: nothing is mended. */
  scan(text: string): Pick<LexerResult, 'tokens' | 'hidden'> {
    return super.tokenize(text);
  }

  override tokenize(text: string): LexerResult {
    let result = super.tokenize(text);
    const mended = mendQuotes(text, result.tokens);
    if (mended.problems.length > 0) result = super.tokenize(mended.text);
    const { tokens, hidden, errors } = result;
    const report: JourneyLexingReport = {
      diagnostics: [],
      comments: hidden.map((token) => ({ text: token.image, offset: token.startOffset })),
      problems: mended.problems,
    };
    const { words, name } = this.tokenBuilder as JourneyTokenBuilder;
    const types = {
      words,
      name,
      brace: this.tokenTypes['}'] as TokenType,
      string: this.tokenTypes.STRING as TokenType,
      shapes: () => {
        this.shapes ??= new Shapes();
        return this.shapes;
      },
    };
    const strays = [...errors.map((error) => strayToken(error, text)), ...hidden.filter(isOpenComment).map(asStray)];
    const all = strays.length === 0 ? tokens : [...tokens, ...strays].sort((a, b) => a.startOffset - b.startOffset);
    return { tokens: arrange(text, all, types, report.problems), hidden, errors: [], report };
  }
}

/** Characters that are no token, as a token: it is seen where they stand. */
function strayToken({ offset, length, line = 1, column = 1 }: ILexingError, text: string): IToken {
  const end = { endOffset: offset + length - 1, endLine: line, endColumn: column + length - 1 };
  const image = text.slice(offset, offset + length);
  return { image, startOffset: offset, startLine: line, startColumn: column, ...end, ...typed };
}

function isOpenComment({ image }: IToken): boolean {
  return image.startsWith('/*') && !(image.length > 3 && image.endsWith('*/'));
}

function asStray(token: IToken): IToken {
  return { ...token, ...typed };
}

const typed = { tokenType: strayType, tokenTypeIdx: -1 };
