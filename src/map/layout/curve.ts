import type { Card, Curve } from '../../model/map-model.ts';
import { measure } from '../text/measure.ts';
import type { Texts } from '../texts.ts';
import { toneOf } from './cards.ts';
import { entry } from './collect.ts';
import { nameDots } from './curve-names.ts';
import { Memory } from './memory.ts';
import { figure, quiet, space, strong } from './metrics.ts';
import type { ModelIndex } from './model-index.ts';
import type { ColumnPlace } from './stages.ts';
import { lastLine, lines, oneLine, round } from './text-box.ts';
import type { Box, CurveDot, CurveLine, CurvePanel, Point, Tone } from './types.ts';

/** From one value to the next. */
const usualStep = 29;
const headroom = 30;
const dashes = [undefined, '7 4', '2 4', '12 4 2 4', '1 6', '4 2'];
const axisRoom = 44;

/** A curve from left to right, its values up and down. */
interface Plot {
  index: ModelIndex;
  columns: readonly ColumnPlace[];
  /** Where the best is, and how far the next value is below it. */
  best: number;
  step: number;
  texts: Texts;
  memory: Memory;
}

/** The emotion lane: dots at their valence, straight lines between neighbours, gaps where nothing is known. */
export function layoutCurve(
  index: ModelIndex,
  columns: readonly ColumnPlace[],
  top: number,
  texts: Texts,
  step = usualStep,
  memory = new Memory(),
): CurvePanel | undefined {
  const { model } = index;
  const [first, last] = [columns[0], columns.at(-1)];
  if (!first || !last || model.curve.length === 0) return undefined;
  const several = model.curve.length > 1;
  const current = model.curve.filter(({ side }) => side !== 'before').length;
  const keys = several ? model.curve.length * 20 + 72 : 0;
  const height = Math.max(4 * step + 2 * headroom, keys);
  const box: Box = { x: first.x, y: round(top), width: last.x + last.width - first.x, height };
  const over = (height - 4 * step) / 2;
  const plot: Plot = { index, columns, best: over, step, texts, memory };
  const room = space.side - axisRoom;
  const zero = yOf(0, plot);
  const start = several ? (height - keys) / 2 + 24 : zero - 3;
  const label = oneLine(texts.emotion, space.margin, start, room, strong);
  const said = model.journey.state === 'to-be' ? texts.target : texts.measured;
  const note = lines(said, space.margin, start + 17, room, quiet, 2, 16);
  const placed = model.curve.map((curve, i) => dotsOf(curve, i, plot));
  const main = placed[0] ?? [];
  const drawn = placed.map((dots, i): CurveLine => {
    const curve = model.curve[i];
    const dash = dashes[i % dashes.length];
    const y = lastLine(note) + 22 + i * 20;
    const persona = curve?.persona === undefined ? undefined : (index.personas.get(curve.persona) ?? curve.persona);
    const name = [persona, curve?.side && texts.sides[curve.side]].filter(Boolean).join(', ');
    return {
      dots: dots.map(({ dot }) => dot),
      paths: runs(dots).map((run) => `M${lineOf(run)}`),
      ...(several &&
        name !== '' && {
          name: {
            text: oneLine(name, space.margin + 34, y, room - 34, quiet),
            sample: `M${space.margin} ${round(y - 4)}h26`,
          },
        }),
      ...(dash && { dash }),
      ...(curve?.side === 'before' && { former: true, shifts: shiftsOf(dots, curve, model.curve, plot) }),
    };
  });
  return {
    ...box,
    label,
    note,
    axis: [2, 1, 0, -1, -2].map((value) => ({
      y: yOf(value, plot),
      text: oneLine(texts.signed(value), first.x - 10, yOf(value, plot) + 4.3, 30, quiet, 'end'),
    })),
    zero,
    areas: current > 1 ? [] : runs(main).map((run) => `M${run[0]?.x} ${zero}L${lineOf(run)}L${run.at(-1)?.x} ${zero}`),
    lines: drawn,
    names: nameDots(
      main.map(({ dot, valence, card }) => ({ dot, valence, label: card.label })),
      drawn,
      { ...box, y: 0 },
      texts,
    ),
  };
}

interface Placed extends Point {
  dot: CurveDot;
  card: Card;
  valence: number;
}
interface Ordered extends Placed {
  order: number;
}

/** The dots of a curve in the order of the path: what has moved stands where it is now. */
function dotsOf({ side, points }: Curve, which: number, { index, columns, memory, ...plot }: Plot): Ordered[] {
  const { model, cards, byStage, changeOf } = index;
  const other = side && ({ before: 'added', after: 'removed' } as const)[side];
  const felt = model.cards.filter(({ id, internal }) => !internal && !(other && isChanged(id)));
  function isChanged(id: string) {
    return changeOf('touchpoint', id)?.change === other;
  }
  const order = new Map(felt.map(({ id }, i) => [id, i]));
  const there = Map.groupBy(points, ({ card }) => (order.has(card) ? cards.get(card)?.stage : undefined));
  const placed = model.stages.flatMap(({ id }, i) => {
    const [column, own] = [columns[i], there.get(id)];
    if (!column || !own) return [];
    const known = memory.same(`points ${which} ${i}`, own);
    const at = [column, plot.best, plot.step] as const;
    return memory.keep(`dots ${which} ${i}`, dotsIn, known, byStage.get(id) ?? [], side, ...at, plot.texts);
  });
  return placed.map((one) => ({ ...one, order: order.get(one.card.id) ?? 0 })).sort((a, b) => a.order - b.order);
}

/** The dots of a curve in one stage: each touchpoint has its share of the width. */
function dotsIn(
  points: Curve['points'],
  cards: readonly Card[],
  side: Curve['side'],
  column: ColumnPlace,
  best: number,
  step: number,
  texts: Texts,
  memory: Memory,
): Placed[] {
  const felt = cards.filter(({ internal }) => !internal);
  const room = column.width / felt.length;
  const places = new Map(felt.map((card, i) => [card.id, { card, x: round(column.x + room * (i + 0.5)) }]));
  // many dots share few values
  const signs = new Map<number, string>();
  return points.flatMap(({ card: id, valence, text, assumed }): Placed[] => {
    const place = places.get(id);
    if (!place) return [];
    const { card, x } = place;
    const said = entry(signs, valence, () => texts.signed(valence));
    const title = [side && texts.sides[side], `${card.number} ${card.label}`, said, text].filter(Boolean).join(' · ');
    const y = yOf(valence, { best, step });
    const number = side === 'before' ? undefined : card.number;
    const dot = memory.keep(id, layoutDot, id, number, title, toneOf(valence), assumed, x, y, room);
    return [{ dot, card, valence, x, y }];
  });
}

function yOf(valence: number, { best, step }: Pick<Plot, 'best' | 'step'>): number {
  return round(best + (2 - Math.max(-2, Math.min(2, valence))) * step);
}

/** A dot with its middle at `x`, `y`: a numbered pill where there is room for one, else small. */
function layoutDot(
  card: string,
  /** Absent where what was is shown beside what is. */
  number: number | undefined,
  title: string,
  tone: Tone,
  assumed: boolean,
  x: number,
  y: number,
  room: number,
): CurveDot {
  const wide = Math.max(19, measure(String(number), figure) + 6);
  const numbered = number !== undefined && room >= wide + 1;
  const [width, height] = numbered ? [wide, 19] : number === undefined ? [9, 9] : [7, 7];
  return {
    x: round(x - width / 2),
    y: round(y - height / 2),
    width: round(width),
    height,
    card,
    ...(numbered && { number: oneLine(String(number), x, y + 4.3, width, figure, 'middle') }),
    tone,
    assumed,
    title,
  };
}

/** From each former dot straight to the one that the same people have now. */
function shiftsOf(dots: readonly Placed[], { persona }: Curve, curves: readonly Curve[], plot: Plot): string[] {
  const now = curves.find((curve) => curve.side === 'after' && curve.persona === persona);
  const values = new Map(now?.points.map(({ card, valence }) => [card, valence]));
  return dots.flatMap(({ card, x, y, valence }) => {
    const value = values.get(card.id);
    return value === undefined || value === valence ? [] : [`M${x} ${y}V${yOf(value, plot)}`];
  });
}

/** Dots that follow one another along the path without a gap. */
function runs(dots: readonly Ordered[]): Ordered[][] {
  const found: Ordered[][] = [];
  for (const dot of dots) {
    const run = found.at(-1);
    if (run && dot.order === (run.at(-1)?.order ?? 0) + 1) run.push(dot);
    else found.push([dot]);
  }
  return found;
}

/** Straight from dot to dot. */
function lineOf(run: readonly Point[]): string {
  return run.map(({ x, y }) => `${x} ${y}`).join('L');
}
