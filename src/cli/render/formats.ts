import type { Drawing } from './drawing.ts';
import { json } from './json.ts';
import type { laneNames } from './svg.ts';
import { svg } from './svg.ts';

export interface RenderOptions {
  theme: 'light' | 'dark' | 'auto';
  /** What stands under the grid; the usual lanes when absent. */
  lanes?: readonly (typeof laneNames)[number][] | undefined;
  embedFont: boolean;
}

/** Makes a file of a drawing. */
export type RenderFormat = (drawing: Drawing, options: RenderOptions) => string;

/** Every format of `journey render`. */
export const renderFormats = { svg, json } as const satisfies Record<string, RenderFormat>;
export const renderFormatNames = ['svg', 'json'] as const satisfies (keyof typeof renderFormats)[];
