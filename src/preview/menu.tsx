import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface MenuProps {
  label: string;
  /** Something in it is not as usual. */
  active?: boolean;
  children: ComponentChildren;
}

/** A button that opens a small panel. It closes with Escape and when one goes elsewhere. */
export function Menu({ label, active = false, children }: MenuProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const { current } = details;
    if (!current) return;
    const leave = ({ target }: Event) => {
      if (current.open && target instanceof Node && !current.contains(target)) current.open = false;
    };
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !current.open) return;
      event.stopPropagation();
      current.open = false;
      current.querySelector('summary')?.focus();
    };
    current.addEventListener('toggle', keepInWindow);
    addEventListener('pointerdown', leave);
    addEventListener('focusin', leave);
    current.addEventListener('keydown', close);
    return () => {
      current.removeEventListener('toggle', keepInWindow);
      removeEventListener('pointerdown', leave);
      removeEventListener('focusin', leave);
      current.removeEventListener('keydown', close);
    };
  }, []);
  return (
    <details ref={details} class={active ? 'menu active' : 'menu'}>
      <summary>{label}</summary>
      <div class="sheet">{children}</div>
    </details>
  );
}

/** Closes the menu in which something was chosen; the focus goes back to its button. */
export function closeMenu(part: Element | null): void {
  const menu = part?.closest('details');
  if (!menu) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
}

/** An open sheet that would leave the window is moved into it. */
function keepInWindow({ currentTarget }: Event): void {
  const sheet = currentTarget instanceof Element ? currentTarget.querySelector<HTMLElement>('.sheet') : null;
  if (!sheet) return;
  sheet.style.translate = '';
  const { left, right, top, bottom } = sheet.getBoundingClientRect();
  sheet.style.translate = `${shift(left, right, innerWidth)}px ${shift(top, bottom, innerHeight)}px`;
}

/** How far something has to go to be within the window; its beginning if not all of it can. */
function shift(start: number, end: number, length: number): number {
  const edge = 8;
  return Math.max(edge - start, Math.min(0, length - edge - end));
}
