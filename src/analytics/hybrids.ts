import type { MapModel } from '../model/map-model.ts';
import type { Part } from './numbers.ts';
import { part } from './numbers.ts';
import { touchpointsOf } from './touchpoints.ts';

/** How far online and offline work together. */
export interface HybridShares {
  /** Hybrid touchpoints, valid or not. */
  count: number;
  /** Those that are a pair of an online and an offline touchpoint. */
  valid: number;
  touchpoints: Part;
  objectives: Part;
  list: { hybrid: string; valid: boolean; objectives: string[] }[];
}

/**
 * |T in at least one valid hybrid| ÷ |T|; objectives that a valid hybrid serves ÷ objectives (hybrid touchpoints: Lo
 * 2014).
 */
export function hybridsOf(model: MapModel): HybridShares {
  const valid = model.hybrids.filter((hybrid) => hybrid.valid);
  const sides = new Set(valid.flatMap(({ online, offline }) => [online, offline]));
  const served = new Set(valid.flatMap(({ objectives }) => objectives));
  const cards = touchpointsOf(model);
  const objectives = model.themes.flatMap((theme) => theme.objectives);
  return {
    count: model.hybrids.length,
    valid: valid.length,
    touchpoints: part(cards.filter(({ id }) => sides.has(id)).length, cards.length),
    objectives: part(objectives.filter(({ id }) => served.has(id)).length, objectives.length),
    list: model.hybrids.map(({ id, valid, objectives }) => ({
      hybrid: id,
      valid,
      objectives: [...new Set(objectives)].sort(),
    })),
  };
}
