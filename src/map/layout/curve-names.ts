import { measure } from '../text/measure.ts';
import type { Texts } from '../texts.ts';
import { figure } from './metrics.ts';
import { oneLine } from './text-box.ts';
import type { Box, CurveDot, CurveLine, Point, TextBox } from './types.ts';

export interface Feeling {
  dot: CurveDot;
  valence: number;
  label: string;
}

/** More names than these would not be calm. */
const most = 8;
const widest = 208;

/** Names the lowest, the peaks and the end of a curve where no dot, no line and no other name is in the way. */
export function nameDots(
  feelings: readonly Feeling[],
  curves: readonly CurveLine[],
  panel: Box,
  texts: Texts,
): TextBox[] {
  const dots = curves.flatMap((curve) => curve.dots);
  const taken: Box[] = [];
  return wanted(feelings, texts).flatMap(({ feeling: { dot, valence }, text, told }): TextBox[] => {
    const width = Math.min(measure(text, figure), widest);
    const x = Math.max(panel.x + 8, Math.min(panel.x + panel.width - width - 8, dot.x + dot.width / 2 - width / 2));
    const above = dot.y - 6;
    const below = dot.y + dot.height + 15;
    const near = valence < 0 ? [below, above] : [above, below];
    // what says itself which dot it means may stand off where there is no room beside it
    const off = told ? [1, 2, 3, 4].flatMap((far) => [below + far * 16, above - far * 16]) : [];
    for (const y of [...near, ...off]) {
      const own: Box = { x, y: y - 11, width, height: 14 };
      const inside = own.y >= panel.y + 2 && own.y + own.height <= panel.y + panel.height - 2;
      const free =
        !taken.some((other) => meet(own, other, 8)) &&
        !dots.some((other) => other !== dot && meet(own, other, 1)) &&
        !curves.some((curve) => crosses(curve.dots, own));
      if (!inside || !free) continue;
      taken.push(own);
      return [oneLine(text, x + width / 2, y, widest, figure, 'middle')];
    }
    return [];
  });
}

interface Wanted {
  feeling: Feeling;
  text: string;
  /** The text says which dot it means. */
  told: boolean;
}

/** The lowest first, then the end, then the peaks in their order; of neighbours that are as high the first. */
function wanted(feelings: readonly Feeling[], texts: Texts): Wanted[] {
  const [first] = feelings;
  const end = feelings.at(-1);
  if (!first || !end || first === end) return [];
  let lowest = first;
  let high = first.valence;
  for (const feeling of feelings) {
    if (feeling.valence < lowest.valence) lowest = feeling;
    high = Math.max(high, feeling.valence);
  }
  const found: Wanted[] = [];
  if (lowest.valence < high) found.push({ feeling: lowest, text: texts.lowest(lowest.label), told: true });
  for (const [i, feeling] of feelings.entries())
    if (found.length < most && feeling.valence === high && feeling !== lowest && feelings[i - 1]?.valence !== high)
      found.push({ feeling, text: feeling.label, told: false });
  if (end.valence !== high && end !== lowest) found.push({ feeling: end, text: texts.end(end.label), told: true });
  return found.filter(({ text }) => text !== '');
}

/** Whether the line from dot to dot crosses a box. */
function crosses(dots: readonly Box[], box: Box): boolean {
  return dots.some((to, i) => {
    const from = dots[i - 1];
    // most of them are far away
    if (!from || (from.x > box.x + box.width && to.x > box.x + box.width)) return false;
    return from.x + from.width >= box.x || to.x + to.width >= box.x ? passes(middle(from), middle(to), box) : false;
  });
}

function middle(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function meet(a: Box, b: Box, gap: number): boolean {
  return a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether a straight line passes through a box: its part above the box's width meets the box's height. */
function passes(a: Point, b: Point, box: Box): boolean {
  const [left, right] = [Math.max(a.x, box.x), Math.min(b.x, box.x + box.width)];
  if (left > right) return false;
  const at = (x: number) => (b.x === a.x ? a.y : a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x));
  const [y1, y2] = [at(left), at(right)];
  return Math.min(y1, y2) < box.y + box.height && Math.max(y1, y2) > box.y;
}
