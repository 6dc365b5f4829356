import type { SourceFile } from './source-file.ts';
import type { Place, Statement } from './statement.ts';

/**
 * Where a statement stands with the comments that belong to it: those right above it, and one behind it on its line. A
 * plain comment at the top of a file belongs to the file.
 */
export function belongings(statement: Statement): Place {
  const { file, parent } = statement;
  const start = startWith(statement, true);
  const isHeader =
    parent === undefined && isAtTop(file, start) && plainComment.test(file.text.slice(start, start + 100));
  return { file, offset: isHeader ? statement.extent().offset : start, end: endWithComment(statement) };
}

/** The same, but a plain comment above it stays: it may be about what follows too. */
export function documented(statement: Statement): Place {
  return { file: statement.file, offset: startWith(statement, false), end: endWithComment(statement) };
}

const plainComment = /^\/[/*](?!\*)(?!\s*journey-ignore)/;

function startWith(statement: Statement, plainToo: boolean): number {
  const { file } = statement;
  let start = statement.extent().offset;
  for (const { offset, text } of file.comments.toReversed()) {
    const end = offset + text.length;
    if (end > start) continue;
    const isDocumentation = text.startsWith('/**');
    if (!isDocumentation && !(plainToo && leadsLine(file, offset))) break;
    const gap = file.text.slice(end, start);
    if (isDocumentation ? gap.trim() !== '' : !/^[ \t]*\r?\n?[ \t]*$/.test(gap)) break;
    start = offset;
  }
  return start;
}

function leadsLine({ text }: SourceFile, offset: number): boolean {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '';
}

function isAtTop({ text }: SourceFile, offset: number): boolean {
  const above = text.slice(0, offset).trim();
  return above === '' || above === '\uFEFF';
}

function endWithComment(statement: Statement): number {
  const { end } = statement.extent();
  const behind = /^[ \t]*\/\/[^\n\r]*/.exec(statement.file.text.slice(end, end + longest));
  return end + (behind?.[0].trimEnd().length ?? 0);
}
const longest = 10_000;
