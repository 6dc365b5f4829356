import { optional } from '../model/build-card.ts';
import type { Card, Link, MapModel, Score, Valence } from '../model/map-model.ts';
import { withCards } from './filter.ts';
import { isFor } from './touchpoints.ts';

/**
 * The map as one persona lives it: the touchpoints for this persona, with the facts that hold for it. A fact without
 * `for` holds for everybody; one with `for` replaces it for that persona.
 */
export function asPersona(model: MapModel, persona: string): MapModel {
  const personas = model.personas.filter(({ id }) => id === persona);
  const curve = model.curve.filter((line) => line.persona === undefined || line.persona === persona);
  const links = ownFirst(model.links, persona);
  const cards = model.cards.filter((card) => isFor(card, persona)).map((card) => cardAs(card, persona));
  return withCards({ ...model, personas, curve, links }, cards);
}

/** The links that a persona follows, those into other journeys included. */
export function linksFor({ links, cards }: MapModel, persona: string | undefined): Link[] {
  const exits = cards.flatMap(({ id, exits = [], source }) =>
    exits.map((exit): Link => ({ ...exit, from: id, kind: 'leads-to', source })),
  );
  return ownFirst([...links, ...exits], persona);
}

/** How a touchpoint feels, −2 to +2: what holds for everybody, else the most negative feeling of a persona. */
export function valenceOf({ feels }: Card): number | undefined {
  const general = feels.find(({ persona }) => persona === undefined);
  return (general ?? feels.toSorted((a, b) => a.value - b.value)[0])?.value;
}

/** How a touchpoint feels to a persona. */
export function valenceFor({ feels }: Card, persona: string | undefined): number | undefined {
  return factFor(feels, persona)?.value;
}

function cardAs(card: Card, persona: string): Card {
  const { feels, expects, gets, exits, gap: _, ...rest } = card;
  const [felt, expected, got] = [factFor(feels, persona), factFor(expects, persona), factFor(gets, persona)];
  const gap = expected?.value !== undefined && got?.value !== undefined ? got.value - expected.value : undefined;
  return {
    ...rest,
    personas: [persona],
    feels: forAll(felt),
    expects: forAll(expected),
    gets: forAll(got),
    ...optional('gap', gap),
    ...optional('exits', exits && ownFirst(exits, persona)),
  };
}

/** What a persona has of its own, and what holds for everybody where it has nothing of its own to the same end. */
function ownFirst<T extends { to: string; from?: string; kind?: string; persona?: string }>(
  links: readonly T[],
  persona: string | undefined,
): T[] {
  const way = ({ kind, from, to }: T) => JSON.stringify([kind, from, to]);
  const own = new Set(links.filter((link) => link.persona !== undefined && link.persona === persona).map(way));
  return links.filter((link) => (link.persona === undefined ? !own.has(way(link)) : link.persona === persona));
}

function factFor<T extends { persona?: string }>(facts: readonly T[], persona: string | undefined): T | undefined {
  const own = persona === undefined ? undefined : facts.find((fact) => fact.persona === persona);
  return own ?? facts.find((fact) => fact.persona === undefined);
}

function forAll<T extends Valence | Score>(fact: T | undefined): T[] {
  if (!fact) return [];
  const { persona: _, ...rest } = fact;
  return [rest as T];
}
