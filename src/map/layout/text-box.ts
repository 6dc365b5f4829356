import type { Style } from '../text/measure.ts';
import { fit, wrap } from '../text/measure.ts';
import type { TextBox } from './types.ts';

/** One line of text; what does not fit ends in an ellipsis. */
export function oneLine(
  text: string,
  x: number,
  y: number,
  width: number,
  style: Style,
  anchor?: 'middle' | 'end',
): TextBox {
  const flat = text.replace(/\s+/g, ' ').trim();
  const line = fit(flat, width, style);
  return {
    x: round(x),
    y: round(y),
    lines: [line],
    step: 0,
    style,
    ...(line !== flat && { full: flat }),
    ...(anchor && { anchor }),
  };
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
  const { lines: found, cut } = wrap(text, width, style, most);
  return {
    x: round(x),
    y: round(y),
    lines: found,
    step,
    style,
    ...(cut && { full: text.replace(/\s+/g, ' ').trim() }),
  };
}

/** Coordinates are rounded to a tenth, so that a picture is the same everywhere. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
