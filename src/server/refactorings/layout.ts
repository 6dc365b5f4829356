import { belongings } from '../../model/belongings.ts';
import type { Statement } from '../../model/statement.ts';
import { cut } from '../../rules/cut.ts';
import { indentAt, lineEnd } from '../../rules/insertions.ts';
import type { Edit } from '../../rules/rule.ts';

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
