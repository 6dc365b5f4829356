import type { Box, MapLayout } from './types.ts';

/** Where each card is seen: its own box in its main row, or the count that hides it. */
export function boxesOf({ cards, folds }: Pick<MapLayout, 'cards' | 'folds'>): Map<string, Box> {
  const boxes = new Map<string, Box>();
  for (const fold of folds) for (const id of fold.cards) boxes.set(id, fold);
  for (const card of cards) if (!card.face.muted) boxes.set(card.id, card);
  return boxes;
}
