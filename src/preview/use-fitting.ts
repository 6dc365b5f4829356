import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** What stands before the tools, and how much of a row it is given. */
export interface Lead {
  /** In pixels, from the widths that its parts have by themselves and from that of the row. */
  wanted(parts: readonly number[], row: number): number;
  /** With less than this it has a row of its own. */
  least(parts: readonly number[]): number;
}

/** Width of the button of what has no room, as `toolbar.css` has it. */
const more = 34;

/**
 * The keys of the tools that have no room in a row. They are measured, not guessed, since each language has its own words:
 * a tool is a `[data-tool]` in the second child of the row, the first child is the lead. Those
 * of `going` give way, the first of them first. `said` is whatever the words in the
 * row depend on. All of it happens before the browser paints.
 */
export function useFitting(
  row: RefObject<HTMLElement | null>,
  tools: readonly string[],
  going: readonly string[],
  lead: Lead,
  said: readonly unknown[],
): ReadonlySet<string> {
  const [away, setAway] = useState('');
  const [widths] = useState(() => new Map<string, number>());
  const measure = useRef(() => {});
  measure.current = () => {
    const { current } = row;
    if (current && current.clientWidth > 0) setAway([...whatGoes(current, widths, tools, going, lead)].join(' '));
  };
  useLayoutEffect(() => measure.current(), [tools.join(' '), away, ...said]);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => measure.current());
    if (row.current) observer.observe(row.current);
    // the letters of the page come later than the page
    const again = () => {
      widths.clear();
      setAway('');
      measure.current();
    };
    document.fonts.addEventListener('loadingdone', again);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', again);
    };
  }, [row, widths]);
  return new Set(away.split(' ').filter(Boolean));
}

function whatGoes(
  row: HTMLElement,
  widths: Map<string, number>,
  tools: readonly string[],
  going: readonly string[],
  lead: Lead,
): ReadonlySet<string> {
  const [first, list] = row.children;
  const gap = gapOf(list ?? row);
  for (const slot of list?.querySelectorAll<HTMLElement>(':scope > [data-tool]') ?? [])
    widths.set(slot.dataset.tool ?? '', neededWidth(slot));
  const widthOf = (keys: readonly string[]) => keys.reduce((sum, key) => sum + gap + (widths.get(key) ?? 0), 0);
  const { paddingLeft, paddingRight } = getComputedStyle(row);
  const whole = row.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);

  const candidates = going.filter((key) => tools.includes(key));
  const staying = widthOf(tools.filter((key) => !candidates.includes(key)));
  const parts = [...(first?.children ?? [])].map(ownWidth);
  const least = lead.least(parts);
  const apart = least + staying + (candidates.length > 0 ? gap + more : 0) > whole;
  row.style.setProperty('--lead', apart ? '100%' : `${least}px`);
  row.toggleAttribute('data-apart', apart);
  const room = apart ? whole + gap : whole - Math.max(least, lead.wanted(parts, whole));

  const away = new Set<string>();
  for (const key of candidates) {
    const left = candidates.filter((one) => !away.has(one));
    if (staying + widthOf(left) + (away.size > 0 ? gap + more : 0) <= room) break;
    away.add(key);
  }
  return away;
}

/** What a tool takes at least, where that is said, or as wide as it is. */
function neededWidth(slot: HTMLElement): number {
  const least = Number.parseFloat(getComputedStyle(slot).minWidth);
  return least > 0 ? least : slot.getBoundingClientRect().width;
}

/** How wide an element would be with all of its words in one line; a choice may be as wide as its longest entry, or not. */
function ownWidth(element: Element): number {
  if (element instanceof HTMLSelectElement) return 200;
  const parts = [...element.children];
  if (parts.length === 0) return element.scrollWidth;
  return parts.reduce((sum, part) => sum + ownWidth(part), (parts.length - 1) * gapOf(element));
}

function gapOf(element: Element): number {
  return Number.parseFloat(getComputedStyle(element).columnGap) || 0;
}
