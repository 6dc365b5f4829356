import { hideCodes } from './characters.ts';
import type { Line } from './diagrams.ts';

/** A diagram taken apart: what says how to draw it, and what it says. Codes of characters are still hidden. */
export interface Parts {
  /** False for a diagram of another kind. */
  isJourney: boolean;
  statements: Statement[];
  /** The title of the front matter. */
  frontTitle?: string;
}
export interface Statement {
  line: number;
  kind: 'text' | 'comment' | 'directive' | 'front-matter' | 'accTitle' | 'accDescr';
  text: string;
  /** Stands behind a `;` on the line of another one. */
  isBehindSemicolon?: boolean;
}

/** Reads the lines of a diagram one after the other. */
export function partsOf(lines: readonly Line[]): Parts {
  const parts: Parts = { isJourney: false, statements: [] };
  const add = (kind: Statement['kind'], line: Line, text = line.text.trim()) =>
    parts.statements.push({ kind, line: line.number, text });
  let inside: 'front-matter' | 'directive' | 'accDescr' | undefined;
  let isFirst = true;
  for (const line of lines) {
    const text = line.text.trim();
    if (inside === 'front-matter') {
      if (text === '---') inside = undefined;
      else if (text !== '') add('front-matter', line);
      const title = /^title\s*:\s*(.*)$/.exec(text)?.[1];
      if (title && /^\S/.test(line.text.trimEnd())) parts.frontTitle = title.replace(/^(["'])(.*)\1$/, '$2');
    } else if (inside === 'directive') {
      add('directive', line);
      if (text.includes('}%%')) inside = undefined;
    } else if (inside === 'accDescr') {
      const [before = '', after] = text.split('}');
      if (before.trim() !== '') add('accDescr', line, before.trim());
      if (after !== undefined) inside = undefined;
    } else if (text === '') {
      continue;
    } else if (isFirst && text === '---') {
      inside = 'front-matter';
    } else if (text.startsWith('%%{')) {
      add('directive', line);
      if (!text.includes('}%%')) inside = 'directive';
    } else if (text.startsWith('%%')) {
      add('comment', line);
    } else if (!parts.isJourney) {
      if (!/^journey\b(?!-)/.test(text)) return parts;
      parts.isJourney = true;
      readStatement({ ...line, text: text.slice('journey'.length).replace(/^\s*;/, '') });
    } else readStatement(line);
    isFirst = false;
  }
  return parts;

  function readStatement(line: Line): void {
    const [, before = '', comment] = /^(.*?)(%%.*)?$/.exec(hideCodes(line.text)) ?? [];
    const text = before.trim();
    const [, key, mark, value = ''] = /^(accTitle|accDescr)\s*([:{])(.*)$/.exec(text) ?? [];
    if (key && mark === ':') add(key as 'accTitle', line, value.trim());
    else if (key === 'accDescr' && mark === '{') {
      const [start = '', end] = value.split('}');
      if (start.trim() !== '') add('accDescr', line, start.trim());
      if (end === undefined) inside = 'accDescr';
    } else if (text.startsWith('#')) add('comment', line, text);
    else if (text !== '') {
      for (const [i, one] of splitAtSemicolons(text).entries())
        parts.statements.push({
          kind: 'text',
          line: line.number,
          text: one,
          ...(i > 0 && { isBehindSemicolon: true }),
        });
    }
    if (comment) add('comment', line, comment.trim());
  }
}

/** A semicolon divides statements where a whole one stands on both sides; any other belongs to the text. */
function splitAtSemicolons(text: string): string[] {
  const found: string[] = [];
  for (const part of text.split(';')) {
    const before = found.at(-1);
    if (before === undefined || (isWhole(before) && isWhole(part))) found.push(part.trim());
    else if (part.trim() !== '') found.push(`${found.pop()};${part}`);
  }
  return found.filter((one) => one !== '');
}

function isWhole(text: string): boolean {
  return /^\s*(?:title|section)\s|:\s*[+-]?\d+(?:[.,]\d+)?\s*(?::|$)/.test(text);
}
