import type { BrowserOptions } from '../../print/find-browser.ts';
import type { Say } from '../../texts/say.ts';
import type { Drawing } from './drawing.ts';
import type { Filter } from './filter.ts';
import { html } from './html.ts';
import { cjml, csv, md, mermaid, xlsx } from './interchange.ts';
import { json } from './json.ts';
import type { LaneName } from './lanes.ts';
import { pdf } from './pdf.ts';
import { png } from './png.ts';
import { svg } from './svg.ts';

export interface RenderOptions {
  theme: 'light' | 'dark' | 'auto';
  /** What stands under the grid; the usual lanes when absent. */
  lanes?: readonly LaneName[] | undefined;
  embedFont: boolean;
  /** Pixels of a PNG for each pixel of the drawing. */
  scale: number;
  filter: Filter;
  /** Starts the browser that pictures and pages are made with. */
  browser: BrowserOptions;
  /** Takes what the format cannot hold. */
  tell(note: Say): void;
}

/** Makes a file of a drawing. */
export type RenderFormat = (
  drawing: Drawing,
  options: RenderOptions,
) => string | Uint8Array | Promise<string | Uint8Array>;

/** Every format of `journey render`. */
export const renderFormats = {
  svg,
  png,
  pdf,
  html,
  json,
  md,
  csv,
  xlsx,
  mermaid,
  cjml,
} as const satisfies Record<string, RenderFormat>;
export const renderFormatNames = [
  'svg',
  'png',
  'pdf',
  'html',
  'json',
  'md',
  'csv',
  'xlsx',
  'mermaid',
  'cjml',
] as const satisfies (keyof typeof renderFormats)[];
