import { optional } from '../model/build-card.ts';
import type { MapModel } from '../model/map-model.ts';
import { round } from '../model/quantities.ts';
import { linksFor } from './as-persona.ts';
import { branchingReach } from './branching-reach.ts';
import { linearReach } from './linear-reach.ts';
import { isFor, personasIn } from './touchpoints.ts';

/** How many of the people get where, in percent of one persona, 0 to 100. */
export interface Reach {
  /** Absent where the journey names nobody. */
  persona?: string;
  /** In file order; empty in a branching flow without entry. */
  touchpoints: { card: string; reach: number }[];
  stages: { stage: string; reach: number }[];
  /** Who is lost, most first: reach × (1 − the sum of outgoing `leads-to` shares), where no `ends` is written. */
  dropOff: DropOff[];
}

export interface DropOff {
  card: string;
  lost: number;
}

/** Reach before it is rounded and listed, in percent; of stages, before it is capped. */
export interface RawReach {
  touchpoints: ReadonlyMap<string, number>;
  stages: ReadonlyMap<string, number>;
  dropOff: DropOff[];
}

/**
 * Reach per persona, touchpoint and stage, capped at 100 %, and drop-off. A persona walks through its own
 * touchpoints on its own links, those of everybody included. Steps behind the scenes pass people on and are not
 * listed. In a linear flow everybody goes on, so nobody drops off.
 */
export function reachOf(model: MapModel): Reach[] {
  return personasIn(model).map((persona) => {
    const cards = model.cards.filter((card) => isFor(card, persona));
    const links = linksFor(model, persona);
    const raw = model.journey.flow === 'branching' ? branchingReach(cards, links) : linearReach(cards, links);
    const visible = cards.filter(({ internal }) => !internal);
    const stages = new Set(visible.map(({ stage }) => stage));
    const percent = (value: number) => round(Math.min(100, value));
    return {
      ...optional('persona', persona),
      touchpoints: visible.flatMap(({ id }) => {
        const reach = raw.touchpoints.get(id);
        return reach === undefined ? [] : [{ card: id, reach: percent(reach) }];
      }),
      stages: model.stages.flatMap(({ id }) => {
        if (!stages.has(id) || raw.touchpoints.size === 0) return [];
        return [{ stage: id, reach: percent(raw.stages.get(id) ?? 0) }];
      }),
      dropOff: raw.dropOff,
    };
  });
}
