import { isRightToLeft } from '../text/direction.ts';
import type { Style } from '../text/measure.ts';
import { flat, shorten, wrap } from '../text/wrap.ts';
import type { Point, TextBox } from './types.ts';

/** Where a text goes, and the room that it has. */
export interface Place {
  x: number;
  y: number;
  width: number;
  style: Style;
  /** Where `x` is: at the start of the lines when absent. */
  anchor?: 'middle' | 'end';
}

/** One line of text; what does not fit ends in an ellipsis. */
export function oneLine(
  text: string,
  x: number,
  y: number,
  width: number,
  style: Style,
  anchor?: 'middle' | 'end',
): TextBox {
  const whole = flat(text);
  const line = shorten(whole, width, style);
  return box({ x, y, width, style, ...(anchor && { anchor }) }, [line], 0, line !== whole, whole);
}

/** Some lines of text; what does not fit into `most` lines ends in an ellipsis. */
export function lines(
  text: string,
  x: number,
  y: number,
  width: number,
  style: Style,
  most: number,
  step = Math.round(style.size * 1.4),
): TextBox {
  const whole = flat(text);
  const { lines: found, cut } = wrap(whole, width, style, most);
  const trimmed = found.map((line) => line.trimEnd());
  return box({ x, y, width, style }, trimmed, step, cut, whole);
}

/** The base line of the last line. */
export function lastLine({ y, lines: { length }, step }: TextBox): number {
  return y + Math.max(0, length - 1) * step;
}

/** The same thing somewhere else. */
export function moved<T extends Point>(box: T, by: Point): T {
  return { ...box, x: round(box.x + by.x), y: round(box.y + by.y) };
}

/** Coordinates are rounded to a tenth, so that a picture is the same everywhere. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function box(
  { x, y, width, style, anchor }: Place,
  found: string[],
  step: number,
  cut: boolean,
  whole: string,
): TextBox {
  return {
    x: round(x),
    y: round(y),
    width: round(width),
    lines: found,
    step,
    style,
    ...(cut && { full: whole }),
    ...(anchor && { anchor }),
    ...(isRightToLeft(whole) && { rightToLeft: true }),
  };
}
