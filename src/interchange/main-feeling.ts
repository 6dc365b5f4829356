import type { Valence } from '../model/map-model.ts';

/** The feeling that stands for a touchpoint: that of everybody, else the most negative one. */
export function mainFeeling(feels: readonly Valence[]): Valence | undefined {
  return feels.find(({ persona }) => persona === undefined) ?? feels.toSorted((a, b) => a.value - b.value)[0];
}
