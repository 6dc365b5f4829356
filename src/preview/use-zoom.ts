import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Zoom } from './host.ts';
import { clampZoom, nextZoom } from './zoom.ts';

/**
 * Zooms with the wheel while Ctrl (or ⌘) is held and with + − 0 1 on the keyboard. What is under the pointer, else in the
 * middle, stays where it is; a map seen from its beginning stays at its beginning.
 */
export function useZoom(element: RefObject<HTMLElement | null>, factor: number, onZoom: (zoom: Zoom) => void): void {
  const anchor = useRef<{ x: number; y: number } | undefined>(undefined);
  const last = useRef(factor);

  useLayoutEffect(() => {
    const { current } = element;
    const ratio = factor / last.current;
    last.current = factor;
    if (!current || ratio === 1) return;
    const { x, y } = anchor.current ?? middle(current);
    anchor.current = undefined;
    // counted from where the map begins
    const way = runsFromRight(current) ? -1 : 1;
    current.scrollLeft = way * ((way * current.scrollLeft + x) * ratio - x);
    current.scrollTop = (current.scrollTop + y) * ratio - y;
  }, [element, factor]);

  useEffect(() => {
    const { current } = element;
    if (!current) return;
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const box = current.getBoundingClientRect();
      anchor.current = {
        x: runsFromRight(current) ? box.right - event.clientX : event.clientX - box.left,
        y: event.clientY - box.top,
      };
      onZoom(clampZoom(last.current * Math.exp(-event.deltaY / 300)));
    };
    const key = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLSelectElement) return;
      if (event.key === '+' || event.key === '=') onZoom(nextZoom(last.current, 1));
      else if (event.key === '-') onZoom(nextZoom(last.current, -1));
      else if (event.key === '0') onZoom('fit');
      else if (event.key === '1') onZoom(1);
    };
    current.addEventListener('wheel', wheel, { passive: false });
    addEventListener('keydown', key);
    return () => {
      current.removeEventListener('wheel', wheel);
      removeEventListener('keydown', key);
    };
  }, [element, onZoom]);
}

function runsFromRight(element: HTMLElement): boolean {
  return element.dir === 'rtl';
}

function middle({ scrollLeft, scrollTop, clientWidth, clientHeight }: Element): { x: number; y: number } {
  return { x: scrollLeft !== 0 ? clientWidth / 2 : 0, y: scrollTop > 0 ? clientHeight / 2 : 0 };
}
