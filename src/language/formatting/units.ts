import type { CommentPlaces } from './comment-places.ts';
import type { Fact, Outline } from './outline.ts';

/** What moves as one: a fact with its comments, or comments that belong to none. Lexemes by index, both included. */
export interface Unit {
  /** Absent for comments between blank lines. */
  fact?: Fact;
  first: number;
  last: number;
  /** Whether a blank line stands before it. */
  isApart: boolean;
}

/** A part of a text whose units may be put in another order: the inside of a block, or the file. */
export interface Stretch {
  units: Unit[];
  /** The last lexeme in front of the first unit: the opening brace, or a comment behind it; -1 for the file. */
  before: number;
  /** The first lexeme behind the last unit: the closing brace; the number of lexemes for the file. */
  end: number;
}

/** Cuts the inside of a block, or the file, into units. */
export class UnitReader {
  private readonly outline: Outline;
  private readonly comments: CommentPlaces;

  constructor(outline: Outline, comments: CommentPlaces) {
    this.outline = outline;
    this.comments = comments;
  }

  read(facts: readonly Fact[], open: number, end: number): Stretch {
    const units: Unit[] = [];
    const before = this.endOfTrailing(open, facts[0]?.first ?? end);
    let from = before + 1;
    for (const [i, fact] of facts.entries()) {
      const lead = this.startOfLead(from, fact.first);
      if (lead > from) units.push(this.unit(from, lead - 1));
      const next = facts[i + 1]?.first ?? end;
      const last = this.endOfTrailing(fact.last, next, i + 1 === facts.length);
      units.push(this.unit(lead, last, fact));
      from = last + 1;
    }
    if (from < end) units.push(this.unit(from, end - 1));
    return { units, before, end };
  }

  private unit(first: number, last: number, fact?: Fact): Unit {
    return { ...(fact && { fact }), first, last, isApart: this.linesBefore(first) > 1 };
  }

  /** The last of the comments that stand behind a lexeme on its line. */
  private endOfTrailing(index: number, next: number, isLast = false): number {
    let last = index;
    while (last + 1 < next) {
      const place = this.comments.at(last + 1);
      if (!place || place.isAlone || place.isBound || (this.silences(last + 1) && !isLast)) break;
      last++;
    }
    return last;
  }

  /** The first of the comments that belong to the fact below: no blank line parts them, or they silence findings of it. */
  private startOfLead(from: number, first: number): number {
    for (let i = from; i < first; i++) if (this.silences(i)) return i;
    let lead = first;
    while (lead > from && this.linesBefore(lead) < 2) lead--;
    return lead;
  }

  private silences(index: number): boolean {
    const { text, lexemes } = this.outline;
    const { start = 0, end = 0 } = lexemes[index] ?? {};
    return /^\/\/\s*journey-ignore\s/.test(text.slice(start, end));
  }

  private linesBefore(index: number): number {
    const { lexemes } = this.outline;
    return (lexemes[index]?.line ?? 0) - (lexemes[index - 1]?.endLine ?? 0);
  }
}
