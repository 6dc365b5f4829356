import type { Rule } from './rule.ts';
import { smartQuotes } from './smart-quotes.ts';

/** A. Text: what can be seen in the words of one file. */
export const groupA: readonly Rule[] = [smartQuotes];
