import type { Card, Link, MapModel } from '../model/map-model.ts';

/**
 * The touchpoints of both maps that say something else in the second one: another stage, fact or link. Where they
 * are written, their numbers, the order of their facts and whether their pains are resolved elsewhere is no change.
 */
export function changedCards(before: MapModel, after: MapModel): string[] {
  const [old, now] = [fingerprints(before), fingerprints(after)];
  return [...now].flatMap(([id, print]) => (old.has(id) && old.get(id) !== print ? [id] : []));
}

function fingerprints({ cards, links }: MapModel): Map<string, string> {
  const written = links.filter(({ kind }) => kind === 'leads-to' || kind === 'triggers');
  const out = Map.groupBy(written, ({ from }) => from);
  const visible = cards.filter(({ internal }) => !internal);
  return new Map(visible.map((card) => [card.id, fingerprint(card, out.get(card.id) ?? [])]));
}

function fingerprint({ number: _, lanes, teams, ...card }: Card, links: readonly Link[]): string {
  const [mainLane, ...otherLanes] = lanes;
  const [responsible, ...otherTeams] = teams;
  return JSON.stringify(unordered({ ...card, mainLane, otherLanes, responsible, otherTeams, links }));
}

/** The same for the same facts in any order, without what does not count as a change. */
function unordered(value: unknown): unknown {
  if (Array.isArray(value)) {
    const parts = value.map((part) => unordered(part));
    return parts.map((part) => JSON.stringify(part)).sort();
  }
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([key]) => key !== 'source' && key !== 'resolved');
  return members.map(([key, member]) => [key, unordered(member)]);
}
