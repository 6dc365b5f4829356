import type { Say } from './say.ts';
import { numeral, say } from './say.ts';

/** A share from 0 to 1. */
export function percent(share: number): Say {
  return say('{number} %', { number: figure(share * 100, 0) });
}

/** A number with as many decimals as it needs, two at most. */
export function figure(value: number, decimals = 2): Say {
  return numeral(String(Number(value.toFixed(decimals))).replace('-', '−'));
}

/** `+1`, `0`, `−2`. */
export function signed(value: number): Say {
  const rounded = Number(value.toFixed(2));
  return rounded > 0 ? say('+{number}', { number: figure(rounded) }) : figure(rounded);
}
