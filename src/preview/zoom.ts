import type { Zoom } from './host.ts';

const steps = [0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 2, 3, 4];
const smallest = 0.25;
const largest = 4;
/** Below this the names on the cards cannot be read. */
const readable = 0.6;

/** The factor at which a picture of this width fills the panel; never enlarged. */
export function fitWidth(picture: number, panel: number): number {
  return clampZoom(Math.min(1, panel / picture));
}

/** The factor of a zoom in a panel. */
export function factorOf(zoom: Zoom, picture: number, panel: number): number {
  if (zoom === 'fit') return fitWidth(picture, panel);
  if (zoom === 'readable') return Math.max(readable, fitWidth(picture, panel));
  return zoom;
}

/** The next larger or smaller of the usual factors. */
export function nextZoom(factor: number, direction: 1 | -1): number {
  const near = 0.005;
  if (direction > 0) return steps.find((step) => step > factor + near) ?? largest;
  return steps.findLast((step) => step < factor - near) ?? smallest;
}

export function clampZoom(factor: number): number {
  return Math.min(largest, Math.max(smallest, factor));
}
