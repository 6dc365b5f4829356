import type { CardBox } from '../map/layout/types.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/**
 * The card that an arrow key leads to: the nearest one in its direction, where straight ahead counts as near. Undefined
 * at the edge of the map.
 */
export function nextCard(cards: readonly CardBox[], from: CardBox, direction: Direction): CardBox | undefined {
  const across = direction === 'left' || direction === 'right';
  const sign = direction === 'right' || direction === 'down' ? 1 : -1;
  let best: { card: CardBox; far: number } | undefined;
  for (const card of cards) {
    const [dx, dy] = [middle(card, 'x') - middle(from, 'x'), middle(card, 'y') - middle(from, 'y')];
    const [ahead, aside] = across ? [dx * sign, Math.abs(dy)] : [dy * sign, Math.abs(dx)];
    if (ahead < 1) continue;
    const far = ahead + 3 * aside;
    if (!best || far < best.far) best = { card, far };
  }
  return best?.card;
}

function middle(card: CardBox, axis: 'x' | 'y'): number {
  return axis === 'x' ? card.x + card.width / 2 : card.y + card.height / 2;
}
