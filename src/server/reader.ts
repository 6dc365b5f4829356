import { wordsFor } from '../texts/catalogues.ts';
import type { Words } from '../texts/say.ts';
import { english } from '../texts/say.ts';

/** Who reads what the server says: their language is known once the editor has introduced itself. */
export class Reader {
  /** As editors name their language: `fr`, `pt-br`. */
  lang = 'en';
  private inTheirLanguage: Words = english;

  /** Puts a saying into the language of the reader. */
  readonly words: Words = (say) => this.inTheirLanguage(say);

  speaks(tag: string | undefined): void {
    this.lang = tag ?? 'en';
    this.inTheirLanguage = wordsFor(tag);
  }
}
