import type { Say, Words } from '../../texts/say.ts';
import type { Paint } from '../output/colours.ts';
import { csv } from './csv.ts';
import type { JourneyStats } from './journey-stats.ts';
import { json } from './json.ts';
import { md } from './md.ts';
import { text } from './text.ts';

/** What is shown: the numbers, and what they were narrowed to. */
export interface ShownStats {
  journeys: readonly JourneyStats[];
  /** Sentences about persona and filter. */
  looked: readonly Say[];
  cwd: string;
}

/** Puts numbers into the text of an output. */
export type StatsFormat = (stats: ShownStats, look: { paint: Paint; words: Words }) => string;

/** Every format of `journey stats`. */
export const statsFormats = { text, json, csv, md } as const satisfies Record<string, StatsFormat>;
export const statsFormatNames = ['text', 'json', 'csv', 'md'] as const satisfies (keyof typeof statsFormats)[];
