import type { Outline } from './outline.ts';
import { isComment } from './outline.ts';

/** A comment among the tokens around it; tokens by index. */
export interface CommentPlace {
  /** The token in front of the run of comments; -1 at the start of the file. */
  before: number;
  /** The token behind it; the number of lexemes at the end of the file. */
  next: number;
  /** Nothing else stands before it on its line. */
  isAlone: boolean;
  /** What follows it, comment or token, stands on the same line. */
  isBeside: boolean;
  /** It is about what follows it on its line, rather than about what stands before it. */
  isBound: boolean;
}

/** Where the comments of a text stand. */
export class CommentPlaces {
  private readonly places = new Map<number, CommentPlace>();

  constructor({ text, lexemes, owners }: Outline) {
    let before = -1;
    for (const [i, lexeme] of lexemes.entries()) {
      if (!isComment(lexeme)) before = i;
      else {
        const isAlone = lexemes[i - 1]?.endLine !== lexeme.line;
        const isBeside = lexemes[i + 1]?.line === lexeme.endLine;
        this.places.set(i, { before, next: lexemes.length, isAlone, isBeside, isBound: isAlone });
      }
    }
    let next = lexemes.length;
    let leadsTo = false;
    for (let i = lexemes.length - 1; i >= 0; i--) {
      const place = this.places.get(i);
      if (!place) {
        next = i;
        leadsTo = owners[i]?.first === i;
        continue;
      }
      leadsTo &&= place.isBeside;
      const opens = place.before >= 0 && owners[place.before]?.open === place.before;
      const isDocumentation = text.startsWith('/**', lexemes[i]?.start);
      place.next = next;
      place.isBound ||= leadsTo && (opens || isDocumentation);
    }
    for (const [i, place] of this.places)
      if (!place.isAlone && place.isBeside && this.places.get(i - 1)?.isBound) place.isBound = true;
  }

  /** The place of the comment at an index; undefined for every other lexeme. */
  at(index: number): CommentPlace | undefined {
    return this.places.get(index);
  }
}
