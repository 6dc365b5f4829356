import type { Statement } from '../../../model/statement.ts';

/** What the documentation comment right before a declaration says, without its signs. Line comments may stand between. */
export function documentationOf(declaration: Statement): string | undefined {
  const { comments, text } = declaration.file;
  let end = declaration.extent().offset;
  for (let index = lastBefore(comments, end); index >= 0; index--) {
    const comment = comments[index] as (typeof comments)[number];
    if (text.slice(comment.offset + comment.text.length, end).trim() !== '') return undefined;
    if (comment.text.startsWith('/**')) return read(comment.text) || undefined;
    if (!comment.text.startsWith('//')) return undefined;
    end = comment.offset;
  }
  return undefined;
}

/** Index of the last comment that starts before an offset; -1 without one. */
function lastBefore(comments: readonly { offset: number }[], offset: number): number {
  let [low, high] = [0, comments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((comments[middle]?.offset ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function read(comment: string): string {
  const inner = comment.replace(/^\/\*+/, '').replace(/\*+\/$/, '');
  const lines = inner.split(/\r?\n/).map((line) => line.replace(/^\s*\*?/, '').trim());
  return lines.join('\n').trim();
}
