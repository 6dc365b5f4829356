import type { BrowserOptions } from '../../print/find-browser.ts';
import type { Say } from '../../texts/say.ts';
import type { Drawing } from './drawing.ts';
import type { Filter } from './filter.ts';
import type { LaneName } from './lanes.ts';

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

/** How each format of `journey render` is loaded: a run needs one of them, and starts faster without the others. */
export const renderFormats = {
  svg: async () => (await import('./svg.ts')).svg,
  png: async () => (await import('./png.ts')).png,
  pdf: async () => (await import('./pdf.ts')).pdf,
  html: async () => (await import('./html.ts')).html,
  json: async () => (await import('./json.ts')).json,
  md: async () => (await import('./interchange.ts')).md,
  csv: async () => (await import('./interchange.ts')).csv,
  xlsx: async () => (await import('./interchange.ts')).xlsx,
  mermaid: async () => (await import('./interchange.ts')).mermaid,
  cjml: async () => (await import('./interchange.ts')).cjml,
} as const satisfies Record<string, () => Promise<RenderFormat>>;
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
