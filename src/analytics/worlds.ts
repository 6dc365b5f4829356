import { optional } from '../model/build-card.ts';
import type { Card, MapModel, PhaseId, World } from '../model/map-model.ts';
import type { Part } from './numbers.ts';
import { part } from './numbers.ts';
import { isFor, personasIn, touchpointsByPhase, touchpointsOf } from './touchpoints.ts';

/** How much of a journey happens online. */
export interface OnlineShares {
  all: Part;
  byPersona: (Part & { persona?: string })[];
  byPhase: (Part & { phase: PhaseId })[];
}

/**
 * |T online| ÷ |T with channel|, for all, for each persona and for each phase. The main channel decides: digital is
 * online, analog and physical are offline; a channel without medium is a channel, and not online.
 */
export function onlineOf(model: MapModel): OnlineShares {
  const worlds = new Map(model.lanes.flatMap(({ id, world }) => (id === null ? [] : [[id, world] as const])));
  const share = (cards: readonly Card[]) => onlineShare(cards, worlds);
  const all = touchpointsOf(model);
  return {
    all: share(all),
    byPersona: personasIn(model).map((persona) => ({
      ...optional('persona', persona),
      ...share(all.filter((card) => isFor(card, persona))),
    })),
    byPhase: touchpointsByPhase(model).map(({ phase, cards }) => ({ phase, ...share(cards) })),
  };
}

function onlineShare(cards: readonly Card[], worlds: ReadonlyMap<string, World | undefined>): Part {
  const channels = cards.flatMap(({ lanes: [main] }) => main ?? []);
  return part(channels.filter((channel) => worlds.get(channel) === 'online').length, channels.length);
}
