import { once } from '../../texts/once.ts';
import type { Style } from './measure.ts';
import { graphemesOf, graphemeWidth, measure } from './measure.ts';

/** A text in lines that join to the whole text again. `cut` when not all of it fits: it then ends in an ellipsis. */
export interface Wrapped {
  lines: string[];
  cut: boolean;
}

/** The text with an ellipsis where it does not fit; whole when it does. Looks no further than the width. */
export function shorten(text: string, width: number, style: Style): string {
  if (fits(text, width, style)) return text;
  const ellipsis = measure('…', style);
  let used = 0;
  let kept = '';
  let short = '';
  for (const grapheme of graphemesOf(text)) {
    used += graphemeWidth(grapheme, style);
    if (used > width) return `${short.trimEnd()}…`;
    kept += grapheme;
    if (used + ellipsis <= width) short = kept;
  }
  return text;
}

/** Breaks a text at words, and words that are too long at graphemes; reads no more than the lines can hold. */
export function wrap(text: string, width: number, style: Style, most = Number.POSITIVE_INFINITY): Wrapped {
  if (text !== '' && fits(text, width, style)) return { lines: [text], cut: false };
  const lines: string[] = [];
  let line = '';
  let used = 0;
  let read = 0;
  for (const piece of pieces(text, width, style)) {
    const size = measure(piece.trimEnd(), style);
    if (used + size > width && line !== '') {
      if (lines.length + 1 >= most) {
        const rest = text.slice(read - line.length, read + piece.length);
        return { lines: [...lines, shorten(rest, width, style)], cut: true };
      }
      lines.push(line);
      line = '';
      used = 0;
    }
    line += piece;
    used += measure(piece, style);
    read += piece.length;
  }
  if (line !== '') lines.push(line);
  return { lines, cut: false };
}

/** Whether a text fits into one line; a text that is much too long is not measured. */
function fits(text: string, width: number, style: Style): boolean {
  return text.length < 200 && measure(text, style) <= width;
}

/** One blank for each run of blanks; blanks that must not break stay. */
export function flat(text: string): string {
  return text.replace(/[\s\u0085\u200b]+/g, (blanks) => (/[^\u00a0\u202f]/.test(blanks) ? ' ' : blanks)).trim();
}

/** Plain texts have no need of it, and it takes long to make. */
const words = once(() => new Intl.Segmenter('en', { granularity: 'word' }));

/** What stays on one line: a word with the punctuation that clings to it and the blank behind it; a long word in parts. */
function* pieces(text: string, width: number, style: Style): Generator<string> {
  if (plain.test(text)) {
    for (const piece of text.match(plainPiece) ?? []) yield* parts(piece, width, style);
    return;
  }
  let piece = '';
  for (const { segment, isWordLike } of words().segment(text)) {
    const clings = piece === '' || segment === ' ' || !mayBreak(piece, segment, isWordLike ?? false);
    if (!clings) {
      yield* parts(piece, width, style);
      piece = '';
    }
    piece += segment;
    // what is wider than any line by far need not be collected
    if (piece.length > 2000) {
      yield* parts(piece, width, style);
      piece = '';
    }
  }
  if (piece !== '') yield* parts(piece, width, style);
}

/** Letters, digits and marks of which it is known, without Unicode's rules, where a line may break: as `mayBreak` says. */
const plain = /^[A-Za-z0-9 .,;:!?'"()/-]{0,2000}$/;
const plainPiece = / +|[^ ]*?[/-](?=[A-Za-z0-9])|[^ ]+ */g;

function mayBreak(before: string, next: string, isWordLike: boolean): boolean {
  if (before.endsWith(' ')) return true;
  if (/[\u00a0\u202f\u2060]$/.test(before) || /^[\u00a0\u202f\u2060]/.test(next)) return false;
  if (/[([{“«„‘「『（【〈《]$/.test(before)) return false;
  if (isWordLike)
    return /[-–—/\\_·、。，．！？：；」』）】…]$/.test(before) || isWide(before.at(-1)) || isWide(next[0]);
  return /^[([{“«„‘「『（【〈《]/.test(next) && isWide(before.at(-1));
}

/** Letters of scripts that write without blanks. */
function isWide(letter: string | undefined): boolean {
  return (
    letter !== undefined &&
    /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\ud840-\udfff]/.test(letter)
  );
}

function* parts(word: string, width: number, style: Style): Generator<string> {
  if (measure(word.trimEnd(), style) <= width) {
    yield word;
    return;
  }
  let part = '';
  let used = 0;
  for (const grapheme of graphemesOf(word)) {
    const next = graphemeWidth(grapheme, style);
    if (part !== '' && grapheme !== ' ' && used + next > width) {
      yield part;
      part = '';
      used = 0;
    }
    part += grapheme;
    used += next;
  }
  if (part !== '') yield part;
}
