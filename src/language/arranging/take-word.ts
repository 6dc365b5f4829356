import type { IToken, TokenType } from 'chevrotain';
import { nearest } from '../nearest.ts';
import { belongs, statementsOf } from '../nesting.ts';
import { isMermaid } from '../other-notations.ts';
import { endOfStatement, restOfLine } from '../token-lines.ts';
import type { FactInfo } from '../vocabulary.ts';
import { factInfo, statementKeywords } from '../vocabulary.ts';
import type { Arrangement, WordType } from './arrangement.ts';
import { strayType } from './arrangement.ts';
import { inLine, noteDoubt } from './in-line.ts';
import { skipMermaid } from './take-other-notation.ts';
import { takePath, takeUnquoted } from './take-unquoted.ts';

/** Takes a word: as the keyword of a statement where it leads, else as a part of one. */
export function takeWord(work: Arrangement, index: number, leads: boolean, starts: boolean): number {
  const token = work.tokens[index] as IToken;
  if (isSplit(work, index, leads)) return takeSplit(work, index, leads, starts);
  const exact = work.types.words.get(token.image);
  if (!leads) {
    if (exact) takeInner(work, index, exact);
    else {
      noteDoubt(work, token);
      work.keep(token);
    }
    return index;
  }
  const meant = exact ? token.image : meaning(work, token.image);
  const type = meant === undefined ? undefined : work.types.words.get(meant);
  if (!type || !meant || (!exact && work.inProse)) {
    reportProse(work, index, meant);
    return endOfStatement(work.tokens, index);
  }
  if (!exact) reportWord(work, token, meant);
  else if (token.image === 'journey' && isMermaid(work.tokens, index)) return skipMermaid(work, index);
  if (starts) work.closeByIndent(token, meant);
  if (!belongs(meant, work.top.keyword) && statementKeywords.includes(meant) && !work.reachHome(token, meant)) {
    if (exact) work.report({ kind: 'not-here', ...work.at(token), found: meant, ...work.around() }, token);
    return endOfStatement(work.tokens, index);
  }
  work.inProse = false;
  setType(token, type.leading);
  // the tree takes its keyword from here
  if (!exact) token.image = meant;
  work.top.inner ??= starts ? work.column : undefined;
  work.head = work.kept.length;
  work.begin(token);
  if (meant === 'import') return takePath(work, index);
  return takesTextOnly(factInfo(work.top.keyword, meant)) ? takeUnquoted(work, index) : index;
}

/** Takes a keyword inside a line: as a part of the statement at hand, as the start of another one, or as a mere word. */
function takeInner(work: Arrangement, index: number, { inner }: WordType): void {
  const token = work.tokens[index] as IToken;
  const isHome = belongs(token.image, work.top.keyword);
  const found = isHome ? inLine(work, index) : statementKeywords.includes(token.image) ? 'prose' : 'part';
  // a keyword that starts nothing here must not end the block when the parser recovers
  setType(token, found === 'prose' ? work.types.name : inner);
  work.keep(token);
}

/** Whether a keyword is written in two words: `leads to`. */
function isSplit(work: Arrangement, index: number, leads: boolean): boolean {
  const [token, next] = [work.tokens[index], work.tokens[index + 1]];
  if (!token || !next || next.startLine !== token.startLine || !firstHalves.has(token.image)) return false;
  const joined = `${token.image}-${next.image}`;
  return leads ? belongs(joined, work.top.keyword) : joined === 'variant-of';
}

/** What stands before a hyphen in a keyword. */
const firstHalves: ReadonlySet<string> = new Set(
  [...statementKeywords, 'variant-of'].flatMap((keyword) => (keyword.includes('-') ? keyword.split('-', 1) : [])),
);

function takeSplit(work: Arrangement, index: number, leads: boolean, starts: boolean): number {
  const [token, next] = [work.tokens[index], work.tokens[index + 1]] as [IToken, IToken];
  const meant = `${token.image}-${next.image}`;
  const length = (next.endOffset as number) + 1 - token.startOffset;
  const found = work.text.slice(token.startOffset, token.startOffset + length);
  work.report({ kind: 'unknown-statement', offset: token.startOffset, length, found, meant, ...work.around() }, token);
  token.image = meant;
  takeWord(work, index, leads, starts);
  return index + 1;
}

/** The keyword that a word at the start of a line most likely means. */
function meaning(work: Arrangement, word: string): string | undefined {
  if (word.length < 4) return undefined;
  const key = `${work.top.keyword} ${word}`;
  if (!work.meanings.has(key))
    work.meanings.set(key, nearest(word, statementsOf(work.top.keyword)) ?? nearest(word, statementKeywords));
  return work.meanings.get(key);
}

function reportWord(work: Arrangement, token: IToken, meant?: string): void {
  const after = work.kept.at(-1)?.endOffset;
  work.report(
    { kind: 'unknown-statement', ...work.at(token), found: token.image, after, meant, ...work.around() },
    token,
  );
}

/** Reports a line that is no statement, unless it goes on with one that is reported already. */
export function reportProse(work: Arrangement, index: number, meant?: string): void {
  const token = work.tokens[index] as IToken;
  if (!work.inProse) {
    const words = token.tokenType === strayType ? [] : restOfLine(work.tokens, index);
    const arrow = words.find(({ tokenType, image }) => tokenType === strayType && isArrow(image));
    if (arrow) work.report({ kind: 'unexpected-character', ...work.at(arrow), found: arrow.image }, arrow);
    else reportWord(work, token, meant);
  }
  work.inProse = true;
}

function isArrow(image: string): boolean {
  return /^(?:-+>|→|⇒|>)/.test(image);
}

/** Whether a fact is its keyword and a text, without anything between them. */
function takesTextOnly({ text, words, ref, once }: Partial<FactInfo> = {}): boolean {
  return text === 'compulsory' && !words && !ref && once !== 'key';
}

function setType(token: IToken, type: TokenType): void {
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx as number;
}
