import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Host } from './host.ts';

const restMilliseconds = 150;

/** Keeps the place that is seen: over edits by itself, over reloads of the page in the host. */
export function useScroll(element: RefObject<HTMLElement | null>, host: Host, ready: boolean): void {
  const restored = useRef(false);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current || !ready || restored.current) return;
    restored.current = true;
    const { left = 0, top = 0 } = host.load();
    current.scrollTo({ left, top });
  }, [element, host, ready]);

  useEffect(() => {
    const { current } = element;
    if (!current) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      clearTimeout(timer);
      timer = setTimeout(() => host.save({ left: current.scrollLeft, top: current.scrollTop }), restMilliseconds);
    };
    current.addEventListener('scroll', keep, { passive: true });
    return () => {
      clearTimeout(timer);
      current.removeEventListener('scroll', keep);
    };
  }, [element, host]);
}
