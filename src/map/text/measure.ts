import { interWidths } from '../generated/inter-widths.ts';

export type Weight = keyof typeof interWidths;

/** How a text is set: size in pixels. */
export interface Style {
  size: number;
  weight: Weight;
}

/** Width of a text in pixels, without a browser: Inter's own widths, a full square for what Inter does not have. */
export function measure(text: string, { size, weight }: Style): number {
  let sum = 0;
  for (const { segment } of graphemes.segment(text)) sum += graphemeWidth(segment, weight);
  return (sum * size) / 1000;
}

/** The text with an ellipsis where it does not fit; whole when it does. */
export function fit(text: string, width: number, style: Style): string {
  if (measure(text, style) <= width) return text;
  const room = width - measure('…', style);
  let used = 0;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    used += (graphemeWidth(segment, style.weight) * style.size) / 1000;
    if (used > room) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** A text in lines. `cut` when not all of it fits: the last line then ends in an ellipsis. */
export interface Wrapped {
  lines: string[];
  cut: boolean;
}

/** Breaks a text at words, and words that are too long at graphemes. */
export function wrap(text: string, width: number, style: Style, most = Number.POSITIVE_INFINITY): Wrapped {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of pieces(text, width, style)) {
    const size = measure(piece, style);
    const hanging = piece.trim() === '';
    if (used + size > width && line.trim() !== '' && !hanging) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    if (line === '' && hanging) continue;
    line += piece;
    used += size;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  if (lines.length <= most) return { lines, cut: false };
  const kept = lines.slice(0, most);
  kept[most - 1] = fit(`${lines.slice(most - 1).join(' ')}`, width, style);
  return { lines: kept, cut: true };
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** Words with the punctuation that clings to them, blanks apart; a word wider than a line in parts. */
function pieces(text: string, width: number, style: Style): string[] {
  const found: string[] = [];
  for (const { segment, isWordLike } of words.segment(text.replace(/\s+/g, ' '))) {
    const previous = found.at(-1);
    const clings = !isWordLike && segment !== ' ' && !/^[([{“«„‘]/.test(segment);
    const opened = previous !== undefined && /[([{“«„‘]$/.test(previous);
    if (previous !== undefined && previous !== ' ' && (clings || opened)) found[found.length - 1] += segment;
    else found.push(segment);
  }
  return found.flatMap((piece) => (measure(piece, style) <= width ? [piece] : parts(piece, width, style)));
}

function parts(word: string, width: number, { size, weight }: Style): string[] {
  const found: string[] = [];
  let part = '';
  let used = 0;
  for (const { segment } of graphemes.segment(word)) {
    const next = (graphemeWidth(segment, weight) * size) / 1000;
    if (part !== '' && used + next > width) {
      found.push(part);
      part = '';
      used = 0;
    }
    part += segment;
    used += next;
  }
  return part === '' ? found : [...found, part];
}

const tables: Record<Weight, ReadonlyMap<number, number>> = { 400: readTable(400), 600: readTable(600) };

function readTable(weight: Weight): ReadonlyMap<number, number> {
  const table = new Map<number, number>();
  for (const run of interWidths[weight].split(';')) {
    const [start = '', list = ''] = run.split(':');
    for (const [i, width] of list.split(',').entries()) {
      table.set(Number.parseInt(start, 36) + i, Number.parseInt(width, 36));
    }
  }
  return table;
}

/** Thousandths of the size. */
function graphemeWidth(grapheme: string, weight: Weight): number {
  const code = grapheme.codePointAt(0) ?? 0;
  const known = tables[weight].get(code);
  if (known !== undefined) return known;
  if (/^\p{M}|^\p{Cf}/u.test(grapheme)) return 0;
  return isNarrowScript(code) ? 620 : 1000;
}

/** Scripts whose letters are about as wide as Latin ones: Hebrew, Arabic, Devanagari, Thai and their neighbours. */
function isNarrowScript(code: number): boolean {
  return (code >= 0x0530 && code <= 0x10ff) || (code >= 0xfb1d && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfeff);
}
