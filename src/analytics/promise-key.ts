import { round } from '../model/quantities.ts';
import { daysOf } from './numbers.ts';

/** The same for promises that mean the same: `24 h` and `1 day`, `1.0 %` and `1 %`. */
export function promiseKey(value: string): string {
  const [, low, high, unit] = /^([+-]?\d+(?:\.\d+)?)(?:\.\.([+-]?\d+(?:\.\d+)?))?(?: (.+))?$/u.exec(value.trim()) ?? [];
  if (low === undefined) return value.trim();
  const days = daysOf({ value: Number(low), high: Number(high ?? low), ...(unit !== undefined && { unit }) });
  return days
    ? JSON.stringify(['days', round(days.low), round(days.high)])
    : JSON.stringify([Number(low), Number(high ?? low), unit]);
}
