import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Id of the card that an element of the picture, on the grid or on the curve, belongs to. */
export function cardOf(target: EventTarget | null): string | undefined {
  const part = target instanceof Element ? target.closest('[data-card], [data-dot]') : undefined;
  return part?.getAttribute('data-card') ?? part?.getAttribute('data-dot') ?? undefined;
}

/** Brings a card into view when it becomes the current one and is off screen; never while it merely changes. */
export function useCardInView(pane: RefObject<HTMLElement | null>, card: string | undefined): void {
  useEffect(() => {
    if (!card) return;
    const element = pane.current?.querySelector(`[data-card="${CSS.escape(card)}"]`);
    if (!element || !pane.current || isSeen(element, pane.current)) return;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: calm ? 'auto' : 'smooth' });
  }, [pane, card]);
}

function isSeen(element: Element, pane: Element): boolean {
  const [inner, outer] = [element.getBoundingClientRect(), pane.getBoundingClientRect()];
  return inner.bottom > outer.top && inner.top < outer.bottom && inner.right > outer.left && inner.left < outer.right;
}
