import { readTextBlock } from '../values.ts';

/** A text block indented as the inside of its fact; as it is where that would change what it says. */
export function indentTextBlock(token: string, indent: string): string {
  const [first, ...lines] = linesOf(token);
  if (lines.length === 0) return token;
  const last = lines.length - 1;
  const contents = lines.map(({ line }, i) => (i === last ? line.replace(/"""$/, '') : line));
  const used = contents.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const common = used.reduce((least, next) => Math.min(least, next), Number.POSITIVE_INFINITY);
  const indented = contents.map((line, i) => {
    if (line.trim() === '') return i === last ? `${indent}"""` : '';
    const moved = indent + line.slice(common);
    return i === last ? `${moved}"""` : moved.trimEnd();
  });
  const written = first.line.trimEnd() + indented.map((line, i) => (lines[i]?.lineEnd ?? '') + line).join('');
  return readTextBlock(written) === readTextBlock(token) ? written : token;
}

/** A comment of several lines without trailing blanks; its stars stand in one column where all lines start with one. */
export function indentComment(comment: string, indent: string | undefined): string {
  const [first, ...lines] = linesOf(comment);
  const isStarred = indent !== undefined && lines.every(({ line }) => /^\s*\*/.test(line));
  const written = lines.map(({ line, lineEnd }) => {
    return lineEnd + (isStarred ? `${indent} ${line.trim()}` : line.trimEnd());
  });
  return first.line.trimEnd() + written.join('');
}

/** Lines, each with the line break before it. */
function linesOf(text: string): [{ line: string }, ...{ line: string; lineEnd: string }[]] {
  const [first = '', ...rest] = text.split(/(\r\n|\n|\r)/);
  const lines = Array.from({ length: rest.length / 2 }, (_, i) => ({
    lineEnd: rest[2 * i] ?? '',
    line: rest[2 * i + 1] ?? '',
  }));
  return [{ line: first }, ...lines];
}
