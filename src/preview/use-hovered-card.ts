import { useEffect, useState } from 'preact/hooks';

/** A card that somebody rests on with the pointer, and where it stands in the window. */
export interface HoveredCard {
  id: string;
  box: DOMRect;
}

/** Milliseconds: how long one has to rest on a card, and how long one may take from it to what is shown of it. */
const delays = { open: 450, close: 200 };

/** The card that the mouse rests on; what is marked `data-hover` may be entered meanwhile. Keys and scrolling end it. */
export function useHoveredCard(): HoveredCard | undefined {
  const [hovered, setHovered] = useState<HoveredCard>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let aimed: Element | undefined;
    const later = (delay: number, task: () => void) => {
      clearTimeout(timer);
      timer = setTimeout(task, delay);
    };
    const end = () => {
      clearTimeout(timer);
      aimed = undefined;
      setHovered(undefined);
    };
    const over = ({ target, pointerType, buttons }: PointerEvent) => {
      if (!(target instanceof Element) || pointerType !== 'mouse' || buttons > 0) return;
      if (target.closest('[data-hover]')) {
        clearTimeout(timer);
        return;
      }
      const card = target.closest('.pane .j-card') ?? undefined;
      const id = card?.getAttribute('data-card');
      if (card === aimed && card) return clearTimeout(timer);
      aimed = card;
      if (card && id) later(delays.open, () => setHovered({ id, box: card.getBoundingClientRect() }));
      else later(delays.close, () => setHovered(undefined));
    };
    const listeners = [
      ['pointerover', over],
      ['pointerdown', (event: Event) => (event.target as Element).closest('[data-hover]') || end()],
      ['keydown', end],
      ['scroll', (event: Event) => (event.target as Element).closest?.('[data-hover]') || end()],
    ] as const;
    for (const [name, listener] of listeners) document.addEventListener(name, listener as EventListener, true);
    document.documentElement.addEventListener('pointerleave', end);
    return () => {
      clearTimeout(timer);
      for (const [name, listener] of listeners) document.removeEventListener(name, listener as EventListener, true);
      document.documentElement.removeEventListener('pointerleave', end);
    };
  }, []);
  return hovered;
}
