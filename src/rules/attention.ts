import { toDays } from '../language/vocabulary.ts';
import { channelsOf } from '../model/defaults.ts';
import type { Quantity } from '../model/map-model.ts';
import { round } from '../model/quantities.ts';
import type { ResolvedJourney, ResolvedTouchpoint } from '../model/resolved.ts';
import type { Settings } from '../model/settings.ts';
import type { Statement } from '../model/statement.ts';

/** What a touchpoint asks for, beside the attention that people are taken to have. */
export interface Asked {
  touchpoint: ResolvedTouchpoint;
  fact: Statement;
  attention: Quantity;
  /** The upper end: that of the main channel, else that of `rules`. */
  budget: Quantity;
  isOver: boolean;
  /** Where the budget starts to be stretched, if it has a lower end and that is reached. */
  stretchedFrom?: Quantity;
}

/** The touchpoints that ask for attention, with their budgets. */
export function* askedIn(journey: ResolvedJourney, { attention: general }: Settings): Generator<Asked> {
  for (const touchpoint of journey.touchpoints) {
    const fact = touchpoint.fact('attention');
    const attention = fact?.quantity;
    if (!fact || !attention) continue;
    const budget = upperEnd(channelsOf(touchpoint)[0]?.fact('attention')?.quantity ?? general);
    const { high, ...lowerEnd } = general;
    const isOver = exceeds(attention, budget);
    const isStretched = !isOver && high !== undefined && exceeds(attention, lowerEnd);
    yield { touchpoint, fact, attention, budget, isOver, ...(isStretched && { stretchedFrom: lowerEnd }) };
  }
}

function upperEnd({ high, ...quantity }: Quantity): Quantity {
  return { ...quantity, value: high ?? quantity.value };
}

function exceeds(one: Quantity, other: Quantity): boolean {
  const [a, b] = [toDays(one), toDays(other)];
  return a !== undefined && b !== undefined && round(a) > round(b);
}
