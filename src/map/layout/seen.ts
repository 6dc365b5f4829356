import { round } from './text-box.ts';
import type { Box, CardBox, MapLayout } from './types.ts';

/** Where each card is seen: its own box in its main row, or the count that hides it. */
export function boxesOf({ cards, folds, rows }: Pick<MapLayout, 'cards' | 'folds' | 'rows'>): Map<string, Box> {
  const boxes = new Map<string, Box>();
  for (const fold of folds) for (const id of fold.cards) boxes.set(id, fold);
  for (const card of cardsOnMap({ cards, rows })) if (!card.face.muted) boxes.set(card.id, card);
  return boxes;
}

/** The cards where they stand on the map, not in their rows. */
export function cardsOnMap({ cards, rows }: Pick<MapLayout, 'cards' | 'rows'>): CardBox[] {
  return cards.map((card) => ({ ...card, y: round(card.y + (rows[card.row]?.y ?? 0)) }));
}
