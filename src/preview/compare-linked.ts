import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { MapLayout } from '../map/layout/types.ts';
import type { Comparison } from '../model/map-comparison.ts';
import type { MapChange, MapModel } from '../model/map-model.ts';
import type { Followed } from '../protocol/page-messages.ts';
import type { Host } from './host.ts';
import { placeAt, scrollTo } from './linked-place.ts';

export interface LinkedScroll {
  host: Host;
  linked: boolean;
  layout: MapLayout;
  factor: number;
  names: SideNames;
}

/**
 * Scrolls with the other maps of the window: tells where the reader goes, and goes where they are. The same stage and the
 * same row come to the edge; where this map has no such part, it goes as far of its way as they went of theirs.
 */
export function useLinkedScroll(pane: RefObject<HTMLElement | null>, options: LinkedScroll): void {
  const { host, linked } = options;
  const now = useRef(options);
  now.current = options;
  const followed = useRef<{ left: number; top: number } | undefined>(undefined);
  useEffect(() => {
    const { current } = pane;
    if (!current || !linked) return;
    let frame: number | undefined;
    const tell = () => {
      frame = undefined;
      const { left, top } = placeOf(current);
      // what another map has caused is not told again
      if (followed.current && near(followed.current.left, left) && near(followed.current.top, top)) return;
      followed.current = undefined;
      const { layout, factor, names } = now.current;
      const [width, height] = room(current);
      const { column, row } = placeAt(layout, left / factor, top / factor);
      host.post({
        type: 'follow',
        left: part(left, width),
        top: part(top, height),
        column: { ...column, name: renamed(column.name, names.there) },
        row: { ...row, name: renamed(row.name, names.there) },
      });
    };
    const scroll = () => {
      frame ??= requestAnimationFrame(tell);
    };
    const stop = host.listen((message) => {
      if (message.type !== 'follow' || message.left === undefined || message.top === undefined) return;
      const { layout, factor, names } = now.current;
      const { column, row } = message;
      const [width, height] = room(current);
      const same = scrollTo(layout, {
        ...(column && { column: { ...column, name: renamed(column.name, names.here) } }),
        ...(row && { row: { ...row, name: renamed(row.name, names.here) } }),
      });
      const left = same.left === undefined ? message.left * width : same.left * factor;
      current.scrollTo({
        left: layout.mirrored ? -left : left,
        top: same.top === undefined ? message.top * height : same.top * factor,
      });
      // it goes no further than it can
      followed.current = placeOf(current);
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
  names: SideNames,
  onSelect: (card: string | undefined) => void,
): void {
  const told = useRef<string | undefined>(selected);
  useEffect(() => {
    if (!linked) return;
    return host.listen((message: { type: string } & Followed) => {
      if (message.type !== 'follow' || message.card === undefined) return;
      const card = message.card === null ? undefined : names.here('touchpoint', message.card);
      told.current = card;
      onSelect(card);
    });
  }, [host, linked, names, onSelect]);
  useEffect(() => {
    if (told.current === selected) return;
    told.current = selected;
    if (linked)
      host.post({ type: 'follow', card: selected === undefined ? null : names.there('touchpoint', selected) });
  }, [host, linked, names, selected]);
}

/** What a thing of this map is called in the others, and the other way round. */
export interface SideNames {
  here: Rename;
  there: Rename;
}
type Rename = (kind: MapChange['kind'], name: string) => string;

/** Maps side by side speak of their cards, stages and channels as they are called on the side after. */
export function sideNames(model: MapModel | undefined, comparison: Comparison | undefined): SideNames {
  const renames =
    comparison?.shows === 'before' ? (model?.diff ?? []).filter(({ change }) => change === 'renamed') : [];
  const now = new Map<string, string>();
  const then = new Map<string, string>();
  for (const { kind, target, facts } of renames) {
    const name = facts.find(({ key }) => key === 'name')?.after ?? target;
    now.set(`${kind} ${target}`, name);
    then.set(`${kind} ${name}`, target);
  }
  return {
    here: (kind, name) => then.get(`${kind} ${name}`) ?? name,
    there: (kind, name) => now.get(`${kind} ${name}`) ?? name,
  };
}

/** `stage order` with the name that the stage has on the other side. */
function renamed(place: string, rename: Rename): string {
  const [kind = '', ...name] = place.split(' ');
  return kind === 'stage' || kind === 'channel' ? `${kind} ${rename(kind, name.join(' '))}` : place;
}

/** How far it is scrolled; a map that runs from the right counts below zero. */
function placeOf({ scrollLeft, scrollTop }: Element): { left: number; top: number } {
  return { left: Math.abs(scrollLeft), top: scrollTop };
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
