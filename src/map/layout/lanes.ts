import type { Texts } from '../texts.ts';
import { layoutItems } from './item-lanes.ts';
import { layoutKpis } from './kpi-lane.ts';
import type { Memory } from './memory.ts';
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
  memory: Memory,
): Lane[] {
  const order = ['pains', 'opportunities', 'messages', 'backstage', 'kpis'] as const satisfies LaneId[];
  const found: Lane[] = [];
  let y = top;
  for (const id of order) {
    if (!shown.has(id)) continue;
    const lane =
      id === 'kpis'
        ? layoutKpis(index, columns, y, texts, memory)
        : layoutItems(id, index, columns, y, opened, texts, memory);
    if (!lane) continue;
    found.push(lane);
    y += lane.height + 12;
  }
  return found;
}
