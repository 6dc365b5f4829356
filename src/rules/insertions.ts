import { blocks } from '../language/vocabulary.ts';
import { belongings, documented } from '../model/belongings.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { Statement } from '../model/statement.ts';
import { cut } from './cut.ts';
import type { Edit } from './rule.ts';
import { escapeSnippet } from './snippets.ts';

/** How the lines of a file end. */
export function lineEnd({ text }: SourceFile): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** The white space before the first word of the line of an offset. */
export function indentAt({ text }: SourceFile, offset: number): string {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(line, offset))?.[0] ?? '';
}

/** Adds lines at the end of a block; a block on one line is opened first. The new text is a snippet. */
export function appendTo(block: Statement, ...texts: readonly string[]): Edit {
  const { file } = block;
  const end = lineEnd(file);
  const outer = indentAt(file, block.extent().offset);
  const inside = block.block();
  const line = (content: string) => `${end}${outer}  ${content}`;
  const added = texts.map(line).join('');
  if (!inside) return { place: file.at(block.extent().end, 0), text: ` {${added}${end}${outer}\\}`, snippet: true };
  const content = file.text.slice(inside.offset, inside.end);
  // what cannot be read, or stands between the facts, must not get lost
  if (content.includes('\n') || content.includes('/*') || !file.complete) {
    const last = file.trimmedEnd(inside.offset, inside.end);
    const rest = content.includes('\n') ? '' : `${end}${outer}`;
    return { place: file.at(last, 0), text: `${added}${rest}`, snippet: true };
  }
  const facts = block.members.map((fact) => {
    const { offset, end } = fact.extent();
    return escapeSnippet(file.text.slice(offset, end));
  });
  return { place: inside, text: `${[...facts, ...texts].map(line).join('')}${end}${outer}`, snippet: true };
}

/** Adds a fact behind the last one with one of the keywords, else at the start of the block. */
export function insertFact(block: Statement, keywords: readonly string[], text: string): Edit | undefined {
  const { file } = block;
  const inside = block.block();
  if (!inside) return undefined;
  const before = block.members.findLast(({ keyword }) => keywords.includes(keyword));
  const offset = before ? endOfLine(file, before.extent().end) : inside.offset;
  const opened = file.text.slice(inside.offset, inside.end).includes('\n');
  const indent = `${indentAt(file, block.extent().offset)}  `;
  const gap = before ? '  ' : ' ';
  return { place: file.at(offset, 0), text: opened ? `${lineEnd(file)}${indent}${text}` : `${gap}${text}` };
}

/**
 * Gives a block a fact at its place in the canonical order; a block without braces gets them. The text is a snippet when
 * `$` stands in it.
 */
export function giveFact(block: Statement, text: string): Edit {
  const [keyword = ''] = text.split(' ');
  const order = Object.keys(Object.hasOwn(blocks, block.keyword) ? blocks[block.keyword as keyof typeof blocks] : {});
  const snippet = text.includes('$') && { snippet: true };
  const edit = insertFact(block, order.slice(0, order.indexOf(keyword) + 1), text);
  if (edit) return { ...edit, ...snippet };
  const place = block.file.at(block.extent().end, 0);
  return { place, text: ` { ${text} ${snippet ? '\\}' : '}'}`, ...snippet };
}

/** Adds a block on the lines behind another one. The new text is a snippet. */
export function addBehind(block: Statement, text: string): Edit {
  const { file } = block;
  const { offset, end } = block.extent();
  const line = file.text.lastIndexOf('\n', offset - 1) + 1;
  const indent = /^[ \t]*/.exec(file.text.slice(line, offset))?.[0] ?? '';
  return { place: file.at(endOfLine(file, end), 0), text: `${lineEnd(file)}${indent}${text}`, snippet: true };
}

/** Adds a block on the lines before another one and the comments above it. The new text is a snippet. */
export function addBefore(block: Statement, text: string): Edit {
  const { file, offset } = belongings(block);
  return { place: file.at(offset, 0), text: `${text}${gapBefore(file, offset)}`, snippet: true };
}

/** Moves a block with its comments to the place before another one of the same file. */
export function moveBefore(block: Statement, next: Statement): Edit[] {
  const own = belongings(block);
  const { file, offset } = belongings(next);
  const moved = file.text.slice(own.offset, own.end);
  return [cut(own), { place: file.at(offset, 0), text: `${moved}${gapBefore(file, offset)}` }];
}

/** What comes between a new block and the one behind it. */
function gapBefore(file: SourceFile, offset: number): string {
  const alone = file.text.slice(file.text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '';
  return alone ? `${lineEnd(file)}${indentAt(file, offset)}` : '  ';
}

/** Names to choose from, as the first or a later place of a snippet; a single one stands as it is. */
export function choice(names: readonly string[], place = 1): string {
  return names.length === 1 ? (names[0] as string) : `\${${place}|${names.slice(0, mostChoices).join(',')}|}`;
}
const mostChoices = 50;

/** Adds a declaration behind the last one of its kind, else before the one that needs it. The new text is a snippet. */
export function addDeclaration(before: Statement, keyword: string, text: string): Edit {
  const { file } = before;
  const end = lineEnd(file);
  const last = file.statements.findLast((one) => one.keyword === keyword && one !== before);
  if (last) return { place: file.at(endOfLine(file, last.extent().end), 0), text: `${end}${text}`, snippet: true };
  return { place: file.at(belongings(before).offset, 0), text: `${text}${end}${end}`, snippet: true };
}

/** Adds an import behind the last one, else at the top. */
export function addImport(file: SourceFile, text: string): Edit {
  const last = file.statements.findLast(({ keyword }) => keyword === 'import');
  if (!last) return addToHead(file, text);
  return { place: file.at(endOfLine(file, last.extent().end), 0), text: `${lineEnd(file)}${text}` };
}

/** Adds a statement in front of all declarations, behind the imports. */
export function addToHead(file: SourceFile, text: string): Edit {
  const gap = lineEnd(file).repeat(2);
  const last = file.statements.findLast(({ keyword }) => keyword === 'import') ?? lastOfHead(file);
  if (last) return { place: file.at(endOfLine(file, last.extent().end), 0), text: `${gap}${text}` };
  return { place: file.at(file.text.startsWith('\uFEFF') ? 1 : 0, 0), text: `${text}${gap}` };
}

/** Takes a statement away with its line and its documentation. */
export function remove(statement: Statement): Edit {
  return cut(documented(statement));
}

/** The `format` and `lang` with which a file starts. */
function lastOfHead(file: SourceFile): Statement | undefined {
  const first = file.statements.findIndex(({ keyword }) => keyword !== 'format' && keyword !== 'lang');
  return first < 0 ? file.statements.at(-1) : file.statements[first - 1];
}

/** Where a line ends whose last statement ends at an offset: behind a comment, if one follows. */
function endOfLine({ text }: SourceFile, offset: number): number {
  const line = text.indexOf('\n', offset);
  const rest = text.slice(offset, line < 0 ? undefined : line).trimEnd();
  return /^[ \t]*\/\//.test(rest) ? offset + rest.length : offset;
}
