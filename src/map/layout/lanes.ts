import type { Texts } from '../texts.ts';
import { backstageItems, layoutItems, messageItems, opportunityItems, painItems } from './item-lanes.ts';
import { layoutKpis } from './kpi-lane.ts';
import type { ModelIndex } from './model-index.ts';
import type { ColumnPlace } from './stages.ts';
import type { Lane } from './types.ts';

export type LaneId = Lane['id'];

export interface LaneOptions {
  top: number;
  shown: ReadonlySet<LaneId>;
  /** Crowded cells that are opened, as `pains 3`. */
  opened: ReadonlySet<string>;
}

/** The lanes under the curve, one below the other, those without content left out. */
export function layoutLanes(
  index: ModelIndex,
  columns: readonly ColumnPlace[],
  { top, shown, opened }: LaneOptions,
  texts: Texts,
): Lane[] {
  const makers: Record<LaneId, (y: number) => Lane | undefined> = {
    pains: (y) => layoutItems(painItems(index, texts), columns, y, opened, texts),
    opportunities: (y) => layoutItems(opportunityItems(index, texts), columns, y, opened, texts),
    messages: (y) => layoutItems(messageItems(index, texts), columns, y, opened, texts),
    backstage: (y) => layoutItems(backstageItems(index, texts), columns, y, opened, texts),
    kpis: (y) => layoutKpis(index, columns, y, texts),
  };
  const order: readonly LaneId[] = ['pains', 'opportunities', 'messages', 'backstage', 'kpis'];
  const found: Lane[] = [];
  let y = top;
  for (const id of order) {
    const lane = shown.has(id) ? makers[id](y) : undefined;
    if (!lane) continue;
    found.push(lane);
    y += lane.height + 12;
  }
  return found;
}
