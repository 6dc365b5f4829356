import type { Say } from '../texts/say.ts';

/** Why a browser could not draw: none was found, the one that was named is none, or it failed. */
export class PrintProblem extends Error {
  readonly kind: 'none' | 'not-there' | 'failed' | 'too-long';
  readonly saying: Say;

  constructor(kind: PrintProblem['kind'], saying: Say) {
    super(saying.text);
    this.kind = kind;
    this.saying = saying;
  }
}
