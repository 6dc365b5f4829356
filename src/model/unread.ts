import { CstUtils } from 'langium';
import type * as ast from '../language/generated/ast.ts';
import { readName } from '../language/names.ts';
import type { SourceFile } from './source-file.ts';
import type { Place } from './statement.ts';

/** Where a name stands in what could not be read of a file: nobody can tell whether it is used there. */
export function unreadUse(file: SourceFile, name: string): Place | undefined {
  if (file.complete) return undefined;
  for (const { offset, end } of gaps(file)) {
    const text = file.text.slice(offset, end).replace(/"[^"\n\r]*"?/g, ({ length }) => ' '.repeat(length));
    for (const { 0: word, index } of text.matchAll(/[\p{L}_][\p{L}\p{M}\p{N}\p{Cf}_·-]*/gu))
      if (readName(word) === name) return file.at(offset + index, word.length);
  }
  return undefined;
}

/** What stands between the words of the tree and the comments. */
function* gaps(file: SourceFile): Generator<{ offset: number; end: number }> {
  const root = (file.document.parseResult.value as ast.Document).$cstNode;
  const words = root ? CstUtils.flattenCst(root).toArray() : [];
  const comments = file.comments.map(({ text, offset }) => ({ offset, end: offset + text.length }));
  let last = 0;
  for (const { offset, end } of [...words, ...comments].sort((a, b) => a.offset - b.offset)) {
    if (offset > last) yield { offset: last, end: offset };
    last = Math.max(last, end);
  }
  yield { offset: last, end: file.text.length };
}
