import type { Say } from './say.ts';
import { asIs, numeral, say } from './say.ts';

/** A number with a unit, or a range of such numbers. */
interface Quantity {
  value: number;
  high?: number;
  unit?: string;
  per?: string;
}

/** How often something comes: `count` times in `every` periods. */
interface Rate {
  count: number;
  every: number;
  period: string;
}

/** A number as people read it: 18 k, 2.1, 1.2 M; with `exact` all its digits. */
export function amount(value: number, exact = false): Say {
  const size = Math.abs(value);
  if (exact) return numeral(grouped(value));
  if (size >= 999_950_000) return say('{number}\u00a0bn', { number: trimmed(value / 1_000_000_000) });
  if (size >= 999_950) return say('{number}\u00a0M', { number: trimmed(value / 1_000_000) });
  if (size >= 10_000) return say('{number}\u00a0k', { number: trimmed(value / 1000) });
  return trimmed(value);
}

/** A quantity as people read it: `2.1 %`, `7–15 s`, `48 EUR per order`. */
export function quantity({ value, high, unit, per }: Quantity, exact = false): Say {
  const low = amount(value, exact);
  const number = high === undefined ? low : say('{low}–{high}', { low, high: amount(high, exact) });
  const whole =
    unit === undefined ? number : say('{number}\u00a0{unit}', { number, unit: unitName(unit, high ?? value) });
  return per === undefined ? whole : say('{quantity} per {period}', { quantity: whole, period: unitName(per, 1) });
}

/** A rate as people read it: `3 per week`, `1 per 2 weeks`. */
export function rate({ count, every, period }: Rate): Say {
  const values = { quantity: amount(count), period: unitName(period, every) };
  return every === 1
    ? say('{quantity} per {period}', values)
    : say('{quantity} per {every} {period}', { ...values, every: amount(every) });
}

/** A valence with its sign: −2 … 0 … +2. */
export function signed(value: number): Say {
  return value > 0 ? say('+{number}', { number: trimmed(value) }) : trimmed(value);
}

/** A unit or period in words; signs, currencies and what has no word stay as they are. */
function unitName(unit: string, count: number): Say {
  switch (unit) {
    case 'd':
    case 'day':
      return say('day | days', { count });
    case 'w':
    case 'week':
      return say('week | weeks', { count });
    case 'mo':
    case 'month':
      return say('month | months', { count });
    case 'quarter':
      return say('quarter | quarters', { count });
    case 'y':
    case 'year':
      return say('year | years', { count });
    case 'customer':
      return say('customer | customers', { count });
    case 'visit':
      return say('visit | visits', { count });
    case 'order':
      return say('order | orders', { count });
    default:
      return asIs(unit);
  }
}

function trimmed(value: number): Say {
  return numeral(grouped(Number(value.toFixed(Math.abs(value) < 10 ? 2 : 1))));
}

/** A number with a decimal point and blanks between thousands. */
function grouped(value: number): string {
  if (Math.abs(value) >= 1e15) return String(value).replace('-', '−');
  const [whole = '', part] = String(Number(value.toFixed(6))).split('.');
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0').replace('-', '−');
  return part === undefined ? spaced : `${spaced}.${part}`;
}
