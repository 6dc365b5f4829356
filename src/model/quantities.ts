import { durations, toDays } from '../language/vocabulary.ts';
import type { Quantity, Rate } from './map-model.ts';
import type { Statement } from './statement.ts';

/** The rate of a fact, with its contacts per week where the period is a stretch of time. */
export function rateOf(fact: Statement | undefined): Rate | undefined {
  const rate = fact?.rate;
  const days = rate && durations.get(rate.period);
  if (!rate || days === undefined || rate.every === 0) return rate;
  return { ...rate, perWeek: round((rate.count * 7) / (rate.every * days)) };
}

/**
 * Two quantities as numbers of the same unit; undefined when they cannot be compared: money, counts and percentages
 * compare only in the same unit, and no unit equals none.
 */
export function comparable(a: Quantity, b: Quantity): [number, number] | undefined {
  if (a.per !== b.per) return undefined;
  const [first, second] = [toDays(a), toDays(b)];
  if (first !== undefined && second !== undefined) return [first, second];
  return a.unit === b.unit ? [a.high ?? a.value, b.high ?? b.value] : undefined;
}

/** Without the noise of binary fractions. */
export function round(value: number): number {
  return Number(value.toPrecision(12));
}
