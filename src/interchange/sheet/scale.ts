import { say } from '../../texts/say.ts';
import type { Notes } from '../notes.ts';
import type { Table } from './read-table.ts';
import type { Scale } from './row-facts.ts';
import { readScored } from './scores.ts';
import { splitCell } from './table.ts';

/**
 * How the numbers of a sheet become feelings: as they are from -2 to +2; from 1 to 5 with 3 as the middle; up to a larger
 * number in proportion to it.
 */
export function scaleOf(table: Table, notes: Notes): Scale {
  const values = table.rows.flatMap(({ cells }) =>
    splitCell(cells.get('emotion') ?? '').flatMap((one) => readScored(one, () => false).value ?? []),
  );
  const largest = values.reduce((most, value) => Math.max(most, value), 0);
  const smallest = values.reduce((least, value) => Math.min(least, value), 0);
  const within = (value: number) => Math.min(2, Math.max(-2, Math.round(value))) + 0;
  const round = (value: number, line: number) => {
    if (!Number.isInteger(value)) notes.add(say('Feelings are whole numbers, so the number was rounded.'), line);
    return within(value);
  };
  if (largest <= 2 && smallest >= -2) return round;
  if (smallest < 0) {
    const end = Math.max(largest, -smallest);
    return (value, line) => {
      notes.add(
        say('Feelings leave the scale from -2 to +2, so {largest} counts as the best one.', { largest: end }),
        line,
      );
      return within((value * 2) / end);
    };
  }
  const end = Math.max(5, largest);
  return (value, line) => {
    notes.add(say('Feelings are numbers up to {largest}, which counts as the best one.', { largest: end }), line);
    return within((value * 5) / end - 3);
  };
}
