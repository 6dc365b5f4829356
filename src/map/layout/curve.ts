import type { Card, Curve } from '../../model/map-model.ts';
import { measure } from '../text/measure.ts';
import type { Texts } from '../texts.ts';
import { toneOf } from './cards.ts';
import { entry } from './collect.ts';
import { nameDots } from './curve-names.ts';
import { Memory } from './memory.ts';
import { figure, quiet, space, strong } from './metrics.ts';
import type { ModelIndex } from './model-index.ts';
import { polyline } from './paths.ts';
import type { ColumnPlace } from './stages.ts';
import { lastLine, lines, oneLine, round } from './text-box.ts';
import type { Box, CurveDot, CurveLine, CurvePanel, Point, Tone } from './types.ts';

/** From one value to the next. */
const usualStep = 29;
const headroom = 30;
const dashes = [undefined, '7 4', '2 4', '12 4 2 4', '1 6', '4 2'];
const axisRoom = 44;

interface Plot {
  /** Place along the path of the cards that are felt, of one side where two journeys are compared. */
  order(side: Curve['side']): ReadonlyMap<string, number>;
  slots: ReadonlyMap<string, Slot>;
  y(valence: number): number;
}
interface Slot {
  card: Card;
  x: number;
  /** How far it is to the next dot of the same stage. */
  room: number;
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
  const box: Box = { x: first.x, y: top, width: last.x + last.width - first.x, height };
  const over = (height - 4 * step) / 2;
  const felt = model.cards.filter(({ internal }) => !internal);
  const orderOf = (side: Curve['side']) => {
    const other = side && ({ before: 'added', after: 'removed' } as const)[side];
    const there = felt.filter(({ id }) => !other || index.changeOf('touchpoint', id)?.change !== other);
    return new Map(there.map(({ id }, i) => [id, i]));
  };
  const plot: Plot = {
    order: orderOf,
    slots: slotsOf(index, columns),
    y: (valence) => round(top + over + (2 - Math.max(-2, Math.min(2, valence))) * step),
  };
  const room = space.side - axisRoom;
  const zero = plot.y(0);
  const start = several ? top + (height - keys) / 2 + 24 : zero - 3;
  const label = oneLine(texts.emotion, space.margin, start, room, strong);
  const said = model.journey.state === 'to-be' ? texts.target : texts.measured;
  const note = lines(said, space.margin, start + 17, room, quiet, 2, 16);
  const placed = model.curve.map((curve) => dotsOf(curve, plot, texts, memory));
  const main = placed[0] ?? [];
  const drawn = placed.map((dots, i): CurveLine => {
    const curve = model.curve[i];
    const dash = dashes[i % dashes.length];
    const y = lastLine(note) + 22 + i * 20;
    const persona = curve?.persona === undefined ? undefined : (index.personas.get(curve.persona) ?? curve.persona);
    const name = [persona, curve?.side && texts.sides[curve.side]].filter(Boolean).join(', ');
    return {
      dots: dots.map(({ dot }) => dot),
      paths: runs(dots).map((run) => polyline(run.map(({ at }) => at))),
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
      y: plot.y(value),
      text: oneLine(texts.signed(value), first.x - 10, plot.y(value) + 4.3, 30, quiet, 'end'),
    })),
    zero,
    areas:
      current > 1
        ? []
        : runs(main).map((run) => {
            const points = run.map(({ at }) => at);
            return polyline([{ x: points[0]?.x ?? 0, y: zero }, ...points, { x: points.at(-1)?.x ?? 0, y: zero }]);
          }),
    lines: drawn,
    names: nameDots(
      main.map(({ dot, valence, card }) => ({ dot, valence, label: card.label })),
      drawn,
      box,
      texts,
    ),
  };
}

/** Each touchpoint at its share of the width of its stage. */
function slotsOf({ model, byStage }: ModelIndex, columns: readonly ColumnPlace[]): Map<string, Slot> {
  const slots = new Map<string, Slot>();
  for (const [i, { id }] of model.stages.entries()) {
    const column = columns[i];
    const cards = (byStage.get(id) ?? []).filter(({ internal }) => !internal);
    if (!column) continue;
    const room = column.width / cards.length;
    for (const [k, card] of cards.entries()) slots.set(card.id, { card, x: round(column.x + room * (k + 0.5)), room });
  }
  return slots;
}

interface Placed {
  dot: CurveDot;
  card: Card;
  valence: number;
  /** Its middle. */
  at: Point;
  order: number;
}

function dotsOf(
  { side, persona, points }: Curve,
  { order: orderOf, slots, y: yOf }: Plot,
  texts: Texts,
  memory: Memory,
): Placed[] {
  const order = orderOf(side);
  // many dots share few values
  const signs = new Map<number, string>();
  const placed = points.flatMap(({ card: id, valence, text, assumed }): Placed[] => {
    const [place, slot] = [order.get(id), slots.get(id)];
    if (place === undefined || !slot) return [];
    const { card, x, room } = slot;
    const said = entry(signs, valence, () => texts.signed(valence));
    const title = [side && texts.sides[side], `${card.number} ${card.label}`, said, text].filter(Boolean).join(' · ');
    const [y, tone] = [yOf(valence), toneOf(valence)];
    const number = side === 'before' ? undefined : card.number;
    const key = `dot ${side} ${persona} ${id}`;
    const dot = memory.keep(key, layoutDot, id, number, title, tone, assumed, x, y, room);
    return [{ dot, card, valence, at: { x, y }, order: place }];
  });
  // what has moved stands where it is now
  return placed.sort((a, b) => a.order - b.order);
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
function shiftsOf(dots: readonly Placed[], { persona }: Curve, curves: readonly Curve[], { y }: Plot): string[] {
  const now = curves.find((curve) => curve.side === 'after' && curve.persona === persona);
  const values = new Map(now?.points.map(({ card, valence }) => [card, valence]));
  return dots.flatMap(({ card, at, valence }) => {
    const value = values.get(card.id);
    return value === undefined || value === valence ? [] : [`M${at.x} ${at.y}V${y(value)}`];
  });
}

/** Dots that follow one another along the path without a gap. */
function runs(dots: readonly Placed[]): Placed[][] {
  const found: Placed[][] = [];
  for (const dot of dots) {
    const run = found.at(-1);
    if (run && dot.order === (run.at(-1)?.order ?? 0) + 1) run.push(dot);
    else found.push([dot]);
  }
  return found;
}
