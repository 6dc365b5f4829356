import { JourneyTerminals } from '../generated/ast.ts';
import { word } from '../lexer.ts';

/** What a lexeme is; `stray` stands for nothing in the language. */
export type LexemeKind =
  | 'word'
  | 'string'
  | 'text-block'
  | 'date'
  | 'number'
  | 'tag'
  | '{'
  | '}'
  | '.'
  | '..'
  | 'sign'
  | 'line-comment'
  | 'block-comment'
  | 'stray';

/** A token or comment as it stands in a text. Offsets in UTF-16 units, `end` exclusive; lines from 0. */
export interface Lexeme {
  kind: LexemeKind;
  start: number;
  end: number;
  line: number;
  endLine: number;
  /** Its line among the lines of the text, where lines that one lexeme spans, and blank lines, do not count. */
  row: number;
}

/**
 * Everything in a text but white space, whole or broken, nothing mended: cut as the lexer of the language cuts it, many
 * times faster. The blanks behind a line comment do not belong to it.
 */
export function lexemesOf(text: string): Lexeme[] {
  const found: Lexeme[] = [];
  const closings = { comment: text.lastIndexOf('*/'), text: text.lastIndexOf('"""') };
  let line = 0;
  let row = -1;
  let lastLine = -1;
  let offset = 0;
  while (offset < text.length) {
    const code = text.charCodeAt(offset);
    if (isSpace(code)) {
      if (isBreak(text, offset, code)) line++;
      offset++;
      continue;
    }
    const { kind, end } = lexemeAt(text, offset, code, closings);
    const endLine = kind === 'text-block' || kind === 'block-comment' ? line + breaksIn(text, offset, end) : line;
    const last = found.at(-1);
    if (kind === 'stray' && last?.kind === 'stray' && last.end === offset) last.end = end;
    else {
      if (line !== lastLine) row++;
      found.push({ kind, start: offset, end, line, endLine, row });
    }
    line = endLine;
    lastLine = endLine;
    offset = end;
  }
  return found;
}

/** A line break, whatever the system it comes from. */
export const lineBreak = /\r\n|\n|\r/g;

interface Cut {
  kind: LexemeKind;
  end: number;
}

const patterns = {
  word: new RegExp(word, 'y'),
  string: sticky(JourneyTerminals.STRING),
  date: sticky(JourneyTerminals.DATE),
  number: sticky(JourneyTerminals.NUMBER),
  tag: new RegExp(`#${word}`, 'y'),
  line: /[^\n\r]*/y,
};

function sticky({ source }: RegExp): RegExp {
  return new RegExp(source, 'y');
}

function lexemeAt(text: string, offset: number, code: number, closings: { comment: number; text: number }): Cut {
  if (isPlainLetter(code)) return { kind: 'word', end: endOfWord(text, offset) };
  const character = text[offset];
  switch (character) {
    case '{':
    case '}':
      return { kind: character, end: offset + 1 };
    case '%':
    case '=':
      return { kind: 'sign', end: offset + 1 };
    case '<':
    case '>':
      return text[offset + 1] === '=' ? { kind: 'sign', end: offset + 2 } : { kind: 'stray', end: offset + 1 };
    case '.':
      return text[offset + 1] === '.' ? { kind: '..', end: offset + 2 } : { kind: '.', end: offset + 1 };
    case '/':
      return commentAt(text, offset, closings.comment);
    case '"':
      if (text.startsWith('"""', offset)) return textBlockAt(text, offset, closings.text);
      break;
  }
  for (const kind of ['string', 'date', 'number', 'tag', 'word'] as const) {
    const end = endOf(patterns[kind], text, offset);
    if (end > offset) return { kind, end };
  }
  return { kind: 'stray', end: offset + 1 };
}

function commentAt(text: string, offset: number, last: number): Cut {
  const next = text[offset + 1];
  if (next === '/') {
    const end = endOf(patterns.line, text, offset);
    return { kind: 'line-comment', end: offset + text.slice(offset, end).trimEnd().length };
  }
  if (next !== '*') return { kind: 'stray', end: offset + 1 };
  if (last < offset + 2) return { kind: 'stray', end: endOf(patterns.line, text, offset) };
  return { kind: 'block-comment', end: text.indexOf('*/', offset + 2) + 2 };
}

function textBlockAt(text: string, offset: number, last: number): Cut {
  if (last < offset + 3) return { kind: 'text-block', end: endOf(patterns.line, text, offset) };
  return { kind: 'text-block', end: text.indexOf('"""', offset + 3) + 3 };
}

function endOf(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : offset;
}

/** Most words are made of plain letters; any other character leaves them to the pattern. */
function endOfWord(text: string, offset: number): number {
  let end = offset + 1;
  for (; ; end++) {
    const code = text.charCodeAt(end);
    if (isPlainLetter(code) || isDigit(code)) continue;
    if (code !== 45 /* - */ && !(code > 127)) return end;
    if (code === 45) {
      const next = text.charCodeAt(end + 1);
      if (isPlainLetter(next) || isDigit(next)) continue;
      if (!(next > 127)) return end;
    }
    return endOf(patterns.word, text, offset);
  }
}

function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isSpace(code: number): boolean {
  if (code === 32 || (code >= 9 && code <= 13)) return true;
  return code > 127 && /[\s\uFEFF]/.test(String.fromCharCode(code));
}

/** A carriage return counts with the line feed behind it. */
function isBreak(text: string, offset: number, code: number): boolean {
  return code === 10 || (code === 13 && text.charCodeAt(offset + 1) !== 10);
}

function breaksIn(text: string, from: number, to: number): number {
  return text.slice(from, to).match(lineBreak)?.length ?? 0;
}
