import type { Quantity } from '../model/map-model.ts';
import { comparable, round } from '../model/quantities.ts';

/** Some of a whole. `share` lies between 0 and 1 and is absent where there is no whole to share. */
export interface Part {
  count: number;
  of: number;
  share?: number;
}

/** From … to …, in days; both are equal where no range is written. */
export interface Days {
  low: number;
  high: number;
}

export function part(count: number, of: number): Part {
  return of === 0 ? { count, of } : { count, of, share: round(count / of) };
}

/** The arithmetic mean; undefined for an empty list. */
export function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : round(sum(values) / values.length);
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** A stretch of time in days (a month 30.44, a year 365.25); undefined when the unit is none of time. */
export function daysOf({ value, high = value, unit }: Quantity): Days | undefined {
  const days = (amount: number) => comparable({ value: amount, unit }, { value: 1, unit: 'd' })?.[0];
  const [low, most] = [days(value), days(high)];
  return unit === undefined || low === undefined || most === undefined ? undefined : { low, high: most };
}

export function addDays(spans: readonly Days[]): Days {
  return { low: round(sum(spans.map(({ low }) => low))), high: round(sum(spans.map(({ high }) => high))) };
}

/** A stretch of time in seconds, the upper end of a range. */
export function secondsOf(quantity: Quantity | undefined): number | undefined {
  const days = quantity && daysOf(quantity);
  return days && round(days.high * 86_400);
}
