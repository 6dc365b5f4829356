import type { Card, MapModel } from '../model/map-model.ts';
import { linksFor, valenceFor } from './as-persona.ts';
import { placesOf } from './places.ts';
import { isFor, personasIn } from './touchpoints.ts';

/** The mood falls on the way from one touchpoint to a later one. */
export interface Fall {
  from: string;
  to: string;
  /** How far, in steps of valence: 3 or more. */
  by: number;
}

/**
 * Falls of valence by 3 or more to the next touchpoint with a feeling, on any path of any persona: one for each
 * later touchpoint, from the highest (the same reading as `emotion-drop`). Paths go on by file order in a linear flow
 * and by every link; where a touchpoint may be skipped, the path goes on past it.
 */
export function fallsOf(model: MapModel): Fall[] {
  const deepest = new Map<string, Fall>();
  for (const persona of personasIn(model))
    for (const fall of fallsFor(model, persona))
      if (fall.by > (deepest.get(fall.to)?.by ?? 0)) deepest.set(fall.to, fall);
  return model.cards.flatMap(({ id }) => deepest.get(id) ?? []);
}

function fallsFor(model: MapModel, persona: string | undefined): Fall[] {
  const cards = model.cards.filter((card) => isFor(card, persona));
  const valences = cards.map((card) => (card.internal ? undefined : valenceFor(card, persona)));
  const ways = waysOn(model, cards, persona);
  const felt = valences.flatMap((value, node) => (value === undefined ? [] : [{ value, node }]));
  // the highest feeling walks first, so that every touchpoint is reached once and from the highest
  const highest = new Map<number, { value: number; node: number }>();
  for (const start of felt.toSorted((a, b) => b.value - a.value)) {
    const open = [...(ways[start.node] ?? [])];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (highest.has(node)) continue;
      highest.set(node, start);
      if (valences[node] === undefined) open.push(...(ways[node] ?? []));
    }
  }
  return felt.flatMap(({ value, node }) => {
    const start = highest.get(node);
    const [from, to] = [cards[start?.node ?? -1]?.id, cards[node]?.id];
    const by = (start?.value ?? value) - value;
    return by >= 3 && from !== undefined && to !== undefined ? [{ from, to, by }] : [];
  });
}

/**
 * Where a path goes on from each card, as positions; between the places of a linear flow stand gates, after the
 * cards.
 */
function waysOn(model: MapModel, cards: readonly Card[], persona: string | undefined): number[][] {
  const position = new Map(cards.map(({ id }, i) => [id, i]));
  const ways: number[][] = cards.map(() => []);
  for (const { kind, from, to } of linksFor(model, persona)) {
    const [start, end] = [position.get(from), position.get(to)];
    if ((kind === 'leads-to' || kind === 'triggers') && start !== undefined && end !== undefined)
      ways[start]?.push(end);
  }
  if (model.journey.flow === 'branching') return ways;
  for (const [i, place] of placesOf(cards).entries()) {
    const gate = cards.length + i;
    const members = place.map(({ id }) => position.get(id) as number);
    const mayBeSkipped = place.some((card) => card.optional);
    for (const member of members) ways[member]?.push(gate + 1);
    ways[gate] = mayBeSkipped ? [...members, gate + 1] : members;
  }
  return ways;
}
