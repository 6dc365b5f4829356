import { optional } from '../model/build-card.ts';
import type { Card, Link, MapModel } from '../model/map-model.ts';
import { linksFor } from './as-persona.ts';
import { startsOf } from './branching-reach.ts';
import { linearReach } from './linear-reach.ts';
import type { Days } from './numbers.ts';
import { addDays, daysOf } from './numbers.ts';
import { placesOf } from './places.ts';
import { isFor, personasIn } from './touchpoints.ts';
import { waysOf } from './ways.ts';

/** How long the most likely path takes a persona, in days, from … to … where ranges are written. */
export interface PathTime {
  persona?: string;
  path: string[];
  total: Days;
  byStage: ({ stage: string } & Days)[];
}

/**
 * The sum of `duration` of the touchpoints and `after` of the links on the most likely path. A wait counts in the
 * stage in which it begins; what has no time written counts nothing. The path of a linear flow holds in each place the
 * touchpoint that most people reach, and leaves out what fewer than half of them do; that of a branching flow starts
 * where most people do and follows the `leads-to` link with the greatest share until there is none or it closes a
 * circle. Of equal ones the first in file order is taken.
 */
export function pathTimeOf(model: MapModel): PathTime[] {
  return personasIn(model).map((persona) => {
    const cards = model.cards.filter((card) => isFor(card, persona));
    const links = linksFor(model, persona);
    const path = model.journey.flow === 'branching' ? followed(cards, links) : walked(cards, links);
    const spans = spansOn(path, links);
    const groups = Map.groupBy(spans, ({ stage }) => stage);
    return {
      ...optional('persona', persona),
      path: path.map(({ id }) => id),
      total: addDays(spans),
      byStage: model.stages.flatMap(({ id }) => {
        const there = groups.get(id);
        return there ? [{ stage: id, ...addDays(there) }] : [];
      }),
    };
  });
}

function spansOn(path: readonly Card[], links: readonly Link[]): ({ stage: string } & Days)[] {
  const waits = new Map<string, Days>();
  for (const { from, to, after } of links) {
    const days = after && daysOf(after);
    const key = JSON.stringify([from, to]);
    const known = waits.get(key);
    // of several links to one touchpoint the shortest wait decides, whatever the order they are written in
    if (days && (!known || days.low < known.low || (days.low === known.low && days.high < known.high)))
      waits.set(key, days);
  }
  return path.flatMap(({ id, stage, duration }, i) => {
    const wait = waits.get(JSON.stringify([id, path[i + 1]?.id]));
    const spent = duration && daysOf(duration);
    return [spent, wait].flatMap((days) => (days ? [{ stage, ...days }] : []));
  });
}

function walked(cards: readonly Card[], links: readonly Link[]): Card[] {
  const { touchpoints } = linearReach(cards, links);
  const reach = ({ id }: Card) => touchpoints.get(id) ?? 0;
  return placesOf(cards).flatMap((place) => {
    const [likely] = place.toSorted((a, b) => reach(b) - reach(a));
    return likely && (likely.optional?.share ?? 100) >= 50 ? [likely] : [];
  });
}

function followed(cards: readonly Card[], links: readonly Link[]): Card[] {
  const byId = new Map(cards.map((card, i) => [card.id, { card, i }]));
  const ways = waysOf(cards, links);
  const at = (id: string) => byId.get(id)?.i ?? 0;
  const [start] = [...startsOf(cards, links)].sort(([a, x], [b, y]) => y - x || at(a) - at(b));
  const path = new Set<Card>();
  let next = byId.get(start?.[0] ?? '')?.card;
  while (next && !path.has(next)) {
    path.add(next);
    const onward = (ways.get(next.id) ?? []).filter(({ link }) => link.kind === 'leads-to');
    const [likely] = onward.sort((a, b) => b.share - a.share || at(a.link.to) - at(b.link.to));
    next = byId.get(likely?.link.to ?? '')?.card;
  }
  return [...path];
}
