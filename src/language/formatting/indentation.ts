import type { Lexeme } from './lexemes.ts';
import { lexemesOf } from './lexemes.ts';

/** The indentation of a depth: two blanks for each block around. */
export function indentation(depth: number): string {
  return '  '.repeat(depth);
}

/**
 * The indentation that a line, counted from 0, is to have by the braces before it. Undefined inside of a text or a
 * comment, and while the braces of the text do not match.
 */
export function indentationOfLine(text: string, line: number): string | undefined {
  let open = 0;
  let depth: number | undefined;
  for (const { kind, line: first, endLine } of lexemesOf(text)) {
    if (first < line && line <= endLine) return undefined;
    if (depth === undefined && first >= line) depth = kind === '}' && first === line ? open - 1 : open;
    open += step(kind);
    if (open < 0) return undefined;
  }
  return open === 0 ? indentation(depth ?? 0) : undefined;
}

function step(kind: Lexeme['kind']): number {
  return kind === '{' ? 1 : kind === '}' ? -1 : 0;
}
