import { wordsFor } from '../texts/catalogues.ts';
import type { Words } from '../texts/say.ts';
import { english } from '../texts/say.ts';

/** Who reads what the server says: their language is known once the editor has introduced itself. */
export class Reader {
  private inTheirLanguage: Words = english;

  /** Puts a saying into the language of the reader. */
  readonly words: Words = (say) => this.inTheirLanguage(say);

  /** `tag` as editors name their language: `fr`, `pt-br`. */
  speaks(tag: string | undefined): void {
    this.inTheirLanguage = wordsFor(tag);
  }
}
