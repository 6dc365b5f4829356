import type { IToken } from 'chevrotain';
import { opensBlock } from '../nesting.ts';
import { endOfBlock } from '../token-lines.ts';
import type { Arrangement } from './arrangement.ts';
import { maximumDepth } from './arrangement.ts';
import type { OpenBlock } from './open-blocks.ts';

export function takeOpening(work: Arrangement, index: number): number {
  const token = work.tokens[index] as IToken;
  const owner = work.owner() ?? leadingOwner(work);
  if (!owner && work.top.keyword === 'file') {
    work.reportStray(token);
    return endOfBlock(work.tokens, index);
  }
  if (work.open.length > maximumDepth) {
    work.problems.push({ kind: 'too-deep', ...work.at(token) });
    return endOfBlock(work.tokens, index);
  }
  if (owner) {
    work.finishHead();
    work.keep(token);
    work.open.push({ keyword: owner.image, opened: owner.startOffset, indent: work.indentOf(owner) });
  } else {
    const word = work.kept[work.head]?.image;
    work.report({ kind: 'unexpected-character', ...work.at(token), found: '{', ...(word && { word }) }, token);
    work.open.push({ ...work.top, loose: true });
  }
  work.head = work.kept.length;
  return index;
}

export function takeClosing(work: Arrangement, index: number, starts: boolean): number {
  const token = work.tokens[index] as IToken;
  work.finishHead();
  if (starts) work.closeByIndent(token, undefined);
  work.inProse = false;
  if (work.open.length === 1) {
    let last = index;
    while (work.tokens[last + 1]?.image === '}') last++;
    const end = (work.tokens[last]?.endOffset ?? 0) + 1;
    work.problems.push({ kind: 'brace-too-many', offset: token.startOffset, length: end - token.startOffset });
    work.unbalanced += last - index + 1;
    return last;
  }
  const block = work.open.pop() as OpenBlock;
  if (!block.loose) {
    work.keep(token);
    token.payload = block;
  }
  work.head = work.kept.length;
  return index;
}

function leadingOwner(work: Arrangement): IToken | undefined {
  const first = work.kept[work.head];
  return first && opensBlock(first.image, work.top.keyword) ? first : undefined;
}
