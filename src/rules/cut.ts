import type { Place } from '../model/statement.ts';
import type { Edit } from './rule.ts';

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
