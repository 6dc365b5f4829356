import type { MapLayout } from './types.ts';

/**
 * The next layout with the cards of the last one wherever they are the same, so that who paints can see at a glance what
 * has not changed. Linear in the cards.
 */
export function reuseCards(last: MapLayout | undefined, next: MapLayout): MapLayout {
  if (!last) return next;
  const known = new Map(last.cards.map((card) => [card.key, card]));
  return {
    ...next,
    cards: next.cards.map((card) => {
      const same = known.get(card.key);
      return same && isSame(same, card) ? same : card;
    }),
  };
}

/** Whether two values of plain data are the same. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  if (keys.length !== others.length) return false;
  return keys.every((key) => isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}
