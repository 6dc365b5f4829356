import { entry } from '../map/layout/collect.ts';
import { layoutMap } from '../map/layout/map-layout.ts';
import { space } from '../map/layout/metrics.ts';
import { cellKey } from '../map/layout/model-index.ts';
import type { Box, MapLayout } from '../map/layout/types.ts';
import { topOf } from '../map/paint/rails.tsx';
import type { MapModel, MapStage } from '../model/map-model.ts';
import { say, type Words } from '../texts/say.ts';
import type { Look } from './look.ts';
import { type CurveSlide, layoutCurveSlide } from './slide-curve.ts';
import { slideHeight } from './slide-size.ts';
import type { View } from './view.ts';

export interface Slide {
  /** What it shows; absent for the whole map. */
  name?: string;
  /** Made when it is shown. */
  draw(): Drawn;
}
export type Drawn = PartOfMap | CurveSlide;
export interface PartOfMap {
  kind: 'map';
  layout: MapLayout;
  /** The part of the picture that fills the window. */
  box: Box;
}

const around = 12;

/** The whole map, every stage in as many parts as can be read from afar, and the curve where there is one. */
export function slidesOf(look: Look, view: View, words: Words): Slide[] {
  const { model, summary, findings, heat } = look;
  const { opened, lanes } = view;
  const whole: Slide = {
    draw: () => {
      const layout = layoutMap(model, { lanes, opened, summary, findings, words, ...(heat && { heat }) });
      return { kind: 'map', layout, box: { x: 0, y: 0, width: layout.width, height: layout.height } };
    },
  };
  const byStage = Map.groupBy(model.cards, ({ stage }) => stage);
  const stages = model.stages.flatMap((stage) => {
    const alone = ofStage(model, stage, byStage.get(stage.id) ?? []);
    const parts = partsOf(alone, words);
    return parts.map((part, i): Slide => {
      return {
        name:
          parts.length === 1
            ? stage.label
            : words(say('{stage}, part {part} of {parts}', { stage: stage.label, part: i + 1, parts: parts.length })),
        draw: () => {
          const every = part.model.lanes.map((_, row) => cellKey(row, 0));
          const layout = layoutMap(part.model, { lanes: part.lanes, opened: every, findings, words });
          const box = belowHead(layout);
          const fromRight = { ...box, x: layout.width - box.x - box.width };
          return { kind: 'map', layout, box: layout.mirrored ? fromRight : box };
        },
      };
    });
  });
  const curve: Slide = {
    name: words(say('Emotion and pain points')),
    draw: () => layoutCurveSlide(model, words),
  };
  return [whole, ...stages, ...(model.curve.length > 0 ? [curve] : [])];
}

/** One stage with the channels that carry something in it. */
function ofStage(model: MapModel, stage: MapStage, cards: MapModel['cards']): MapModel {
  const lanes = new Set(cards.flatMap((card) => (card.internal ? [] : card.lanes)));
  const internal = cards.some((card) => card.internal);
  return {
    ...model,
    stages: [stage],
    phases: model.phases
      .filter(({ stages }) => stages.includes(stage.id))
      .map((one) => ({ ...one, stages: [stage.id] })),
    lanes: model.lanes.filter(({ id, kind }) => (kind === 'backstage' ? internal : lanes.has(id))),
    curve: [],
    links: [],
    ...withHybrids(model, cards),
  };
}

/** Cards, and the hybrids between them. */
function withHybrids({ hybrids }: MapModel, cards: MapModel['cards']): Pick<MapModel, 'cards' | 'hybrids'> {
  const ids = new Set(cards.map(({ id }) => id));
  return { cards, hybrids: hybrids.filter(({ online, offline }) => ids.has(online ?? '') && ids.has(offline ?? '')) };
}

interface StagePart {
  model: MapModel;
  lanes: ('pains' | 'opportunities')[];
}
/** Rows of a slide, and the cards that stand in them. */
interface Page {
  rows: Set<number>;
  /** Rows by card. */
  cards: Map<string, Set<number>>;
  height: number;
}

/** As many cards on a slide as can be read; pains and opportunities on the last one, or on one of their own. */
function partsOf(stage: MapModel, words: Words): StagePart[] {
  const every = stage.lanes.map((_, row) => cellKey(row, 0));
  const layout = layoutMap(stage, { lanes: ['pains', 'opportunities'], words, opened: every });
  const room = slideHeight - (layout.grid.y - topOf(layout).y) - 2 * around;
  const pages = pagesOf(layout, room);
  const below = layout.lanes.reduce((sum, { height }) => sum + height + 12, 12);
  const last = pages.at(-1);
  if (layout.lanes.length > 0 && last && last.height > 0 && last.height + below > room) pages.push(blank());
  return pages.map((page, i): StagePart => {
    const cards = stage.cards.flatMap((card) => {
      const rows = page.cards.get(card.id);
      return rows ? [{ ...card, lanes: card.lanes.filter((id) => onRow(stage, id, rows)) }] : [];
    });
    const shown = { ...stage, lanes: stage.lanes.filter((_, row) => page.rows.has(row)), ...withHybrids(stage, cards) };
    if (i < pages.length - 1) return { model: shown, lanes: [] };
    // what stood before is told of by its pains alone
    const told = stage.cards
      .filter(({ id }) => !page.cards.has(id))
      .map((one) => ({ ...one, internal: false, lanes: [] }));
    return { model: { ...shown, cards: [...cards, ...told] }, lanes: ['pains', 'opportunities'] };
  });
}

function pagesOf({ rows, cards }: MapLayout, room: number): Page[] {
  const pages = [blank()];
  for (const [row, { height, corridor }] of rows.entries()) {
    const inside = cards.filter((card) => card.row === row);
    const around = height - inside.reduce((sum, card) => sum + card.height + space.cardGap, 0);
    let page = pages.at(-1) as Page;
    if (page.height > 0 && page.height + height > room) page = next(pages);
    page.rows.add(row);
    page.height += inside.length > 1 ? Math.max(around, corridor + 2 * space.rowPadding) : height;
    for (const card of inside) {
      const needed = inside.length > 1 ? card.height + space.cardGap : 0;
      // a row that no slide can hold goes on on the next one
      if (page.cards.size > 0 && page.height + needed > room) {
        page = next(pages);
        page.rows.add(row);
        page.height = 2 * space.rowPadding;
      }
      entry(page.cards, card.id, () => new Set<number>()).add(row);
      page.height += needed;
    }
  }
  return pages;
}

function next(pages: Page[]): Page {
  const page = blank();
  pages.push(page);
  return page;
}

function blank(): Page {
  return { rows: new Set(), cards: new Map(), height: 0 };
}

function onRow({ lanes }: MapModel, id: string | null, rows: ReadonlySet<number>): boolean {
  return [...rows].some((row) => lanes[row]?.id === id);
}

/** From the names of the stages to the last lane: title and legend are known by then. */
function belowHead(layout: MapLayout): Box {
  const { y } = topOf(layout);
  const { curve, lanes, grid } = layout;
  const last = lanes.at(-1) ?? curve ?? grid;
  const right = Math.max(...layout.columns.map((column) => column.x + column.width));
  return { x: around, y: y - around, width: right + around, height: last.y + last.height - y + 2 * around };
}
