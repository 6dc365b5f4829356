import { layoutCurve } from '../map/layout/curve.ts';
import { figure, heading, plain, quiet, strong } from '../map/layout/metrics.ts';
import { indexModel, type ModelIndex } from '../map/layout/model-index.ts';
import type { ColumnPlace } from '../map/layout/stages.ts';
import { oneLine } from '../map/layout/text-box.ts';
import type { Box, CurvePanel, Sign, TextBox } from '../map/layout/types.ts';
import { runsFromRight } from '../map/text/direction.ts';
import { measure } from '../map/text/measure.ts';
import type { Texts } from '../map/texts.ts';
import { textsIn } from '../map/texts.ts';
import { withoutRemoved } from '../map/without-removed.ts';
import type { MapModel, Pain } from '../model/map-model.ts';
import type { Words } from '../texts/say.ts';
import { slideHeight, slideWidth } from './slide-size.ts';

/** The curve in large type, the stages over it, the worst pains under it. */
export interface CurveSlide {
  kind: 'curve';
  box: Box;
  /** It runs from the right. */
  mirrored: boolean;
  title: TextBox;
  note: TextBox;
  /** Names over the columns of the stages; where these are narrow, of every second, third … one. */
  stages: StageName[];
  curve: CurvePanel;
  pains?: { title: TextBox; items: PainItem[]; more?: TextBox };
}
export interface StageName {
  x: number;
  y: number;
  width: number;
  text: TextBox;
}
export interface PainItem {
  sign: Sign;
  x: number;
  y: number;
  /** The card that it hurts at, as on the curve. */
  number?: TextBox;
  text: TextBox;
}

const margin = 8;
const axis = 40;
/** Less than this says too little of a name. */
const leastName = 96;
const line = 22;
const mostPains = 6;

/** Lays out the slide of the curve, in pixels of the map. */
export function layoutCurveSlide(model: MapModel, words: Words): CurveSlide {
  const texts = textsIn(words);
  const index = indexModel(model);
  const right = slideWidth - margin;
  const top = 72;
  // in a curve all is measured from its upper edge
  const above = 24 - top;
  const title = oneLine(texts.emotion, margin, above, 200, heading);
  const noteX = margin + measure(texts.emotion, heading) + 14;
  const note = oneLine(model.journey.state === 'to-be' ? texts.target : texts.measured, noteX, above, 240, plain);
  const columns = columnsOf(model, right);
  const pains = painsOf(index, texts, right);
  const painHeight = pains ? 40 + pains.rows * line : 12;
  const step = Math.max(29, Math.floor((slideHeight - top - painHeight - 60) / 4));
  const curve = layoutCurve(index, columns, top, texts, step);
  if (!curve) throw new Error('A map without a curve has no slide of it.');
  const below = curve.y + curve.height;
  return {
    kind: 'curve',
    box: { x: 0, y: 0, width: slideWidth, height: Math.max(slideHeight, below + painHeight) },
    mirrored: runsFromRight(model.lang, model.journey.label),
    title,
    note,
    stages: stageNames(model, columns, top - 12),
    curve: { ...curve, ...keysOf(curve, noteX + measure(note.lines[0] ?? '', plain) + 28, above, right) },
    ...(pains && { pains: pains.at(below + 28) }),
  };
}

/** All stages side by side, as wide as the slide. */
function columnsOf({ stages: { length } }: MapModel, right: number): ColumnPlace[] {
  const gap = length > 40 ? 0 : 4;
  const width = (right - axis - gap * (length - 1)) / length;
  return Array.from({ length }, (_, i) => ({ x: axis + i * (width + gap), width }));
}

function stageNames({ stages }: MapModel, columns: readonly ColumnPlace[], y: number): StageName[] {
  const each = Math.max(1, Math.ceil(leastName / (columns[0]?.width ?? leastName)));
  return stages.flatMap(({ label }, i): StageName[] => {
    const [first, last] = [columns[i], columns[Math.min(i + each, columns.length) - 1]];
    if (!first || !last || i % each > 0) return [];
    const width = last.x + last.width - first.x;
    return [{ x: first.x, y: y + 4, width, text: oneLine(label, first.x + 2, y - 4, width - 10, strong) }];
  });
}

/** Whose the lines are: in one row beside the title, as many as have room. */
function keysOf({ lines }: CurvePanel, left: number, y: number, right: number): Pick<CurvePanel, 'lines'> {
  let x = left;
  return {
    lines: lines.map(({ name, ...rest }) => {
      const label = name && (name.text.full ?? name.text.lines[0] ?? '');
      if (!label) return rest;
      const start = x;
      const width = Math.min(measure(label, quiet), 150);
      if (start + 34 + width > right) return rest;
      x += width + 34 + 18;
      return {
        ...rest,
        name: { sample: `M${start} ${y - 4}h26`, text: oneLine(label, start + 34, y, width + 0.1, quiet) },
      };
    }),
  };
}

/** The worst pains that are open, in two columns; what is hidden is counted. */
function painsOf({ model }: ModelIndex, texts: Texts, right: number) {
  const { cards, stages } = withoutRemoved(model);
  const weight = { high: 0, medium: 1, low: 2 };
  const open = [
    ...stages.flatMap(({ pains }) => pains.map((pain) => ({ pain, number: undefined }))),
    ...cards.flatMap(({ pains, number }) => pains.map((pain) => ({ pain, number }))),
  ]
    .filter(({ pain }) => !pain.resolved)
    .sort((a, b) => weight[a.pain.severity] - weight[b.pain.severity]);
  if (open.length === 0) return undefined;
  const shown = open.slice(0, open.length > mostPains ? mostPains - 1 : mostPains);
  const hidden = open.length - shown.length;
  const cells = shown.length + (hidden > 0 ? 1 : 0);
  const several = cells > 2;
  const rows = several ? Math.ceil(cells / 2) : cells;
  const width = several ? (right - margin - 24) / 2 : right - margin;
  const place = (i: number, y: number) => ({
    x: margin + Math.floor(i / rows) * (width + 24),
    y: y + 26 + (i % rows) * line,
  });
  return {
    rows,
    at: (y: number): CurveSlide['pains'] => ({
      title: oneLine(texts.pains, margin, y, right - margin, strong),
      items: shown.map(({ pain, number }, i) => itemOf(pain, number, place(i, y), width)),
      ...(hidden > 0 && { more: moreOf(texts.more(hidden), place(shown.length, y), width) }),
    }),
  };
}

function itemOf(pain: Pain, number: number | undefined, at: { x: number; y: number }, width: number): PainItem {
  const said = number === undefined ? undefined : String(number);
  const indent = 20 + (said ? measure(said, figure) + 8 : 0);
  return {
    sign: pain.severity === 'low' ? 'pain-low' : 'pain',
    ...at,
    ...(said && { number: oneLine(said, at.x + 20, at.y, width, figure) }),
    text: oneLine(pain.text, at.x + indent, at.y, width - indent, quiet),
  };
}

function moreOf(text: string, { x, y }: { x: number; y: number }, width: number): TextBox {
  return oneLine(text, x + 20, y, width - 20, quiet);
}
