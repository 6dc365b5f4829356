import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Say, Words } from '../texts/say.ts';

/** Why something that was asked for is not done, as a sentence for the person who asked. */
export class Refusal {
  readonly why: Say;

  constructor(why: Say) {
    this.why = why;
  }
}

/** What came out, unless it was refused: then the editor shows why. Throws a `ResponseError`. */
export function granted<T>(outcome: T | Refusal, words: Words): T {
  if (outcome instanceof Refusal) throw new ResponseError(LSPErrorCodes.RequestFailed, words(outcome.why));
  return outcome;
}
