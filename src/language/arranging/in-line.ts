import type { IToken } from 'chevrotain';
import { BegunStatement } from '../begun-statement.ts';
import { belongs, opensBlock } from '../nesting.ts';
import { restOfLine } from '../token-lines.ts';
import { factInfo, isUnit } from '../vocabulary.ts';
import type { Arrangement, Begun } from './arrangement.ts';

/** What a keyword inside a line is: a part of the statement at hand, the start of another one, or a word of prose. */
export type InLine = 'part' | 'statement' | 'prose';

/**
 * Reads the keyword at `index`, which may start a statement in the block at hand. Behind words that no statement takes it
 * starts one only where that is whole: `feels +1 the touchpoint "x"` says nothing about a touchpoint.
 */
export function inLine(work: Arrangement, index: number): InLine {
  const { begun } = work;
  const token = work.tokens[index];
  if (!begun?.isDoubtful || !token) return 'statement';
  for (const kept of work.kept.slice(begun.read)) {
    if (takes(work, begun, kept)) continue;
    if (kept.tokenType.name === 'TAG' || belongs(kept.image, work.top.keyword)) start(work, begun, kept);
    else begun.isBroken = true;
  }
  // the keyword itself is kept next
  begun.read = work.kept.length + 1;
  if (takes(work, begun, token)) return 'part';
  if (begun.isBroken && !isWhole(work, index)) return 'prose';
  start(work, begun, token);
  return 'statement';
}

/**
 * Notes whether a word that is no keyword stands where its statement perhaps has no place for it. Most lines hold no such
 * word, and what statements are made of takes a while to be worked out: a closer look has to be worth it.
 */
export function noteDoubt({ begun, kept, top }: Arrangement, { image }: IToken): void {
  const before = kept.at(-1);
  if (!begun || begun.isDoubtful || !before || before.image === '.' || before.image === 'per') return;
  const fact = factInfo(top.keyword, before.image);
  const isPlaced =
    before.tokenType.name === 'NUMBER'
      ? isUnit(image)
      : fact?.ref || fact?.words || opensBlock(before.image, top.keyword);
  begun.isDoubtful = !isPlaced;
}

function takes(work: Arrangement, { statement }: Begun, token: IToken): boolean {
  return statement?.take(token, work.types.shapes()) ?? false;
}

function start(work: Arrangement, begun: Begun, token: IToken): void {
  begun.statement = toStatement(work, token);
  begun.isBroken = false;
}

function toStatement(work: Arrangement, { image, startOffset, tokenType }: IToken): BegunStatement {
  const keyword = tokenType.name === 'TAG' ? '#' : image;
  return new BegunStatement(keyword, startOffset, work.types.shapes().of(work.top.keyword, keyword));
}

/** Whether what follows a keyword on its line makes a whole statement, and for an element more than its name. */
function isWhole(work: Arrangement, index: number): boolean {
  const keyword = work.tokens[index] as IToken;
  const statement = toStatement(work, keyword);
  const rest = restOfLine(work.tokens, index);
  const end = { at: 0, isWhole: false };
  while (rest[end.at] && statement.take(rest[end.at] as IToken, work.types.shapes())) {
    end.at++;
    end.isWhole = statement.isWhole;
  }
  const [next = '}', second] = rest.slice(end.at, end.at + 2).map(({ image }) => image);
  const block = work.top.keyword;
  if (opensBlock(keyword.image, block)) return statement.taken.some(isSign) || second === '{';
  return end.isWhole && (/^[}#]/.test(next) || belongs(next, block));
}

/** Whether it is a text or the brace of a block. */
function isSign({ leaf }: BegunStatement['taken'][number]): boolean {
  return /^(?:STRING|TEXT_BLOCK|\{)$/.test(leaf.token);
}
