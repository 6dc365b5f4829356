import type { Card, Control, MapModel, PhaseId } from '../model/map-model.ts';
import type { Part } from './numbers.ts';
import { part } from './numbers.ts';
import { touchpointsByPhase, touchpointsOf } from './touchpoints.ts';

/** The touchpoints under each kind of control; the shares of one list add up to 1. */
export interface ControlShares {
  all: ControlShare[];
  byPhase: { phase: PhaseId; shares: ControlShare[] }[];
}

export interface ControlShare extends Part {
  control: Control | 'unknown';
}

/**
 * |T with control c| ÷ |T|, for all touchpoints and for those of each phase (brand-owned, partner-owned,
 * customer-owned, independent: Lemon & Verhoef 2016).
 */
export function controlOf(model: MapModel): ControlShares {
  return {
    all: sharesOf(touchpointsOf(model)),
    byPhase: touchpointsByPhase(model).map(({ phase, cards }) => ({ phase, shares: sharesOf(cards) })),
  };
}

const controls: readonly Control[] = ['owned', 'partner', 'third-party', 'customer'];

function sharesOf(cards: readonly Card[]): ControlShare[] {
  const groups = Map.groupBy(cards, ({ control }) => controls.find((known) => known === control) ?? 'unknown');
  return [...controls, 'unknown' as const].map((control) => ({
    control,
    ...part(groups.get(control)?.length ?? 0, cards.length),
  }));
}
