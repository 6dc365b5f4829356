import type { Style } from '../text/measure.ts';

/** The three text sizes of the map. */
export const title: Style = { size: 24, weight: 600 };
export const heading: Style = { size: 17, weight: 600 };
export const strong: Style = { size: 13, weight: 600 };
export const plain: Style = { size: 13, weight: 400 };

/** Distances in pixels, on a rhythm of eight. */
export const space = {
  margin: 28,
  side: 184,
  column: 236,
  /** From the edge of a column to its cards. */
  inset: 8,
  /** Between two columns, where no bridge runs. */
  gutter: 4,
  track: 10,
  rowPadding: 9,
  cardGap: 8,
  leastRow: 86,
  line: 18,
} as const;

/** At most this many cards are shown in a cell before the others are counted. */
export const cellLimit = 5;
