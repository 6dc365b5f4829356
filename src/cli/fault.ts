/** Something the user can mend, as a sentence: a wrong option, a missing path, a folder that cannot be written. */
export class Fault extends Error {
  /** Where more can be read: the command whose help tells. */
  readonly help: string | undefined;

  constructor(sentence: string, options: { help?: string } = {}) {
    super(sentence);
    this.help = options.help;
  }
}

/** A quoted name with a suggestion behind it: ‘chekc’ … Did you mean ‘check’? */
export function didYouMean(meant: string | undefined): string {
  return meant === undefined ? '' : ` Did you mean ‘${meant}’?`;
}
