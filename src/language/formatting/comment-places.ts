import type { Outline } from './outline.ts';
import { isComment } from './outline.ts';

/** A comment among the tokens around it; tokens by index. */
export interface CommentPlace {
  /** The token in front of the run of comments; -1 at the start of the file. */
  before: number;
  /** The token behind it; the number of pieces at the end of the file. */
  next: number;
  /** No other piece stands before it on its line. */
  isAlone: boolean;
  /** What follows it, comment or token, stands on the same line. */
  isBeside: boolean;
  /** It is about what follows it on its line, rather than about what stands before it. */
  isBound: boolean;
}

/** Where the comments of a text stand. */
export class CommentPlaces {
  private readonly places = new Map<number, CommentPlace>();

  constructor({ text, pieces }: Outline) {
    let before = -1;
    for (const [i, piece] of pieces.entries()) {
      if (!isComment(piece)) before = i;
      else {
        const isAlone = pieces[i - 1]?.endLine !== piece.line;
        const isBeside = pieces[i + 1]?.line === piece.endLine;
        this.places.set(i, { before, next: pieces.length, isAlone, isBeside, isBound: isAlone });
      }
    }
    let next = pieces.length;
    let leadsTo = false;
    for (let i = pieces.length - 1; i >= 0; i--) {
      const place = this.places.get(i);
      if (!place) {
        next = i;
        leadsTo = pieces[i]?.starts !== undefined;
        continue;
      }
      leadsTo &&= place.isBeside;
      const opens = place.before >= 0 && pieces[place.before]?.fact?.open === place.before;
      const isDocumentation = text.startsWith('/**', pieces[i]?.start);
      place.next = next;
      place.isBound ||= leadsTo && (opens || isDocumentation);
    }
    for (const [i, place] of this.places)
      if (!place.isAlone && place.isBeside && this.places.get(i - 1)?.isBound) place.isBound = true;
  }

  /** The place of the comment at an index; undefined for every other piece. */
  at(index: number): CommentPlace | undefined {
    return this.places.get(index);
  }
}
