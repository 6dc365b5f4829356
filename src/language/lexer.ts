import type { IToken, TokenType } from 'chevrotain';
import { Lexer } from 'chevrotain';
import type { Grammar, GrammarAST, LexerResult, LexingReport, Stream, TokenBuilderOptions } from 'langium';
import { DefaultLexer, DefaultTokenBuilder } from 'langium';
import { nearest } from './nearest.ts';
import type { SyntaxProblem } from './syntax-problems.ts';
import { statementKeywords } from './vocabulary.ts';

/** Blocks nest four deep in a sound file; what lies deeper than this is left out and reported. */
export const maximumDepth = 32;

const letter =
  'A-Za-z_\\u00AA\\u00B5\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFEFE\\uFF00-\\uFFFD';
/** Characters nobody sees: tolerated inside a name, so that a finding can point at them. */
const invisible = '\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF';
const start = `(?:[${letter}]|[\\uD800-\\uDB7F][\\uDC00-\\uDFFF])`;
const rest = `(?:[${letter}0-9\\u00B7\\u0300-\\u036F${invisible}]|[\\uD800-\\uDB7F][\\uDC00-\\uDFFF])`;
const word = `${start}(?:${rest}|-(?=${rest}))*`;
/** Matches a whole legal name; the letters are those of XML names. */
export const namePattern = new RegExp(`^${word}$`);

/** What the lexer reports beside tokens: comments (for silencing) and problems it repaired. */
export interface JourneyLexingReport extends LexingReport {
  comments: { text: string; offset: number }[];
  problems: SyntaxProblem[];
}

interface WordType {
  /** A keyword that is the first word of its line. */
  leading: TokenType;
  /** The same word inside a line: keyword or name, as the parser needs it. */
  inner: TokenType;
}

/**
 * Keywords are looked up among the words instead of being matched by patterns of their own, so `personalisation` never
 * starts with `persona`. Every word that does not lead its line belongs to the category WORD.
 */
export class JourneyTokenBuilder extends DefaultTokenBuilder {
  readonly words = new Map<string, WordType>();
  private readonly name: TokenType = { name: 'WORD', PATTERN: Lexer.NA };

  override buildTokens(grammar: Grammar, options?: TokenBuilderOptions): TokenType[] {
    const tokens = super.buildTokens(grammar, options) as TokenType[];
    return [...tokens, ...[...this.words.values()].map((type) => type.inner)];
  }

  protected override buildTerminalToken(terminal: GrammarAST.TerminalRule): TokenType {
    if (terminal.name === 'WORD') return this.name;
    if (terminal.name === 'ID') return { name: 'ID', PATTERN: new RegExp(word), CATEGORIES: [this.name] };
    if (terminal.name === 'TAG') return { name: 'TAG', PATTERN: new RegExp(`#${word}`) };
    return super.buildTerminalToken(terminal);
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

/** Tells leading words from inner ones, mends a mistyped keyword, and leaves out what cannot be a statement. */
export class JourneyLexer extends DefaultLexer {
  override tokenize(text: string): LexerResult {
    const { tokens, hidden, errors } = super.tokenize(text);
    const problems: SyntaxProblem[] = errors.map(({ offset, length }) => ({
      kind: 'unexpected-character',
      offset,
      length,
      found: text.substr(offset, length),
    }));
    const report: JourneyLexingReport = {
      diagnostics: [],
      comments: hidden.map((token) => ({ text: token.image, offset: token.startOffset })),
      problems,
    };
    const { words } = this.tokenBuilder as JourneyTokenBuilder;
    return { tokens: new Arranger(words, problems).arrange(tokens), hidden, errors: [], report };
  }
}

class Arranger {
  private readonly kept: IToken[] = [];
  private readonly words: Map<string, WordType>;
  private readonly problems: SyntaxProblem[];
  private depth = 0;

  constructor(words: Map<string, WordType>, problems: SyntaxProblem[]) {
    this.words = words;
    this.problems = problems;
  }

  arrange(tokens: IToken[]): IToken[] {
    let lastLine = 0;
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i] as IToken;
      const leads = token.startLine !== lastLine;
      lastLine = token.endLine ?? lastLine;
      if (token.tokenType.name === 'ID' && !this.typeWord(token, leads)) {
        i = this.skipStatement(tokens, i);
        lastLine = tokens[i]?.endLine ?? lastLine;
        continue;
      }
      if (token.image === '{' && ++this.depth > maximumDepth) {
        this.problems.push({ kind: 'too-deep', offset: token.startOffset, length: 1 });
        i = this.skipBlock(tokens, i);
        this.depth--;
        lastLine = tokens[i]?.endLine ?? lastLine;
        continue;
      }
      if (token.image === '}') this.depth = Math.max(0, this.depth - 1);
      this.kept.push(token);
    }
    return this.kept;
  }

  /** Gives a word its type; false where it can be no statement. */
  private typeWord(token: IToken, leads: boolean): boolean {
    const known = this.words.get(token.image);
    if (known) {
      setType(token, leads ? known.leading : known.inner);
      return true;
    }
    if (!leads) return true;
    const meant = token.image.length > 3 ? nearest(token.image, statementKeywords) : undefined;
    this.problems.push({
      kind: 'unknown-statement',
      offset: token.startOffset,
      length: token.image.length,
      found: token.image,
      after: this.kept.at(-1)?.endOffset,
      meant,
    });
    const type = meant === undefined ? undefined : this.words.get(meant);
    if (!meant || !type) return false;
    setType(token, type.leading);
    // the tree takes its keyword from here
    token.image = meant;
    return true;
  }

  /** Index of the last token of the statement that starts at `index`: its line, with the block it opens. */
  private skipStatement(tokens: IToken[], index: number): number {
    let last = index;
    for (let i = index + 1; i < tokens.length; i++) {
      const token = tokens[i] as IToken;
      if (token.startLine !== tokens[last]?.endLine || token.image === '}') break;
      last = token.image === '{' ? this.skipBlock(tokens, i) : i;
      i = last;
    }
    return last;
  }

  /** Index of the brace that closes the one at `index`, or of the last token. */
  private skipBlock(tokens: IToken[], index: number): number {
    let open = 0;
    for (let i = index; i < tokens.length; i++) {
      const { image } = tokens[i] as IToken;
      if (image === '{') open++;
      else if (image === '}' && --open === 0) return i;
    }
    return tokens.length - 1;
  }
}

function setType(token: IToken, type: TokenType): void {
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx as number;
}
