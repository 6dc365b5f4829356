import type { MapModel } from '../model/map-model.ts';
import type { Part } from './numbers.ts';
import { part, sum } from './numbers.ts';
import { touchpointsOf } from './touchpoints.ts';

/** How many relational objectives something makes real. */
export interface Actualisation {
  all: Part;
  byTheme: (Part & { theme: string; open: string[] })[];
}

/**
 * Objectives that a touchpoint or a hybrid of this journey serves ÷ objectives; for each theme, with those still
 * open (relational objectives: Lo 2014; Cipolla & Manzini 2009). A step that the customer does not see makes no
 * objective real.
 */
export function actualisationOf(model: MapModel): Actualisation {
  const served = new Set([...touchpointsOf(model), ...model.hybrids].flatMap(({ objectives }) => objectives));
  const byTheme = model.themes.map(({ id, objectives }) => {
    const open = objectives.map((objective) => objective.id).filter((objective) => !served.has(objective));
    return { theme: id, ...part(objectives.length - open.length, objectives.length), open };
  });
  const all = part(sum(byTheme.map(({ count }) => count)), sum(byTheme.map(({ of }) => of)));
  return { all, byTheme };
}
