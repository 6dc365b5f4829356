import type { Range } from '../../model/map-model.ts';
import type { SourceFile } from '../../model/source-file.ts';
import type { Paint } from '../output/colours.ts';
import { displayLine } from './display-line.ts';

/** Lines of a text with a mark under the part that is meant. */
export interface CodeFrame {
  lines: string[];
  /** What stands before a line that belongs to the frame but is not of the text. */
  margin: string;
}

/** Shows the line of a range; the first and the last one of a range over several lines. */
export function codeFrame(
  source: SourceFile,
  { start, end }: Range,
  paint: Paint,
  mark: (text: string) => string,
): CodeFrame {
  const first = lineOf(source, start.line);
  // a range that ends before the first character of a line ends with the line above
  const endsAbove = end.line > start.line && end.character === 0;
  const lastLine = endsAbove ? end.line - 1 : end.line;
  const last = lineOf(source, lastLine);
  const width = String(lastLine + 1).length;
  const row = (number: string, text: string) =>
    `${paint.dim(`${number.padStart(width + 2)} │`)}${text === '' ? '' : ` ${text}`}`;
  const rows = (line: number, text: string, from: number, to: number) => {
    const { shown, column, length } = displayLine(text, from, to);
    return [row(String(line + 1), shown), row('', ' '.repeat(column) + mark('^'.repeat(length)))];
  };
  const margin = ' '.repeat(width + 3);
  if (source.text === '') return { lines: [], margin: '' };
  if (start.line === lastLine)
    return { lines: rows(start.line, first, start.character, endsAbove ? first.length : end.character), margin };
  return {
    lines: [
      ...rows(start.line, first, start.character, first.length),
      ...(lastLine > start.line + 1 ? [row('…', '')] : []),
      ...rows(lastLine, last, last.length - last.trimStart().length, endsAbove ? last.length : end.character),
    ],
    margin,
  };
}

function lineOf(source: SourceFile, line: number): string {
  const from = source.offsetAt({ line, character: 0 });
  let to = source.offsetAt({ line: line + 1, character: 0 });
  while (to > from && /[\r\n]/.test(source.text.charAt(to - 1))) to--;
  return source.text.slice(from, to);
}
