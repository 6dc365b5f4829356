import { indentation } from './indentation.ts';
import { indentComment, indentTextBlock } from './inner-lines.ts';
import type { Layout, Lead } from './layout.ts';
import type { Lexeme } from './lexemes.ts';
import type { Outline } from './outline.ts';
import type { TextChange } from './text-change.ts';
import { lineEndOf } from './text-change.ts';
import { writtenNumber } from './written-number.ts';

/** Compares a text with its layout, gap by gap. */
export class Changes {
  private readonly outline: Outline;
  private readonly layout: Layout;
  private readonly lineEnd: string;
  private readonly found: TextChange[] = [];

  constructor(outline: Outline, layout: Layout) {
    this.outline = outline;
    this.layout = layout;
    this.lineEnd = lineEndOf(outline.text);
  }

  /** What differs, in file order. */
  all(): TextChange[] {
    const { lexemes } = this.outline;
    this.atStart();
    for (let i = 0; i < lexemes.length; i++) {
      const lead = i > 0 ? this.layout.before(i) : { depth: 0, blank: false };
      if (i > 0) this.between(i, lead);
      this.inside(i, lead);
    }
    this.atEnd();
    return this.found;
  }

  // --- gaps

  private between(index: number, lead: Lead): void {
    const { text, lexemes, frozen } = this.outline;
    const [before, lexeme] = [lexemes[index - 1] as Lexeme, lexemes[index] as Lexeme];
    const gap = text.slice(before.end, lexeme.start);
    const isFrozen = frozen[lexeme.row] as boolean;
    const keepsShape = isFrozen || this.layout.keepsShape(index);
    if (before.endLine === lexeme.line) {
      if (isFrozen) return;
      if ('blanks' in lead) this.replace(gap, before.end, blanksOf(lead.blanks, gap));
      else if (!keepsShape && lead.depth !== undefined)
        this.replace(gap, before.end, this.lineEnd.repeat(lead.blank ? 2 : 1) + indentation(lead.depth));
      return;
    }
    const isFrozenBefore = frozen[before.row] as boolean;
    if ('depth' in lead) {
      const indent = keepsShape || lead.depth === undefined ? undefined : indentation(lead.depth);
      this.atBreak(gap, before.end, { keepsTail: isFrozenBefore, indent, blank: lead.blank });
    } else if (isFrozenBefore || keepsShape) {
      this.atBreak(gap, before.end, { keepsTail: isFrozenBefore, indent: undefined, blank: false });
    } else {
      this.replace(gap, before.end, blanksOf(lead.blanks, gap));
    }
  }

  /** The end of one line, up to one blank line, and the indentation of the next line; undefined where it stays. */
  private atBreak(
    gap: string,
    offset: number,
    { keepsTail, indent, blank }: { keepsTail: boolean; indent: string | undefined; blank: boolean },
  ): void {
    if (!blank && indent !== undefined && gap === `\n${indent}`) return;
    const { tail, first, blanks, head } = partsOf(gap);
    if (tail !== '' && !keepsTail) this.replace(tail, offset, '');
    const wantsBlank = blank || blanks !== '';
    const isRight = wantsBlank ? isBreak(blanks) : blanks === '';
    const kept = tail.length + first.length + (isRight ? blanks.length : 0);
    // the same break again: another one beside it could make one of the two
    const newBlanks = wantsBlank && !isRight ? first : '';
    this.replace(gap.slice(kept), offset + kept, newBlanks + (indent ?? head));
  }

  private atStart(): void {
    const { text, lexemes, frozen } = this.outline;
    const start = text.startsWith('\uFEFF') ? 1 : 0;
    const first = lexemes[0];
    const gap = text.slice(start, first?.start ?? text.length);
    const keepsHead = first && (frozen[first.row] || this.layout.keepsShape(0));
    this.replace(gap, start, keepsHead ? (/[^\n\r]*$/.exec(gap)?.[0] ?? '') : '');
  }

  /** The last line ends with a line break. */
  private atEnd(): void {
    const { text, lexemes, frozen } = this.outline;
    const last = lexemes.at(-1);
    if (!last) return;
    const gap = text.slice(last.end);
    const tail = frozen[last.row] ? (/^[^\n\r]*/.exec(gap)?.[0].length ?? 0) : 0;
    const rest = gap.slice(tail);
    if (!isBreak(rest)) this.replace(rest, last.end + tail, this.lineEnd);
  }

  // --- what stands inside a lexeme

  private inside(index: number, lead: Lead): void {
    const { text, lexemes, owners, frozen } = this.outline;
    const { kind, start, end, line, endLine, row } = lexemes[index] as Lexeme;
    if (frozen[row]) return;
    if (kind === 'number') {
      const number = writtenNumber(this.outline, index);
      if (number !== undefined) this.replace(text.slice(start, end), start, number);
    }
    if (line === endLine || this.layout.keepsShape(index)) return;
    const old = text.slice(start, end);
    const fact = owners[index];
    if (kind === 'block-comment') {
      const indent = 'depth' in lead && lead.depth !== undefined ? indentation(lead.depth) : undefined;
      this.replaceLines(old, start, indentComment(old, indent));
    } else if (kind === 'text-block' && fact) {
      this.replaceLines(old, start, indentTextBlock(old, indentation(fact.depth + 1)));
    }
  }

  /** Changes each line on its own; the line breaks stay. */
  private replaceLines(old: string, offset: number, text: string): void {
    if (old === text) return;
    const lines = text.split(/(\r\n|\n|\r)/);
    let start = offset;
    for (const [i, line] of old.split(/(\r\n|\n|\r)/).entries()) {
      this.replace(line, start, lines[i] ?? '');
      start += line.length;
    }
  }

  private replace(old: string, offset: number, text: string): void {
    if (old !== text) this.found.push({ offset, end: offset + old.length, text });
  }
}

function blanksOf(blanks: number | 'kept', gap: string): string {
  if (blanks !== 'kept') return ' '.repeat(blanks);
  return gap === '' ? '  ' : gap.replaceAll('\t', '  ').replace(/[^ ]/g, ' ');
}

/** The blanks before a first line break, the break, the blank lines behind it, and the blanks of the last line. */
function partsOf(gap: string): { tail: string; first: string; blanks: string; head: string } {
  const [, tail = '', first = '', rest = ''] = /^([^\n\r]*)(\r\n|\n|\r)([\s\S]*)$/.exec(gap) ?? [];
  const head = /[^\n\r]*$/.exec(rest)?.[0] ?? '';
  return { tail, first, blanks: rest.slice(0, rest.length - head.length), head };
}

function isBreak(text: string): boolean {
  return /^(?:\r\n|\n|\r)$/.test(text);
}
