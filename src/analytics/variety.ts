import { communicationsMix } from '../model/communications-mix.ts';
import type { MapModel } from '../model/map-model.ts';
import type { Part } from './numbers.ts';
import { part } from './numbers.ts';
import { touchpointsByPhase, touchpointsOf } from './touchpoints.ts';

/** Values of a closed list that are used ÷ all of them, and those that are missing, in the order of the list. */
export interface Variety extends Part {
  missing: string[];
}

/** How many of the kinds of contact, roles, values and moments of the lifecycle a journey uses. */
export interface Varieties {
  promotion: Variety;
  brand: Variety;
  roles: Variety;
  values: Variety;
  lifecycle: Variety;
}

/**
 * Coverage of closed lists, each distinct value counting once:
 * - `promotion`: the seven categories of the communications mix (Kotler & Keller), at touchpoints of phase before;
 * - `brand`: seven kinds of brand touchpoint, in any phase: a website or social media are one kind, an event or a
 *   sponsorship another;
 * - `roles` and `values` of touchpoints;
 * - `lifecycle` of stages that have a touchpoint.
 */
export function varietiesOf(model: MapModel): Varieties {
  const cards = touchpointsOf(model);
  const before = touchpointsByPhase(model).find(({ phase }) => phase === 'before')?.cards ?? [];
  const stages = new Set(cards.map(({ stage }) => stage));
  return {
    promotion: variety(
      communicationsMix,
      before.map(({ category }) => category),
    ),
    brand: variety(
      brand,
      cards.map(({ category }) => kinds.get(category ?? '') ?? category),
    ),
    roles: variety(
      ['inform', 'image', 'purchase'],
      cards.map(({ role }) => role),
    ),
    values: variety(
      ['price', 'service', 'personalisation', 'proximity'],
      cards.flatMap(({ values }) => values.map(({ component }) => component)),
    ),
    lifecycle: variety(
      ['discovery', 'acquisition', 'loyalty'],
      model.stages.filter(({ id }) => stages.has(id)).map(({ lifecycle }) => lifecycle),
    ),
  };
}

const brand = [
  'website or social-media',
  'packaging',
  'advertising',
  'customer-service',
  'in-store-display',
  'word-of-mouth',
  'event or sponsorship',
];
const kinds = new Map([
  ['website', 'website or social-media'],
  ['social-media', 'website or social-media'],
  ['event', 'event or sponsorship'],
  ['sponsorship', 'event or sponsorship'],
]);

function variety(list: readonly string[], found: readonly (string | undefined)[]): Variety {
  const used = new Set(found);
  const missing = list.filter((value) => !used.has(value));
  return { ...part(list.length - missing.length, list.length), missing };
}
