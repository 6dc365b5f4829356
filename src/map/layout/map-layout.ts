import type { MapModel, MapSummary } from '../../model/map-model.ts';
import type { Words } from '../../texts/say.ts';
import { english } from '../../texts/say.ts';
import { runsFromRight } from '../text/direction.ts';
import { type Texts, textsIn } from '../texts.ts';
import { withoutRemoved } from '../without-removed.ts';
import { layoutBridges, layoutGhosts } from './bridges.ts';
import { layoutCurve } from './curve.ts';
import { layoutGrid, rightOf } from './grid.ts';
import { layoutHead } from './head.ts';
import type { Heat } from './heat.ts';
import { layoutHeat } from './heat.ts';
import type { LaneId } from './lanes.ts';
import { layoutLanes } from './lanes.ts';
import { layoutLegend } from './legend.ts';
import { Memory } from './memory.ts';
import { columnWidth, plain, space } from './metrics.ts';
import type { CardFindings } from './model-index.ts';
import { indexModel } from './model-index.ts';
import { planBridges } from './plan-bridges.ts';
import type { ColumnPlace } from './stages.ts';
import { layoutStages } from './stages.ts';
import { oneLine, round } from './text-box.ts';
import type { MapLayout } from './types.ts';

export interface LayoutOptions {
  /** Which lanes are shown below the grid; the usual four when absent. */
  lanes?: readonly (LaneId | 'emotion')[];
  /** Crowded cells that are opened: `row column` in the grid, `lane column` below it. */
  opened?: readonly string[];
  /** What there is to do first, for the chips; none when absent. */
  summary?: readonly MapSummary[];
  /** What the rules say about a card, by its id. */
  findings?: ReadonlyMap<string, CardFindings>;
  /** Numbers in the cells in the place of cards. */
  heat?: Heat;
  /** The language of what the author did not write; English when absent. */
  words?: Words;
  /** The words of the picture in that language, where they are at hand. */
  texts?: Texts;
  /** What is known from the last layout of the same picture. */
  memory?: Memory;
}

/** The lanes that a map shows when nothing is said. */
export const usualLanes: readonly (LaneId | 'emotion')[] = ['emotion', 'pains', 'opportunities', 'kpis'];

const noFindings: ReadonlyMap<string, CardFindings> = new Map();

/** The picture of a map in numbers: pure, linear in the model, the same for the same input. */
export function layoutMap(model: MapModel, options: LayoutOptions = {}): MapLayout {
  const { words = english, lanes: wanted = usualLanes, heat, findings = noFindings, memory = new Memory() } = options;
  memory.begin();
  const texts = options.texts ?? textsIn(words);
  const opened = memory.keep('opened', openedOf, options.opened);
  const index = memory.keep('index', indexModel, model, findings);
  // a heat map has numbers in the place of cards
  const [cards, hybrids] = heat ? [[], []] : [model.cards, model.hybrids];
  const plan = planBridges(index, hybrids);
  const { columns, gutterLeft, end } = memory.same('columns', placeColumns(model.stages.length, plan.gutters));
  const edge = rightOf(columns);
  const right = Math.max(edge, space.leastWidth - space.margin);
  const width = Math.max(right + space.margin, end + space.margin / 2);

  const head = layoutHead(model, options.summary ?? [], right, texts);
  const { phases, lang } = model;
  const stages = memory.keep(
    'stages',
    layoutStages,
    model.stages,
    phases,
    index.around,
    lang,
    columns,
    head.bottom + 22,
  );
  const grid = layoutGrid(index, cards, texts, {
    top: columns.length > 0 ? stages.bottom : head.bottom + 24,
    columns,
    rooms: plan.rooms,
    corridors: plan.corridors.map((count) => count * space.track),
    opened,
    memory,
  });
  const bridges = layoutBridges(plan, index, { grid, columns, gutterLeft });
  const top = columns.length > 0 ? stages.bottom : head.bottom + 24;
  // a slide may show lanes alone
  const least = grid.rows.length === 0 && model.cards.length > 0 ? 0 : space.leastRow;
  const bottom = Math.max(grid.bottom, top + least);
  let y = bottom + (plan.corridors.at(-1) ?? 0) * space.track + 24;
  const curve = wanted.includes('emotion') ? layoutCurve(index, columns, y, texts, undefined, memory) : undefined;
  if (curve) y = curve.y + curve.height + 12;
  const shown = new Set(wanted.filter((id): id is LaneId => id !== 'emotion'));
  // below the grid stands what there is now
  const present = withoutRemoved(model);
  const current = present === model ? index : memory.keep('present', indexModel, present, findings);
  const lanes = layoutLanes(current, columns, { top: y, shown, opened }, texts, memory);
  const last = lanes.at(-1);
  if (last) y = last.y + last.height + 12;
  const { rows, folds } = grid;
  const legend = layoutLegend(
    { cards: grid.cards, bridges, curve, lanes, rows, head, columns: stages.columns },
    model,
    y + 20,
    right,
    texts,
  );
  const lowest = legend.at(-1);
  return {
    width: Math.ceil(width),
    height: Math.ceil((lowest ? lowest.y + 10 : y - 12) + space.margin),
    head,
    phases: stages.phases,
    columns: stages.columns.map((column) => ({ ...column, y: round(top), height: round(bottom - top) })),
    rows,
    cards: grid.cards,
    folds,
    ghosts: layoutGhosts(plan, grid, texts),
    bridges,
    heat: heat ? layoutHeat(heat, index, columns, grid, texts) : [],
    ...(curve && { curve }),
    lanes,
    legend,
    ...(columns.length === 0 && {
      empty: oneLine(texts.noStages, space.margin, top + 32, right - space.margin, plain),
    }),
    grid: {
      x: columns[0]?.x ?? space.margin,
      y: round(top),
      width: round(edge - space.margin),
      height: round(bottom - top),
    },
    ...(runsFromRight(lang, model.journey.label) && { mirrored: true }),
  };
}

function openedOf(cells: readonly string[] = []): ReadonlySet<string> {
  return new Set(cells);
}

/** Columns from left to right, with room between them for the bridges that run there. */
function placeColumns(count: number, gutters: readonly number[]) {
  const width = columnWidth(count);
  const columns: ColumnPlace[] = [];
  const gutterLeft: number[] = [];
  let x: number = space.margin + space.side;
  for (let i = 0; i <= count; i++) {
    gutterLeft.push(round(x));
    x += (gutters[i] ?? 0) * space.track + (i > 0 ? space.gutter : 0);
    if (i === count) break;
    columns.push({ x: round(x), width });
    x += width;
  }
  return { columns, gutterLeft, end: x };
}
