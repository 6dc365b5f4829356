import type { IToken } from 'chevrotain';
import { endOfMermaid } from '../other-notations.ts';
import { restOfLine } from '../token-lines.ts';
import type { Arrangement } from './arrangement.ts';

export function takeMergeMark(work: Arrangement, index: number): number {
  const token = work.tokens[index] as IToken;
  const found = work.line(token).trimEnd();
  if (found.startsWith('<'))
    work.report({ kind: 'merge-mark', offset: token.startOffset, length: found.length, found }, token);
  return index + restOfLine(work.tokens, index).length;
}

export function skipMermaid(work: Arrangement, index: number): number {
  const token = work.tokens[index] as IToken;
  const previous = work.problems.at(-1);
  if (work.inProse && previous?.found?.startsWith('```')) work.problems.pop();
  work.report({ kind: 'other-notation', ...work.at(token), found: 'Mermaid' }, token);
  work.inProse = true;
  return endOfMermaid(work.tokens, index);
}
