import { useEffect, useRef } from 'preact/hooks';

const regions = 'section, aside, header, main, .page';

/**
 * Whoever moves by keyboard keeps a place: when what had the focus goes away, the part of the page in which it stood takes
 * it, or the map. The focus of another window is never taken.
 */
export function useKeptFocus(): void {
  const last = useRef<{ element: Element; around: Element[] } | undefined>(undefined);
  useEffect(() => {
    const come = ({ target }: FocusEvent) => {
      if (target instanceof Element) last.current = { element: target, around: regionsOf(target) };
    };
    const leave = ({ target }: FocusEvent) =>
      // what is taken away is left as well, but nobody has gone anywhere
      queueMicrotask(() => {
        if (target instanceof Element && target.isConnected && last.current?.element === target)
          last.current = undefined;
      });
    addEventListener('focusin', come);
    addEventListener('focusout', leave);
    return () => {
      removeEventListener('focusin', come);
      removeEventListener('focusout', leave);
    };
  }, []);
  useEffect(() => {
    const { current } = last;
    if (!current || current.element.isConnected || !document.hasFocus()) return;
    last.current = undefined;
    if (document.activeElement && document.activeElement !== document.body) return;
    const region = current.around.find((one) => one.isConnected && !one.matches('.page, main'));
    focusOn(region ?? document.querySelector('main [tabindex="0"], main[tabindex]') ?? document.querySelector('main'));
  });
}

function regionsOf(element: Element): Element[] {
  const found: Element[] = [];
  for (let at = element.closest(regions); at; at = at.parentElement?.closest(regions) ?? null) found.push(at);
  return found;
}

function focusOn(element: Element | null): void {
  if (!(element instanceof HTMLElement || element instanceof SVGElement)) return;
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) element.setAttribute('tabindex', '-1');
  element.focus({ preventScroll: true });
}
