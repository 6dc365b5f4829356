import { once } from '../../texts/once.ts';
import { interWidths } from '../generated/inter-widths.ts';

export type Weight = keyof typeof interWidths;

/** How a text is set: size in pixels. */
export interface Style {
  size: number;
  weight: Weight;
  /** Room between letters, as a share of the size. */
  spacing?: number;
}

/** Width of a text in pixels, without a browser: Inter's own widths, a full square for what Inter does not have. */
export function measure(text: string, style: Style): number {
  return latinWidth(text, style) ?? widthOf(text, style);
}

/** Width of a text in plain letters, which is most texts; undefined where there is anything else in it. */
function latinWidth(text: string, { size, weight, spacing = 0 }: Style): number | undefined {
  const widths = latin[weight];
  let units = 0;
  for (let i = 0; i < text.length; i++) {
    const width = widths[text.charCodeAt(i)];
    if (!width) return undefined;
    units += width + spacing * 1000;
  }
  return (units * size) / 1000;
}

function widthOf(text: string, style: Style): number {
  let sum = 0;
  for (const grapheme of graphemesOf(text)) sum += graphemeWidth(grapheme, style);
  return sum;
}

/** Width of one grapheme in pixels: its first character and those that are not drawn into it. */
export function graphemeWidth(grapheme: string, { size, weight, spacing = 0 }: Style): number {
  return ((unitsOf(grapheme, weight) + spacing * 1000) * size) / 1000;
}

/** What readers take for one character, one after the other. */
export function* graphemesOf(text: string): Generator<string> {
  if (single.test(text)) yield* text;
  else for (const { segment } of graphemes().segment(text)) yield segment;
}

/** Latin letters, punctuation, currencies, arrows, signs and shapes: each stands for itself where nothing else joins them. */
const single = /^[ -~\u00a0-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u2bff]*$/;
const graphemes = once(() => new Intl.Segmenter('en', { granularity: 'grapheme' }));
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

/** Widths of the letters up to U+024F, 0 for those that need a closer look. */
const latin: Record<Weight, Float64Array> = { 400: latinTable(400), 600: latinTable(600) };

function latinTable(weight: Weight): Float64Array {
  const codes = Float64Array.from({ length: 0x250 }, (_, code) => code);
  return codes.map((code) =>
    code < 0x20 || code === 0xa9 || code === 0xad || code === 0xae ? 0 : (tables[weight].get(code) ?? 0),
  );
}

/** Thousandths of the size. */
function unitsOf(grapheme: string, weight: Weight): number {
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(grapheme) && !/^[\d#*©®™↔-⇿]/u.test(grapheme))
    return 1370;
  let sum = 0;
  for (const character of grapheme) sum += characterUnits(character, weight);
  return sum;
}

function characterUnits(character: string, weight: Weight): number {
  const code = character.codePointAt(0) ?? 0;
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) return 0;
  const known = tables[weight].get(code);
  if (known !== undefined) return known;
  if (isFromRight(code)) return weight === 400 ? 600 : 680;
  return isNarrowScript(code) ? 680 : 1000;
}

/** Hebrew, Arabic and their neighbours, whose letters are a little narrower. */
function isFromRight(code: number): boolean {
  return (code >= 0x0590 && code <= 0x08ff) || (code >= 0xfb1d && code <= 0xfd3f) || (code >= 0xfe70 && code <= 0xfefc);
}

/** Scripts whose letters are about as wide as Latin ones: Hebrew, Arabic, Devanagari, Thai and their neighbours. */
function isNarrowScript(code: number): boolean {
  return (
    (code >= 0x0530 && code <= 0x10ff) ||
    (code >= 0x1100 && code <= 0x1fff && code > 0x11ff) ||
    (code >= 0xfb1d && code <= 0xfd3f) ||
    (code >= 0xfe70 && code <= 0xfefc) ||
    (code >= 0xff61 && code <= 0xff9f)
  );
}
