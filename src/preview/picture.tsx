import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export interface PictureProps {
  width: number;
  height: number;
  factor: number;
  children: ComponentChildren;
}

/**
 * The map in an element of its size. On the screen it lies over a point: a browser lays out everything in an `svg` element
 * anew when the size of that changes, as it would with each line more. On paper it is as large as the page lets it be.
 */
export function Picture({ width, height, factor, children }: PictureProps) {
  const printed = usePrinted();
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the pane around it carries the name; a title would show as a tooltip everywhere
    <svg viewBox={printed ? `0 0 ${width} ${height}` : undefined}>
      <g transform={printed || factor === 1 ? undefined : `scale(${factor})`}>{children}</g>
    </svg>
  );
}

/** Whether the page is being printed right now. */
function usePrinted(): boolean {
  const [printed, setPrinted] = useState(false);
  useEffect(() => {
    const begin = () => setPrinted(true);
    const end = () => setPrinted(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return printed;
}
