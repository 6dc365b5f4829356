import type { Texts } from '../texts.ts';
import { toneOf } from './cards.ts';
import type { Grid } from './grid.ts';
import { heading } from './metrics.ts';
import type { ModelIndex } from './model-index.ts';
import type { ColumnPlace } from './stages.ts';
import { oneLine, round } from './text-box.ts';
import type { HeatBox } from './types.ts';

/** The numbers of a heat map, worked out by the caller; cells without a number stay empty. */
export interface Heat {
  /** Valences are coloured as feelings; everything else from pale to strong. */
  scale: 'valence' | 'amount';
  cells: readonly { stage: string; lane: string | null; kind: 'channel' | 'no-channel' | 'backstage'; value: number }[];
}

/** A coloured box with its number for each cell that has one. */
export function layoutHeat(
  heat: Heat,
  index: ModelIndex,
  columns: readonly ColumnPlace[],
  { rows }: Grid,
  texts: Texts,
): HeatBox[] {
  const places = new Map(index.model.lanes.map(({ kind, id }, i) => [`${kind} ${id ?? ''}`, i]));
  const most = Math.max(...heat.cells.map(({ value }) => Math.abs(value)), 1);
  return heat.cells.flatMap(({ stage, lane, kind, value }): HeatBox[] => {
    const column = columns[index.columns.get(stage) ?? -1];
    const row = rows[places.get(`${kind} ${lane ?? ''}`) ?? -1];
    if (!column || !row) return [];
    const box = {
      x: round(column.x + 8),
      y: round(row.y + row.corridor + 8),
      width: round(column.width - 16),
      height: round(row.height - row.corridor - 16),
    };
    const text = heat.scale === 'valence' ? texts.signed(value) : texts.amount(value);
    const strength = round(Math.abs(value) / most);
    return [
      {
        ...box,
        key: `${stage} ${kind} ${lane ?? ''}`,
        text: oneLine(text, box.x + box.width / 2, box.y + box.height / 2 + 6, box.width - 8, heading, 'middle'),
        ...(heat.scale === 'valence' ? { tone: toneOf(value) } : { strength }),
      },
    ];
  });
}
