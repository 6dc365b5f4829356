import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Comparison } from '../model/map-comparison.ts';
import type { MapModel } from '../model/map-model.ts';
import type { Followed } from '../protocol/messages.ts';
import type { Host } from './host.ts';

/** Scrolls with the other maps of the window: tells where the reader goes, and goes where they are. */
export function useLinkedScroll(pane: RefObject<HTMLElement | null>, host: Host, linked: boolean): void {
  const followed = useRef<{ left: number; top: number } | undefined>(undefined);
  useEffect(() => {
    const { current } = pane;
    if (!current || !linked) return;
    let frame: number | undefined;
    const tell = () => {
      frame = undefined;
      const { scrollLeft: left, scrollTop: top } = current;
      // what another map has caused is not told again
      if (followed.current && near(followed.current.left, left) && near(followed.current.top, top)) return;
      followed.current = undefined;
      const [width, height] = room(current);
      host.post({ type: 'follow', left: part(left, width), top: part(top, height) });
    };
    const scroll = () => {
      frame ??= requestAnimationFrame(tell);
    };
    const stop = host.listen((message) => {
      if (message.type !== 'follow' || message.left === undefined || message.top === undefined) return;
      const [width, height] = room(current);
      followed.current = { left: message.left * width, top: message.top * height };
      current.scrollTo(followed.current);
    });
    current.addEventListener('scroll', scroll, { passive: true });
    return () => {
      if (frame !== undefined) cancelAnimationFrame(frame);
      current.removeEventListener('scroll', scroll);
      stop();
    };
  }, [pane, host, linked]);
}

/** Chooses the card that is chosen in the other maps of the window, and tells them which one is chosen here. */
export function useLinkedSelection(
  host: Host,
  linked: boolean,
  selected: string | undefined,
  names: CardNames,
  onSelect: (card: string | undefined) => void,
): void {
  const told = useRef<string | undefined>(selected);
  useEffect(() => {
    if (!linked) return;
    return host.listen((message: { type: string } & Followed) => {
      if (message.type !== 'follow' || message.card === undefined) return;
      const card = message.card === null ? undefined : names.here(message.card);
      told.current = card;
      onSelect(card);
    });
  }, [host, linked, names, onSelect]);
  useEffect(() => {
    if (told.current === selected) return;
    told.current = selected;
    if (linked) host.post({ type: 'follow', card: selected === undefined ? null : names.there(selected) });
  }, [host, linked, names, selected]);
}

/** What a card of this map is called in the others, and the other way round. */
export interface CardNames {
  here(card: string): string;
  there(card: string): string;
}

/** Maps side by side speak of their cards as they are called on the side after. */
export function cardNames(model: MapModel | undefined, comparison: Comparison | undefined): CardNames {
  const renamed =
    comparison?.shows === 'before'
      ? (model?.diff ?? []).filter(({ kind, change }) => kind === 'touchpoint' && change === 'renamed')
      : [];
  const now = new Map(
    renamed.map(({ target, facts }) => [target, facts.find(({ key }) => key === 'name')?.after ?? target]),
  );
  const then = new Map([...now].map(([was, is]) => [is, was]));
  return { here: (card) => then.get(card) ?? card, there: (card) => now.get(card) ?? card };
}

function room({ scrollWidth, clientWidth, scrollHeight, clientHeight }: Element): [number, number] {
  return [scrollWidth - clientWidth, scrollHeight - clientHeight];
}

function part(value: number, whole: number): number {
  return whole <= 0 ? 0 : value / whole;
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 2;
}
