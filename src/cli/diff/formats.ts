import type { Words } from '../../texts/say.ts';
import type { Paint } from '../output/colours.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import type { DiffResult } from './result.ts';
import { text } from './text.ts';

export interface DiffOptions {
  paint: Paint;
  words: Words;
}

/** Makes a text of a difference. */
export type DiffFormat = (result: DiffResult, options: DiffOptions) => string;

/** Every format of `journey diff`. */
export const diffFormats = { text, md: markdown, json } as const satisfies Record<string, DiffFormat>;
export const diffFormatNames = ['text', 'md', 'json'] as const satisfies (keyof typeof diffFormats)[];
