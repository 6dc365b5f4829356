import type { Position, SelectionRange } from 'vscode-languageserver';
import { written } from '../../model/pieces.ts';
import type { SourceFile } from '../../model/source-file.ts';
import type { Place, Statement } from '../../model/statement.ts';
import type { Spot } from './spot.ts';
import { spotAt } from './spot.ts';

/**
 * What "expand selection" selects from each position, from the inside out: the word, the text with and without its
 * quotes, the fact, all facts of the block, the block, and so on up to the file.
 */
export function selectionRanges(file: SourceFile, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => {
    const offset = file.offsetAt(position);
    const spot = spotAt(file, offset);
    const stretches = [...(spot ? [...pieceStretches(spot, offset), ...blockStretches(spot.statement, offset)] : [])];
    return nest(file, offset, [...stretches, { offset: 0, end: file.text.length }]);
  });
}

type Stretch = Pick<Place, 'offset' | 'end'>;

function pieceStretches({ piece }: Spot, offset: number): Stretch[] {
  if (!piece || piece.slot === 'particle') return [];
  const text = written(piece);
  const quotes = /^(""")[\s\S]*\1$/.test(text) && text.length >= 6 ? 3 : /^["„“”«]/.test(text) ? 1 : 0;
  if (quotes === 0) return [...dottedWord(text, piece.offset, offset), piece];
  const closing = quotes === 3 || (text.length > 1 && /["“”»]$/.test(text)) ? quotes : 0;
  const inner = { offset: piece.offset + quotes, end: piece.end - closing };
  const words = text.slice(quotes, text.length - closing).matchAll(/[\p{L}\p{M}\p{N}_-]+/gu);
  const around = (word: Stretch) => word.offset <= offset && offset <= word.end;
  const word = [...words].map((found) => stretch(inner.offset + found.index, found[0].length)).find(around);
  return [...(word ? [word] : []), inner, piece];
}

/** The half of `theme.objective` at an offset. */
function dottedWord(text: string, start: number, offset: number): Stretch[] {
  const dot = text.indexOf('.');
  if (dot < 0 || !/^\D/.test(text)) return [];
  return [offset <= start + dot ? stretch(start, dot) : { offset: start + dot + 1, end: start + text.length }];
}

/** A statement and the blocks around it: each without its block, the inside of a block, and as a whole. */
function blockStretches(statement: Statement, offset: number): Stretch[] {
  const found: Stretch[] = [];
  for (let one: Statement | undefined = statement; one; one = one.parent) {
    const block = one.block();
    if (block && block.offset <= offset && offset <= block.end) {
      const inside = one.file.text.slice(block.offset, block.end);
      const start = block.offset + inside.length - inside.trimStart().length;
      found.push({ offset: start, end: block.offset + inside.trimEnd().length }, block);
    } else if (block) found.push(one.place());
    found.push(one.extent());
  }
  return found;
}

function stretch(offset: number, length: number): Stretch {
  return { offset, end: offset + length };
}

/** Each stretch inside the next; those that are no larger than the one before, or cut it, are left out. */
function nest(file: SourceFile, offset: number, stretches: readonly Stretch[]): SelectionRange {
  const kept: Stretch[] = [];
  let last: Stretch = stretch(offset, 0);
  for (const one of stretches) {
    const isLarger = one.offset <= last.offset && one.end >= last.end && one.end - one.offset > last.end - last.offset;
    if (!isLarger) continue;
    kept.push(one);
    last = one;
  }
  let nested: SelectionRange | undefined;
  for (const one of kept.reverse()) nested = { range: file.range(one), ...(nested && { parent: nested }) };
  return nested ?? { range: file.range(stretch(offset, 0)) };
}
