import type { Rule } from './rule.ts';

/** B. Names, references, files: what can be seen where files meet. */
export const groupB: readonly Rule[] = [];
