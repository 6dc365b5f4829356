import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface MenuProps {
  label: ComponentChildren;
  /** What a label without words is called. */
  name?: string;
  /** Something in it is not as usual. */
  active?: boolean;
  /** It has tools, and menus among them, for which there is no room elsewhere. */
  more?: boolean;
  children: ComponentChildren;
}

/** A button that opens a small panel. It closes with Escape and when one goes elsewhere. */
export function Menu({ label, name, active = false, more = false, children }: MenuProps) {
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
  const kinds = ['menu', ...(active ? ['active'] : []), ...(more ? ['more'] : [])];
  return (
    <details ref={details} class={kinds.join(' ')}>
      <summary aria-label={name} title={name}>
        {label}
      </summary>
      <div class="sheet">{children}</div>
    </details>
  );
}

/** Opens the menu in which something stands, and the one around that. */
export function openMenu(part: Element | null): void {
  for (const menu of menusAround(part)) menu.open = true;
}

/** Closes the menu in which something was chosen, and the one around that; the focus goes back to its button. */
export function closeMenu(part: Element | null): void {
  const menus = menusAround(part);
  for (const menu of menus) menu.open = false;
  menus.at(-1)?.querySelector('summary')?.focus();
}

/** From the inner one to the outer one. */
function menusAround(part: Element | null): HTMLDetailsElement[] {
  const menu = part?.closest<HTMLDetailsElement>('details.menu');
  return menu ? [menu, ...menusAround(menu.parentElement)] : [];
}

/** An open sheet that would leave the window is moved into it; one within another grows with that. */
function keepInWindow({ currentTarget }: Event): void {
  const menu = menusAround(currentTarget instanceof Element ? currentTarget : null).at(-1);
  const sheet = menu?.querySelector<HTMLElement>(':scope > .sheet');
  if (!menu?.open || !sheet) return;
  sheet.style.translate = '';
  const { left, right, top, bottom } = sheet.getBoundingClientRect();
  sheet.style.translate = `${shift(left, right, innerWidth)}px ${shift(top, bottom, innerHeight)}px`;
}

/** How far something has to go to be within the window; its beginning if not all of it can. */
function shift(start: number, end: number, length: number): number {
  const edge = 8;
  return Math.max(edge - start, Math.min(0, length - edge - end));
}
