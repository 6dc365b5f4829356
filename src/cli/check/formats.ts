import type { Severity } from '../../rules/rule.ts';
import type { Words } from '../../texts/say.ts';
import type { Paint } from '../output/colours.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import type { CheckResult } from './result.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

/** How an output looks and what it knows of the command. */
export interface CheckLook {
  paint: Paint;
  words: Words;
  /** Whether findings of a severity make the command fail. */
  failsOn(severity: Severity): boolean;
  cwd: string;
}

/** Puts findings into the text of an output. */
export type CheckFormat = (result: CheckResult, look: CheckLook) => string;

/** Every format of `journey check`. */
export const checkFormats = { text, json, sarif, github, junit } as const satisfies Record<string, CheckFormat>;
export const checkFormatNames = [
  'text',
  'json',
  'sarif',
  'github',
  'junit',
] as const satisfies (keyof typeof checkFormats)[];
