import { optional } from '../model/build-card.ts';
import type { MapModel } from '../model/map-model.ts';
import { round } from '../model/quantities.ts';
import { valenceOf } from './as-persona.ts';
import type { Fall } from './falls.ts';
import { fallsOf } from './falls.ts';
import type { Part } from './numbers.ts';
import { mean, part } from './numbers.ts';
import { touchpointsOf } from './touchpoints.ts';

/** How a journey feels; valences from −2 to +2. Everything but counts is absent where nothing is felt. */
export interface Emotion {
  /** Touchpoints with a feeling ÷ all. */
  felt: Part;
  mean?: number;
  minimum?: Felt;
  maximum?: Felt;
  /** The feeling of the largest magnitude; a tie takes the negative one. */
  peak?: Felt;
  /** The last feeling in file order. */
  end?: Felt;
  /** (peak + end) ÷ 2. */
  peakEnd?: number;
  falls: Fall[];
}

export interface Felt {
  card: string;
  valence: number;
}

/**
 * The figures of the emotion curve (peak and end: Kahneman & Fredrickson). Each touchpoint counts once: with the
 * feeling of everybody, else with the most negative one of a persona. Of equal values the first is named.
 */
export function emotionOf(model: MapModel): Emotion {
  const cards = touchpointsOf(model);
  const felt = cards.flatMap((card): Felt[] => {
    const valence = valenceOf(card);
    return valence === undefined ? [] : [{ card: card.id, valence }];
  });
  const first = (order: (a: Felt, b: Felt) => number) => felt.toSorted(order)[0];
  const peak = first((a, b) => Math.abs(b.valence) - Math.abs(a.valence) || a.valence - b.valence);
  const end = felt.at(-1);
  return {
    felt: part(felt.length, cards.length),
    ...optional('mean', mean(felt.map(({ valence }) => valence))),
    ...optional(
      'minimum',
      first((a, b) => a.valence - b.valence),
    ),
    ...optional(
      'maximum',
      first((a, b) => b.valence - a.valence),
    ),
    ...optional('peak', peak),
    ...optional('end', end),
    ...optional('peakEnd', peak && end && round((peak.valence + end.valence) / 2)),
    falls: fallsOf(model),
  };
}
