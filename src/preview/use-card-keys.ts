import type { RefObject } from 'preact';
import { useCallback } from 'preact/hooks';
import { cardsOnMap } from '../map/layout/seen.ts';
import type { CardBox, MapLayout } from '../map/layout/types.ts';
import { type Direction, nextCard } from './next-card.ts';

const directions: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Where the map runs from the right. */
const turned: Record<string, string> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/** Arrow keys lead from card to card, Home and End to the first and the last of the path. True: the key was used. */
export function useCardKeys(pane: RefObject<HTMLElement | null>, layout: MapLayout): (event: KeyboardEvent) => boolean {
  return useCallback(
    (event) => {
      const at = event.target instanceof Element ? event.target.closest('[data-key]')?.getAttribute('data-key') : null;
      const cards = cardsOnMap(layout);
      const from = cards.find(({ key }) => key === at);
      const to = from && targetOf(layout.mirrored ? (turned[event.key] ?? event.key) : event.key, from, cards);
      if (!to) return false;
      event.preventDefault();
      const element = pane.current?.querySelector<SVGElement>(`[data-key="${CSS.escape(to.key)}"]`);
      element?.focus({ preventScroll: true });
      element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      return true;
    },
    [pane, layout],
  );
}

function targetOf(key: string, from: CardBox, cards: readonly CardBox[]): CardBox | undefined {
  const direction = Object.hasOwn(directions, key) ? directions[key] : undefined;
  if (direction) return nextCard(cards, from, direction);
  if (key !== 'Home' && key !== 'End') return undefined;
  const path = cards.filter(({ face }) => !face.muted).toSorted((a, b) => numberOf(a) - numberOf(b));
  return key === 'Home' ? path[0] : path.at(-1);
}

function numberOf({ face }: CardBox): number {
  return Number(face.number.lines[0] ?? 0);
}
