import type { Card } from '../model/map-model.ts';

/**
 * The path of a linear flow: file order, each place with the touchpoint that holds it and those that share it by
 * `instead-of`. Where the holder is not among the cards, the first of the others stands for it.
 */
export function placesOf(cards: readonly Card[]): Card[][] {
  const visible = cards.filter(({ internal }) => !internal);
  const byId = new Map(visible.map((card) => [card.id, card]));
  const holders = new Map<string, string>();
  for (const card of visible) settle(card, byId, holders);
  const position = new Map(visible.map(({ id }, i) => [id, i]));
  const places = [...Map.groupBy(visible, ({ id }) => holders.get(id) ?? id)].map(([holder, members]) => ({
    at: position.get(holder) ?? position.get(members[0]?.id ?? '') ?? 0,
    members: members.toSorted((a, b) => Number(b.id === holder) - Number(a.id === holder)),
  }));
  return places.sort((a, b) => a.at - b.at).map(({ members }) => members);
}

/** Follows `instead-of` to the touchpoint that holds the place; a circle holds its own place where it closes. */
function settle(card: Card, byId: ReadonlyMap<string, Card>, holders: Map<string, string>): void {
  const way: string[] = [];
  const onWay = new Set<string>();
  let id = card.id;
  while (!holders.has(id) && !onWay.has(id)) {
    way.push(id);
    onWay.add(id);
    const next = byId.get(id)?.insteadOf;
    if (next === undefined) break;
    id = next;
  }
  const holder = holders.get(id) ?? id;
  for (const one of way) holders.set(one, holder);
}
