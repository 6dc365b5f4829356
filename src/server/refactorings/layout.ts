import type { Place, Statement } from '../../model/statement.ts';
import { indentAt, lineEnd } from '../../rules/insertions.ts';
import type { Edit } from '../../rules/rule.ts';

/**
 * Where a statement stands with the comments that belong to it: those right above it, and one behind it on its line. A
 * plain comment at the top of a file belongs to the file.
 */
export function belongings(statement: Statement): Place {
  const { file } = statement;
  const { text } = file;
  const extent = statement.extent();
  let start = extent.offset;
  for (const comment of file.comments.toReversed()) {
    const end = comment.offset + comment.text.length;
    if (end > start) continue;
    const isDocumentation = comment.text.startsWith('/**');
    const gap = text.slice(end, start);
    const isRightAbove = isDocumentation ? gap.trim() === '' : /^[ \t]*\r?\n?[ \t]*$/.test(gap);
    if (!isRightAbove || (!isDocumentation && !leads(comment.offset))) break;
    start = comment.offset;
  }
  const above = text.slice(0, start).trim();
  const isHeader = (above === '' || above === '\uFEFF') && /^\/[/*](?!\*)(?!\s*journey-ignore)/.test(text.slice(start));
  const behind = /^[ \t]*\/\/[^\n\r]*/.exec(text.slice(extent.end, extent.end + maximumComment))?.[0].trimEnd() ?? '';
  return {
    file,
    offset: isHeader && statement.parent === undefined ? extent.offset : start,
    end: extent.end + behind.length,
  };

  function leads(offset: number): boolean {
    return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '';
  }
}
const maximumComment = 10_000;

/** The text of a statement with its comments, as it would be written at another indentation. */
export function textOf(statement: Statement, indent: string): string {
  const { file, offset, end } = belongings(statement);
  const [first = '', ...rest] = file.text.slice(offset, end).split('\n');
  const before = indentAt(file, offset);
  // lines of a text that stand further to the left must keep their distance to the others
  const moves = before !== indent && rest.every((line) => line.trim() === '' || line.startsWith(before));
  const move = (line: string) => (line.trim() === '' ? line : `${indent}${line.slice(before.length)}`);
  return [first, ...(moves ? rest.map(move) : rest)].join('\n');
}

/** Takes a stretch of text away: with its line and one of two blank lines around it, or with the blanks beside it. */
export function cut({ file, offset, end }: Place): Edit {
  const { text } = file;
  let from = text.lastIndexOf('\n', offset - 1) + 1;
  if (from === 0 && text.startsWith('\uFEFF')) from = 1;
  const line = text.indexOf('\n', end);
  let to = line < 0 ? text.length : line + 1;
  if (text.slice(from, offset).trim() !== '' || text.slice(end, to).trim() !== '')
    return cutInside({ file, offset, end });
  const above = text.slice(Math.max(0, from - nearby), from);
  const below = text.slice(to, to + nearby);
  const blankAbove = /(?:^|\n)([ \t]*\r?\n)$/.exec(above)?.[1]?.length ?? 0;
  const blankBelow = /^[ \t]*\r?\n/.exec(below)?.[0].length ?? 0;
  const isFirst = above.trim() === '' || /\{[ \t]*\r?\n$/.test(above);
  const isLast = /^\s*(?:\}|$)/.test(below);
  if (isFirst || blankAbove > 0) to += blankBelow;
  if (isLast && (isFirst || blankBelow === 0)) from -= blankAbove;
  return { place: file.at(from, to - from), text: '' };
}
/** Characters to look at for blank lines: more blanks than that in a line are left. */
const nearby = 200;

function cutInside({ file, offset, end }: Place): Edit {
  const { text } = file;
  const isBlank = (index: number) => text[index] === ' ' || text[index] === '\t';
  let [from, to] = [offset, end];
  while (isBlank(from - 1)) from--;
  while (isBlank(to)) to++;
  const isFirst = from === 0 || /[\n{\uFEFF]/.test(text[from - 1] ?? '');
  return isFirst ? { place: file.at(offset, to - offset), text: '' } : { place: file.at(from, end - from), text: '' };
}

/** Takes a member out of its block, with its comments; a block that has nothing else goes with its braces. */
export function takeOut(statement: Statement): Edit {
  const { parent, file } = statement;
  const inside = parent?.block();
  const own = belongings(statement);
  if (!parent || !inside || !mayLackBlock.has(parent.keyword)) return cut(own);
  const around = file.text.slice(inside.offset, own.offset) + file.text.slice(own.end, inside.end);
  if (around.trim() !== '') return cut(own);
  const head = file.trimmedEnd(parent.extent().offset, inside.offset - 1);
  return { place: file.at(head, parent.extent().end - head), text: '' };
}
const mayLackBlock: ReadonlySet<string> = new Set(['stage', 'touchpoint']);

/** The indentation of what stands on lines of its own in a block. */
export function innerIndent(block: Statement): string {
  const { file } = block;
  const outer = indentAt(file, block.extent().offset);
  for (const member of block.members) {
    const { offset } = member.extent();
    const line = file.text.lastIndexOf('\n', offset - 1) + 1;
    if (file.text.slice(line, offset).trim() === '' && line > block.extent().offset) return indentAt(file, offset);
  }
  return `${outer}${outer.startsWith('\t') ? '\t' : '  '}`;
}

/**
 * Adds lines at the end of a block; what stands on the line of the braces gets lines of its own. `protect` is for what is
 * there already, when the lines are a snippet.
 */
export function append(block: Statement, text: string, protect = (there: string) => there): Edit {
  const { file } = block;
  const end = lineEnd(file);
  const outer = `${end}${indentAt(file, block.extent().offset)}`;
  const inner = `${end}${innerIndent(block)}`;
  const inside = block.block();
  if (!inside) return { place: file.at(block.extent().end, 0), text: ` {${inner}${text}${outer}${protect('}')}` };
  const content = file.text.slice(inside.offset, inside.end);
  const last = file.trimmedEnd(inside.offset, inside.end);
  if (content.includes('\n')) return { place: file.at(last, 0), text: `${gapIn(block)}${inner}${text}` };
  if (content.includes('/*')) return { place: file.at(last, inside.end - last), text: `${inner}${text}${outer}` };
  const members = block.members.map((one) => protect(textOf(one, innerIndent(block))));
  return { place: inside, text: `${[...members, text].map((one) => `${inner}${one}`).join('')}${outer}` };
}

/** Adds lines before a member of a block and its comments. */
export function insertBefore(member: Statement, text: string): Edit {
  const { file, offset } = belongings(member);
  const line = file.text.lastIndexOf('\n', offset - 1) + 1;
  const isFirst = file.text.slice(line, offset).trim() === '';
  const gap = member.parent ? gapIn(member.parent) : '';
  return {
    place: file.at(offset, 0),
    text: `${text}${isFirst ? `${lineEnd(file)}${gap}${indentAt(file, offset)}` : '  '}`,
  };
}

/** A blank line where the nested blocks of a block are set apart by blank lines. */
export function gapIn(block: Statement): string {
  const { file } = block;
  const nested = block.members.filter(({ isDeclaration }) => isDeclaration);
  const [before, last] = nested.slice(-2);
  if (!before || !last) return '';
  const between = file.text.slice(belongings(before).end, belongings(last).offset);
  return /\n[ \t\r]*\n/.test(between) ? lineEnd(file) : '';
}
