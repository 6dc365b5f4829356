import type { LangiumDocument } from 'langium';
import { indentComment, indentTextBlock } from './inner-lines.ts';
import type { Lead } from './layout.ts';
import { Layout } from './layout.ts';
import { lexemesOf } from './lexemes.ts';
import type { Outline, Piece } from './outline.ts';
import { isComment, outlineOf } from './outline.ts';
import { haveSameTokens } from './same-tokens.ts';
import type { TextChange } from './text-change.ts';
import { applyChanges, lineEndOf } from './text-change.ts';
import { writtenNumber } from './written-number.ts';

/** A stretch of lines, both included, from 0. */
export interface Lines {
  first: number;
  last: number;
}

/**
 * What brings a document into its canonical form, as small changes in file order; with `lines`, only what lies inside
 * of them. Rows with mistakes stay as they are. Nothing is changed if anything but white space, the blank before a unit
 * and the sign of a feeling would be.
 */
export function formatDocument(document: LangiumDocument, lines?: Lines): TextChange[] {
  const outline = outlineOf(document);
  const [from, to] = lines ? offsetsOf(lines, document) : [0, outline.text.length];
  const changes = [...changesOf(outline)].filter(({ offset, end }) => from <= offset && end <= to);
  if (changes.length === 0) return [];
  const after = applyChanges(outline.text, changes);
  const isSafe = haveSameTokens(
    { text: outline.text, lexemes: outline.pieces },
    { text: after, lexemes: lexemesOf(after) },
  );
  return isSafe ? changes : [];
}

/** The indentation of a depth. */
export function indentation(depth: number): string {
  return '  '.repeat(depth);
}

function* changesOf(outline: Outline): Generator<TextChange> {
  const { text, pieces } = outline;
  const lineEnd = lineEndOf(text);
  const layout = new Layout(outline);
  yield* atStart(outline, layout);
  for (let i = 0; i < pieces.length; i++) {
    const lead = i > 0 ? layout.before(i) : { depth: 0, blank: false };
    if (i > 0) yield* between(outline, i, lead, layout.keepsShape(i), lineEnd);
    yield* inside(outline, i, lead, layout);
  }
  yield* atEnd(outline, lineEnd);
}

// --- gaps

function* between(
  outline: Outline,
  index: number,
  lead: Lead,
  keepsShape: boolean,
  lineEnd: string,
): Generator<TextChange> {
  const { text, pieces, frozen } = outline;
  const [before, piece] = [pieces[index - 1] as Piece, pieces[index] as Piece];
  const [offset, end] = [before.end, piece.start];
  const gap = text.slice(offset, end);
  const [isFrozenBefore, isFrozen] = [frozen[before.row] as boolean, frozen[piece.row] as boolean];
  const isBroken = before.endLine !== piece.line;
  if ('blanks' in lead) {
    const isFixed = isBroken ? isFrozenBefore || isFrozen || keepsShape : isFrozen;
    if (isFixed && !isBroken) return;
    if (isFixed) yield* atBreak(gap, offset, { isFrozenBefore, indent: undefined, blank: false, lineEnd });
    else yield* replace(gap, offset, blanksOf(lead.blanks, gap));
    return;
  }
  const indent = lead.depth === undefined ? undefined : indentation(lead.depth);
  if (isBroken) {
    const kept = isFrozen || keepsShape ? undefined : indent;
    yield* atBreak(gap, offset, { isFrozenBefore, indent: kept, blank: lead.blank, lineEnd });
  } else if (!isFrozen && !keepsShape && indent !== undefined) {
    yield { offset, end, text: lineEnd + (lead.blank ? lineEnd : '') + indent };
  }
}

function blanksOf(blanks: number | 'kept', gap: string): string {
  if (blanks !== 'kept') return ' '.repeat(blanks);
  return gap === '' ? '  ' : gap.replaceAll('\t', '  ').replace(/[^ ]/g, ' ');
}

interface Break {
  isFrozenBefore: boolean;
  /** Undefined where it stays as it is. */
  indent: string | undefined;
  blank: boolean;
  lineEnd: string;
}

/** The end of one line, up to one blank line, and the indentation of the next line. */
function* atBreak(
  gap: string,
  offset: number,
  { isFrozenBefore, indent, blank, lineEnd }: Break,
): Generator<TextChange> {
  const { tail, first, blanks, head } = partsOf(gap);
  if (tail !== '' && !isFrozenBefore) yield { offset, end: offset + tail.length, text: '' };
  const isApart = blank || blanks !== '';
  const wanted = { blanks: isApart ? lineEnd : '', head: indent ?? head };
  const middle = offset + tail.length + first.length;
  const isMiddleRight = isApart ? /^(?:\r\n|\n|\r)$/.test(blanks) : blanks === '';
  const from = isMiddleRight ? middle + blanks.length : middle;
  const old = gap.slice(from - offset);
  yield* replace(old, from, (isMiddleRight ? '' : wanted.blanks) + wanted.head);
}

/** The blanks before a first line break, the break, the blank lines behind it, and the blanks of the last line. */
function partsOf(gap: string): { tail: string; first: string; blanks: string; head: string } {
  const [, tail = '', first = '', rest = ''] = /^([^\n\r]*)(\r\n|\n|\r)([\s\S]*)$/.exec(gap) ?? [];
  const head = /[^\n\r]*$/.exec(rest)?.[0] ?? '';
  return { tail, first, blanks: rest.slice(0, rest.length - head.length), head };
}

function* replace(old: string, offset: number, text: string): Generator<TextChange> {
  if (old !== text) yield { offset, end: offset + old.length, text };
}

function* atStart({ text, pieces, frozen }: Outline, layout: Layout): Generator<TextChange> {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const piece = pieces[0];
  const gap = text.slice(start, piece?.start ?? text.length);
  const keepsHead = piece && (frozen[piece.row] || layout.keepsShape(0));
  yield* replace(gap, start, keepsHead ? (/[^\n\r]*$/.exec(gap)?.[0] ?? '') : '');
}

function* atEnd({ text, pieces, frozen }: Outline, lineEnd: string): Generator<TextChange> {
  const last = pieces.at(-1);
  if (!last) return;
  const gap = text.slice(last.end);
  const tail = frozen[last.row] ? (/^[^\n\r]*/.exec(gap)?.[0] ?? '') : '';
  if (!/^(?:\r\n|\n|\r)$/.test(gap.slice(tail.length)) || !gap.startsWith(tail)) {
    yield* replace(gap.slice(tail.length), last.end + tail.length, lineEnd);
  }
}

// --- what stands inside a piece

function* inside(outline: Outline, index: number, lead: Lead, layout: Layout): Generator<TextChange> {
  const { text, frozen } = outline;
  const piece = outline.pieces[index] as Piece;
  if (frozen[piece.row]) return;
  const number = writtenNumber(outline, index);
  if (number !== undefined) yield* replace(text.slice(piece.start, piece.end), piece.start, number);
  if (piece.line === piece.endLine || layout.keepsShape(index)) return;
  const old = text.slice(piece.start, piece.end);
  if (isComment(piece)) {
    const indent = 'depth' in lead && lead.depth !== undefined ? indentation(lead.depth) : undefined;
    yield* replaceLines(old, piece.start, indentComment(old, indent));
  } else if (piece.kind === 'text-block' && piece.fact) {
    yield* replaceLines(old, piece.start, indentTextBlock(old, indentation(piece.fact.depth + 1)));
  }
}

/** Changes of a text whose line breaks stay, one for each line. */
function* replaceLines(old: string, offset: number, text: string): Generator<TextChange> {
  if (old === text) return;
  const lines = text.split(/(\r\n|\n|\r)/);
  let start = offset;
  for (const [i, line] of old.split(/(\r\n|\n|\r)/).entries()) {
    yield* replace(line, start, lines[i] ?? '');
    start += line.length;
  }
}

// --- lines

function offsetsOf({ first, last }: Lines, { textDocument }: LangiumDocument): [number, number] {
  const from = textDocument.offsetAt({ line: first, character: 0 });
  const rest = textDocument.getText().slice(textDocument.offsetAt({ line: last, character: 0 }));
  return [from, textDocument.getText().length - rest.length + (/^[^\n\r]*/.exec(rest)?.[0].length ?? 0)];
}
