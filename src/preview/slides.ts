import { layoutMap } from '../map/layout/map-layout.ts';
import type { Box, MapLayout } from '../map/layout/types.ts';
import { topOf } from '../map/paint/rails.tsx';
import type { MapModel, MapStage } from '../model/map-model.ts';
import { say, type Words } from '../texts/say.ts';
import type { Look } from './look.ts';
import type { View } from './view.ts';

export interface Slide {
  /** What it shows; absent for the whole map. */
  name?: string;
  layout: MapLayout;
  /** The part of the picture that fills the window. */
  box: Box;
}

const around = 12;

/** The whole map, every stage, and the curve where there is one. */
export function slideCount({ stages, curve }: MapModel): number {
  return 1 + stages.length + (curve.length > 0 ? 1 : 0);
}

export function slideAt({ model, summary, findings, heat }: Look, view: View, at: number, words: Words): Slide {
  const { opened, lanes } = view;
  const stage = model.stages[at - 1];
  if (at === 0) {
    const layout = layoutMap(model, { lanes, opened, summary, findings, words, ...(heat && { heat }) });
    return { layout, box: { x: 0, y: 0, width: layout.width, height: layout.height } };
  }
  if (stage) {
    const layout = layoutMap(ofStage(model, stage), { lanes: ['pains', 'opportunities'], opened, findings, words });
    return { name: stage.label, layout, box: belowHead(layout) };
  }
  const layout = layoutMap(withoutGrid(model), { lanes: ['emotion', 'pains'], words });
  // without cards there is no ground to show
  const columns = layout.columns.map((column) => ({ ...column, height: 0 }));
  return { name: words(say('Emotion and pain points')), layout: { ...layout, columns }, box: belowHead(layout) };
}

/** One stage with the channels that carry something in it. */
function ofStage(model: MapModel, stage: MapStage): MapModel {
  const cards = model.cards.filter((card) => card.stage === stage.id);
  const ids = new Set(cards.map(({ id }) => id));
  const lanes = new Set(cards.flatMap((card) => (card.internal ? [] : card.lanes)));
  const internal = cards.some((card) => card.internal);
  return {
    ...model,
    stages: [stage],
    phases: model.phases
      .filter(({ stages }) => stages.includes(stage.id))
      .map((one) => ({ ...one, stages: [stage.id] })),
    cards,
    lanes: model.lanes.filter(({ id, kind }) => (kind === 'backstage' ? internal : lanes.has(id))),
    hybrids: model.hybrids.filter(({ online, offline }) => ids.has(online ?? '') && ids.has(offline ?? '')),
    curve: [],
    links: [],
  };
}

/** The stages alone: what happens in them is told by the curve. */
function withoutGrid(model: MapModel): MapModel {
  return { ...model, lanes: [], hybrids: [], links: [] };
}

/** From the names of the stages to the last lane: title and legend are known by then. */
function belowHead(layout: MapLayout): Box {
  const { y } = topOf(layout);
  const { curve, lanes, grid } = layout;
  const last = lanes.at(-1) ?? curve ?? grid;
  const right = Math.max(...layout.columns.map((column) => column.x + column.width));
  return { x: around, y: y - around, width: right + around, height: last.y + last.height - y + 2 * around };
}
