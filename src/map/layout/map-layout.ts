import type { MapModel } from '../../model/map-model.ts';
import type { Texts } from '../texts.ts';
import { english } from '../texts.ts';
import { layoutBridges, planBridges } from './bridges.ts';
import { layoutCurve } from './curve.ts';
import { layoutGrid } from './grid.ts';
import { layoutHead } from './head.ts';
import type { LaneId } from './lanes.ts';
import { layoutLanes } from './lanes.ts';
import { layoutLegend } from './legend.ts';
import { space } from './metrics.ts';
import { round } from './text-box.ts';
import type { MapLayout } from './types.ts';

export interface LayoutOptions {
  /** Which lanes are shown below the grid; the usual four when absent. */
  lanes?: readonly (LaneId | 'emotion')[];
  /** Crowded cells that are opened, as `row column`. */
  opened?: readonly string[];
  texts?: Texts;
}

/** The lanes that a map shows when nothing is said. */
export const usualLanes: readonly (LaneId | 'emotion')[] = ['emotion', 'pains', 'opportunities', 'kpis'];

/** The picture of a map in numbers: pure, linear in the model, the same for the same input. */
export function layoutMap(model: MapModel, options: LayoutOptions = {}): MapLayout {
  const { texts = english, lanes: wanted = usualLanes, opened = [] } = options;
  const plan = planBridges(model);
  const columnWidth = model.stages.length > 8 ? space.column - 20 : space.column;
  const columns: { x: number; width: number }[] = [];
  const gutterLeft: number[] = [];
  let x: number = space.margin + space.side;
  for (let i = 0; i <= model.stages.length; i++) {
    gutterLeft.push(round(x));
    x += (plan.gutters[i] ?? 0) * space.track + (i > 0 && i < model.stages.length ? space.gutter : 0);
    if (i === model.stages.length) break;
    columns.push({ x: round(x), width: columnWidth });
    x += columnWidth;
  }
  const width = Math.max(640, Math.ceil(x + space.margin));
  const head = layoutHead(model, width, texts);
  const grid = layoutGrid(model, texts, {
    top: head.bottom + 34,
    columns,
    pills: plan.pills,
    corridors: plan.corridors.map((count) => count * space.track),
    opened: new Set(opened),
  });
  const bridges = layoutBridges(plan, model, grid, gutterLeft);
  let y = grid.box.y + grid.box.height + (plan.corridors.at(-1) ?? 0) * space.track + 24;
  const curve = wanted.includes('emotion') ? layoutCurve(model, grid.columns, y, texts) : undefined;
  if (curve) y = curve.y + curve.height + 12;
  const shown = new Set(wanted.filter((id): id is LaneId => id !== 'emotion'));
  const lanes = layoutLanes(model, grid.columns, y, shown, texts);
  const last = lanes.at(-1);
  if (last) y = last.y + last.height + 12;
  const legend = layoutLegend({ cards: grid.cards, bridges, curve, lanes }, model, y + 22, width, texts);
  const bottom = legend.length > 0 ? (legend.at(-1)?.y ?? y) + 10 : y;
  return {
    width,
    height: Math.ceil(bottom + space.margin),
    head,
    phases: grid.phases,
    columns: grid.columns,
    rows: grid.rows,
    cards: grid.cards,
    folds: grid.folds,
    bridges,
    ...(curve && { curve }),
    lanes,
    legend,
    grid: grid.box,
  };
}
