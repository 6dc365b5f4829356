import type { ResolvedJourney, ResolvedTouchpoint } from '../model/resolved.ts';
import type { Statement } from '../model/statement.ts';
import { placesFor } from './linear-path.ts';
import type { Persona } from './personas.ts';
import { factFor, isFor, personaOf, travellersOf } from './personas.ts';

/** A feeling and the next one on a path. */
export interface Fall {
  from: Statement;
  to: Statement;
  /** The later touchpoint. */
  touchpoint: ResolvedTouchpoint;
  by: number;
}

/**
 * Falls of the mood on the way to the next touchpoint with a feeling, on any path of anybody: for each later touchpoint
 * the one from the highest feeling. Paths go on by file order in a linear flow and by every link; where a touchpoint may
 * be skipped, the path goes on past it.
 */
export function moodFalls(journey: ResolvedJourney): Fall[] {
  const deepest = new Map<ResolvedTouchpoint, Fall>();
  for (const persona of travellersOf(journey))
    for (const fall of fallsFor(journey, persona))
      if (fall.by > (deepest.get(fall.touchpoint)?.by ?? 0)) deepest.set(fall.touchpoint, fall);
  return journey.touchpoints.flatMap((touchpoint) => deepest.get(touchpoint) ?? []);
}

/** A touchpoint on the way of a persona, or a gate between two places of a linear flow. */
interface Node {
  next: Node[];
  feels?: Statement;
  from?: Statement;
}

function fallsFor(journey: ResolvedJourney, persona: Persona): Fall[] {
  const nodes = nodesFor(journey, persona);
  const felt = [...nodes.values()].filter(({ feels }) => feels !== undefined);
  // the highest feeling walks first, so that every touchpoint is reached once and from the highest
  for (const start of felt.toSorted((a, b) => valence(b.feels) - valence(a.feels))) {
    const open = [...start.next];
    for (let node = open.pop(); node; node = open.pop()) {
      if (node.from) continue;
      node.from = start.feels;
      if (!node.feels) open.push(...node.next);
    }
  }
  return [...nodes].flatMap(([touchpoint, { from, feels: to }]) =>
    from && to ? [{ from, to, touchpoint, by: valence(from) - valence(to) }] : [],
  );
}

function nodesFor(journey: ResolvedJourney, persona: Persona): Map<ResolvedTouchpoint, Node> {
  const nodes = new Map<ResolvedTouchpoint, Node>();
  for (const touchpoint of journey.touchpoints) {
    if (!isFor(touchpoint, journey, persona)) continue;
    const feels = touchpoint.internal ? undefined : factFor(touchpoint, 'feels', persona);
    nodes.set(touchpoint, { next: [], ...(feels?.number !== undefined && { feels }) });
  }
  for (const [touchpoint, node] of nodes)
    for (const link of [...touchpoint.facts('leads-to'), ...touchpoint.facts('triggers')]) {
      const target = journey.target(link.ref);
      const next = target && nodes.get(target);
      const owner = personaOf(link);
      if (next && (owner === undefined || owner === persona)) node.next.push(next);
    }
  if (journey.fact('flow')?.word !== 'branching') joinPlaces(placesFor(journey, persona), nodes);
  return nodes;
}

/** The places of a linear flow one after the other, with a gate before each. */
function joinPlaces(
  places: readonly (readonly ResolvedTouchpoint[])[],
  nodes: ReadonlyMap<ResolvedTouchpoint, Node>,
): void {
  let gate: Node = { next: [] };
  for (const place of places) {
    const after: Node = { next: [] };
    for (const touchpoint of place) {
      const node = nodes.get(touchpoint);
      if (!node) continue;
      gate.next.push(node);
      node.next.push(after);
    }
    if (place.some((touchpoint) => touchpoint.has('optional'))) gate.next.push(after);
    gate = after;
  }
}

function valence(feels: Statement | undefined): number {
  return feels?.number ?? 0;
}
