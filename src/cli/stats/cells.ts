import type { Days, Part } from '../../analytics/numbers.ts';
import type { Quantity } from '../../model/map-model.ts';
import { figure, percent, signed } from '../../texts/figures.ts';
import type { Say } from '../../texts/say.ts';
import { asIs, say } from '../../texts/say.ts';
import type { Cell } from './report.ts';

/** A name or text of the author. */
export function text(written: string): Cell {
  return { said: asIs(written) };
}

export function cell(said: Say, tone?: Cell['tone']): Cell {
  return { said, ...(tone && { tone }) };
}

export function number(value: number, tone?: Cell['tone']): Cell {
  return { ...cell(figure(value), tone), right: true };
}

/** A number that stands for a step up or down: with its sign. */
export function signedNumber(value: number | undefined): Cell {
  return { said: value === undefined ? nothing : signed(value), right: true };
}

/** Nothing to say: no number where there is nothing to stand on. */
export const nothing: Say = asIs('–');

export const blank: Cell = { said: asIs('') };

/** `4 of 9 (44 %)`; nothing where there is no whole. */
export function part({ count, of, share }: Part): Cell {
  if (share === undefined) return { said: nothing };
  return { said: say('{count} of {of} ({percent})', { count, of, percent: percent(share) }) };
}

/** The same with a bar before it. */
export function barAndPart(one: Part): Cell[] {
  return [text(bar(one.share)), part(one)];
}

const barWidth = 10;

/** A share as a bar of ten blocks; what is not nothing shows at least one. */
export function bar(share = 0): string {
  const filled = share > 0 ? Math.max(1, Math.round(Math.min(1, share) * barWidth)) : 0;
  return '█'.repeat(filled).padEnd(barWidth, '░');
}

/** `3.9`, `2–5 %`, `48 EUR per order`. */
export function quantity({ value, high, unit, per }: Quantity): Say {
  const span = high === undefined ? figure(value) : say('{low}–{high}', { low: figure(value), high: figure(high) });
  const measured = unit ? say('{number} {unit}', { number: span, unit }) : span;
  return per ? say('{quantity} per {what}', { quantity: measured, what: per }) : measured;
}

/** A stretch of time in the unit that reads best. */
export function time({ low, high }: Days): Say {
  const [size, said] = units.find(([days]) => high >= days) ?? ([1 / 86_400, second] as const);
  const [from, to] = [figure(low / size, 1), figure(high / size, 1)];
  return said(low === high ? from : say('{low}–{high}', { low: from, high: to }));
}

const second = (amount: Say) => say('{amount} s', { amount });
const units: readonly (readonly [number, (amount: Say) => Say])[] = [
  [1, (amount) => say('{amount} days', { amount })],
  [1 / 24, (amount) => say('{amount} h', { amount })],
  [1 / 1440, (amount) => say('{amount} min', { amount })],
  [1 / 86_400, second],
];
