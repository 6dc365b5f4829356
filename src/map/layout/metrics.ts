import type { Style } from '../text/measure.ts';

/** The four text sizes of the map. */
export const title: Style = { size: 24, weight: 600 };
export const heading: Style = { size: 17, weight: 600 };
export const strong: Style = { size: 13, weight: 600 };
export const plain: Style = { size: 13, weight: 400 };
export const quiet: Style = { size: 12, weight: 400 };
export const figure: Style = { size: 12, weight: 600 };
export const capitals: Style = { size: 12, weight: 600, spacing: 0.05 };

/** Distances in pixels, on a rhythm of eight. */
export const space = {
  margin: 32,
  side: 184,
  leastWidth: 640,
  /** From the edge of a column to its cards. */
  inset: 8,
  /** Between two columns, where no bridge runs. */
  gutter: 4,
  /** Between two bridges. */
  track: 10,
  rowPadding: 12,
  cardGap: 8,
  leastRow: 88,
  line: 18,
  /** Height of chips, pills and counts. */
  chip: 26,
} as const;

/** Few stages take more room, many a little less. */
export function columnWidth(stages: number): number {
  return [400, 400, 328, 264][stages] ?? (stages > 8 ? 224 : 240);
}

/** At most this many cards are shown in a cell before the others are counted; the same for pains and other items. */
export const cellLimit = 5;
export const itemLimit = 8;
/** At most this many marks of themes are shown on a card. */
export const markLimit = 4;
