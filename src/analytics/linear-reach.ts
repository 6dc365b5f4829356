import type { Card, Link } from '../model/map-model.ts';
import { placesOf } from './places.ts';
import type { RawReach } from './reach.ts';
import { splitShares } from './shares.ts';

/**
 * Reach in a linear flow: 100 %, times the share of `optional` and `instead-of`. Touchpoints that share a place by
 * `instead-of` share its 100 %: written shares are kept, the rest is split equally, the holder of the place counting
 * as one. A share of what is instead of a touchpoint that this persona has not got is none. `optional` without a share
 * tells nothing of who skips it and takes nothing off. A stage is reached by as many as the place in it that most
 * people reach.
 */
export function linearReach(cards: readonly Card[], links: readonly Link[]): RawReach {
  const known = new Set(cards.map(({ id }) => id));
  const instead = links.filter(({ kind, to }) => kind === 'instead-of' && known.has(to));
  const written = new Map(instead.map(({ from, share }) => [from, share]));
  const touchpoints = new Map<string, number>();
  const stages = new Map<string, number>();
  for (const place of placesOf(cards)) {
    const shares = splitShares(place.map(({ id }) => written.get(id)));
    const inPlace = new Map<string, number>();
    for (const [i, card] of place.entries()) {
      const reached = ((shares[i] ?? 0) * Math.min(100, Math.max(0, card.optional?.share ?? 100))) / 100;
      touchpoints.set(card.id, reached);
      inPlace.set(card.stage, (inPlace.get(card.stage) ?? 0) + reached);
    }
    for (const [stage, reached] of inPlace) stages.set(stage, Math.max(stages.get(stage) ?? 0, reached));
  }
  return { touchpoints, stages, dropOff: [] };
}
