import type { Card, Curve, MapModel } from '../../model/map-model.ts';
import { measure } from '../text/measure.ts';
import type { Texts } from '../texts.ts';
import { signed } from '../texts.ts';
import { plain, space, strong } from './metrics.ts';
import { polyline } from './paths.ts';
import { lines, oneLine, round } from './text-box.ts';
import type { Box, Column, CurveDot, CurveLine, CurvePanel, TextBox } from './types.ts';

const step = 29;
const headroom = 30;
const dashes = [undefined, '6 4', '2 4', '10 4 2 4'];

/** The emotion lane: dots at their valence, straight lines between neighbours, gaps where nothing is known. */
export function layoutCurve(
  model: MapModel,
  columns: readonly Column[],
  top: number,
  texts: Texts,
): CurvePanel | undefined {
  const first = columns[0];
  const last = columns.at(-1);
  if (!first || !last || model.curve.length === 0) return undefined;
  const box: Box = { x: first.x, y: top, width: last.x + last.width - first.x, height: 4 * step + 2 * headroom };
  const y = (valence: number) => round(top + headroom + (2 - Math.max(-2, Math.min(2, valence))) * step);
  const felt = model.cards.filter(({ internal }) => !internal);
  const x = placesOf(felt, columns, model);
  const personas = new Map(model.personas.map(({ id, label }) => [id, label]));
  const drawn = model.curve.map((curve, i) => lineOf(curve, felt, x, y, dashes[i % dashes.length], personas));
  const main = drawn[0] as CurveLine;
  const zero = y(0);
  const label = oneLine(texts.emotion, space.margin, zero - 4, space.side - 48, strong);
  return {
    ...box,
    label,
    note: lines(
      model.journey.state === 'to-be' ? texts.target : texts.measured,
      space.margin,
      zero + 15,
      space.side - 48,
      plain,
      2,
      space.line,
    ),
    axis: [2, 1, 0, -1, -2].map((value) => ({
      y: y(value),
      text: oneLine(signed(value), first.x - 10, y(value) + 4.5, 30, plain, 'end'),
    })),
    zero,
    areas: runs(main.dots, felt).map((run) =>
      polyline([{ x: run[0]?.x ?? 0, y: zero }, ...run, { x: run.at(-1)?.x ?? 0, y: zero }]),
    ),
    lines: drawn,
    names: namesOf(main.dots, felt, box, texts),
  };
}

/** Each touchpoint at its share of the width of its stage. */
function placesOf(felt: readonly Card[], columns: readonly Column[], model: MapModel): Map<string, number> {
  const inStage = Map.groupBy(felt, ({ stage }) => stage);
  const places = new Map<string, number>();
  for (const [i, { id }] of model.stages.entries()) {
    const column = columns[i];
    const cards = inStage.get(id) ?? [];
    for (const [k, card] of cards.entries())
      if (column) places.set(card.id, round(column.x + (column.width * (k + 0.5)) / cards.length));
  }
  return places;
}

function lineOf(
  curve: Curve,
  felt: readonly Card[],
  x: ReadonlyMap<string, number>,
  y: (valence: number) => number,
  dash: string | undefined,
  personas: ReadonlyMap<string, string>,
): CurveLine {
  const numbers = new Map(felt.map((card) => [card.id, card]));
  const dots = curve.points.map(({ card, valence, text, assumed }): CurveDot => {
    const found = numbers.get(card);
    return {
      x: x.get(card) ?? 0,
      y: y(valence),
      card,
      number: found?.number ?? 0,
      valence,
      assumed,
      title: [found?.label, signed(valence), text].filter(Boolean).join(' · '),
    };
  });
  const end = dots.at(-1);
  const label = curve.persona === undefined ? undefined : (personas.get(curve.persona) ?? curve.persona);
  return {
    dots,
    paths: runs(dots, felt).map(polyline),
    ...(label && end && { persona: oneLine(label, end.x + 14, end.y - 12, 180, plain, 'end') }),
    ...(dash && { dash }),
  };
}

/** Dots that follow one another along the path without a gap. */
function runs(dots: readonly CurveDot[], felt: readonly Card[]): CurveDot[][] {
  const place = new Map(felt.map(({ id }, i) => [id, i]));
  const found: CurveDot[][] = [];
  for (const dot of dots) {
    const run = found.at(-1);
    const previous = run?.at(-1);
    if (run && previous && (place.get(dot.card) ?? 0) === (place.get(previous.card) ?? 0) + 1) run.push(dot);
    else found.push([dot]);
  }
  return found;
}

/** Names the lowest, the peaks and the end, as far as they do not run into one another. */
function namesOf(dots: readonly CurveDot[], felt: readonly Card[], box: Box, texts: Texts): TextBox[] {
  if (dots.length < 2) return [];
  const labels = new Map(felt.map(({ id, label }) => [id, label]));
  const low = Math.min(...dots.map(({ valence }) => valence));
  const high = Math.max(...dots.map(({ valence }) => valence));
  const end = dots.at(-1) as CurveDot;
  const lowest = dots.find(({ valence }) => valence === low) as CurveDot;
  const wanted: [CurveDot, string][] = [];
  if (low < high) wanted.push([lowest, texts.lowest(labels.get(lowest.card) ?? '')]);
  for (const dot of dots) if (dot.valence === high && dot !== lowest) wanted.push([dot, labels.get(dot.card) ?? '']);
  if (end.valence !== high && end !== lowest) wanted.push([end, texts.end(labels.get(end.card) ?? '')]);
  const taken: Box[] = [];
  return wanted.flatMap(([dot, text]) => {
    const width = Math.min(measure(text, strong), 210);
    const x = Math.min(Math.max(dot.x, box.x + width / 2 + 8), box.x + box.width - width / 2 - 8);
    const y = dot.valence < 0 ? dot.y + 24 : dot.y - 15;
    const own: Box = { x: x - width / 2, y: y - 12, width, height: 16 };
    const hits = (other: Box) =>
      own.x < other.x + other.width + 8 &&
      other.x < own.x + own.width + 8 &&
      own.y < other.y + other.height &&
      other.y < own.y + own.height;
    const others = dots
      .filter((other) => other !== dot)
      .map(({ x, y }) => ({ x: x - 9, y: y - 9, width: 18, height: 18 }));
    if (taken.some(hits) || others.some(hits)) return [];
    taken.push(own);
    return [oneLine(text, x, y, 210, strong, 'middle')];
  });
}
