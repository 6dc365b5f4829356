import type { Say, Words } from '../texts/say.ts';
import { say } from '../texts/say.ts';

/** Something the user can mend, in sentences: a wrong option, a missing path, a folder that cannot be written. */
export class Fault extends Error {
  /** What is wrong, and what may help, each a sentence. */
  readonly sayings: readonly Say[];
  /** Where more can be read: the command whose help tells. */
  readonly help: string | undefined;

  /** `meant` is what was probably meant instead; `more` are sentences behind the first. */
  constructor(saying: Say, options: { help?: string; meant?: string | undefined; more?: readonly Say[] } = {}) {
    const { help, meant, more = [] } = options;
    super(saying.text);
    this.sayings = [saying, ...more, ...didYouMean(meant)];
    this.help = help;
  }

  in(words: Words): string {
    return this.sayings.map(words).join(' ');
  }
}

function didYouMean(meant: string | undefined): Say[] {
  return meant === undefined ? [] : [say('Did you mean ‘{meant}’?', { meant })];
}
