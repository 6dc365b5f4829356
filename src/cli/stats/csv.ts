import { writeCsv } from '../../interchange/sheet/csv.ts';
import type { Figure } from './figures.ts';
import { figuresOf } from './figures.ts';
import type { StatsFormat } from './formats.ts';

const columns = [
  'group',
  'figure',
  'persona',
  'phase',
  'stage',
  'channel',
  'item',
  'value',
  'of',
  'unit',
] as const satisfies readonly (keyof Figure)[];

/** One figure in each row, by the names of the text: for spreadsheets and dashboards. Nothing in it is translated. */
export const csv: StatsFormat = ({ journeys }) =>
  writeCsv([
    ['file', 'journey', ...columns],
    ...journeys.flatMap((one) =>
      figuresOf(one).map((figure) => [one.path, one.model.journey.id, ...columns.map((column) => figure[column])]),
    ),
  ]);
