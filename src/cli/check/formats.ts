import type { Words } from '../../texts/say.ts';
import type { Paint } from '../output/colours.ts';
import { json } from './json.ts';
import type { CheckResult } from './result.ts';
import { text } from './text.ts';

/** Puts findings into the text of an output. */
export type CheckFormat = (result: CheckResult, look: { paint: Paint; words: Words }) => string;

/** Every format of `journey check`. */
export const checkFormats = { text, json } as const satisfies Record<string, CheckFormat>;
export const checkFormatNames = ['text', 'json'] as const satisfies (keyof typeof checkFormats)[];
