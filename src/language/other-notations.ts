import type { IToken } from 'chevrotain';
import { belongs } from './nesting.ts';

/** Whether a Mermaid diagram starts here: the word alone, and a title or section on the next line. */
export function isMermaid(tokens: readonly IToken[], index: number): boolean {
  const [token, next] = [tokens[index], tokens[index + 1]];
  return token !== undefined && next?.startLine !== token.startLine && /^(?:title|section)$/.test(next?.image ?? '');
}

/** Index of the last token of a Mermaid diagram: it ends where a statement starts that stands as far left. */
export function endOfMermaid(tokens: readonly IToken[], index: number): number {
  const column = tokens[index]?.startColumn ?? 1;
  for (let i = index + 1; i < tokens.length; i++) {
    const { image, startColumn = 1, startLine } = tokens[i] as IToken;
    if (startLine !== tokens[i - 1]?.endLine && startColumn <= column && belongs(image, 'file')) return i - 1;
  }
  return tokens.length - 1;
}

/** `<<<<<<<` and its kind: what a merge writes between two versions. */
export function mergeMark(line: string): string | undefined {
  return /^(?:<{7}|={7}|>{7})(?=\s|$)/.exec(line)?.[0];
}

/** A text between single or typographic single quotes, at the start of a line's rest. */
export function singleQuoted(line: string): string | undefined {
  return /^(?:'[^"{}\n\r\\]*'|[‘’`´][^"{}\n\r\\]*[’‘`´'])/.exec(line)?.[0];
}

/** A date as people write it, `30/09/2026`, `30.9.2026` or `2026-9-30`, at the start of a line's rest. */
export function otherDate(line: string): string | undefined {
  return /^(?:\d{1,2}([./-])\d{1,2}\1\d{4}|\d{4}([./-])\d{1,2}\2\d{1,2})(?![\d./-])/.exec(line)?.[0];
}
