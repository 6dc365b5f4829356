import type { TextChange } from '../../language/formatting/text-change.ts';
import { applyChanges, lineEndOf } from '../../language/formatting/text-change.ts';
import { blocks } from '../../language/vocabulary.ts';
import { belongings } from '../../model/belongings.ts';
import type { Place, Slot, Statement } from '../../model/statement.ts';
import { columnsOf } from '../../texts/columns.ts';

const widest = 100;
const mostOnOneLine = 3;

/** Changes facts of one block where they stand: what is not named stays as it is, byte by byte. */
export class BlockEditor {
  readonly block: Statement;
  private readonly inner: TextChange[] = [];
  private readonly removed = new Map<Statement, Place>();
  private readonly added: { text: string; after: Statement | undefined; before: Statement | undefined }[] = [];

  constructor(block: Statement) {
    this.block = block;
  }

  /** Replaces a slot of a fact of the block, or of the block itself. */
  replace(fact: Statement, slot: Slot | undefined, text: string): void {
    const { offset, end } = slot === undefined ? fact.extent() : fact.place(slot);
    this.inner.push({ offset, end, text });
  }
  /** Gives the block another label. */
  relabel(text: string): void {
    if (this.block.label !== undefined) this.replace(this.block, 'label', text);
    else {
      const { end } = this.block.place('name');
      this.inner.push({ offset: end, end, text: ` ${text}` });
    }
  }
  /** Takes a statement away, with or without its comments. */
  remove(fact: Statement, withComments = false): void {
    this.removed.set(fact, withComments ? belongings(fact) : fact.extent());
  }
  /**
   * Adds a fact behind those of its keyword, or a statement behind or before another one. Its lines have no indentation.
   */
  add(text: string, after?: Statement, before?: Statement): void {
    this.added.push({ text, after, before });
  }

  /** All changes in the order of the file; `inside` are those made to nested blocks. */
  changes(inside: readonly TextChange[] = []): TextChange[] {
    const all = [...this.inner, ...inside];
    if (this.removed.size === 0 && this.added.length === 0) return inOrder(all);
    const content = this.content();
    const isOpen = content?.includes('\n') ?? false;
    const changes = isOpen || content?.includes('/*') ? this.changesOfLines(all) : this.rebuilt(all);
    return inOrder(changes);
  }

  // --- blocks whose facts stand on lines of their own

  private changesOfLines(inner: readonly TextChange[]): TextChange[] {
    const { file } = this.block;
    const cuts = [...this.removed.values()].map(lineOf);
    const additions = new Map<number, string>();
    const indent = this.innerIndent();
    for (const { text, after, before } of this.added) {
      const start = before && startOfLine(before);
      if (start !== undefined) {
        additions.set(start, (additions.get(start) ?? '') + indented(text, indent, this.lineEnd()) + this.lineEnd());
        continue;
      }
      const anchor = after && !this.removed.has(after) ? after : this.anchorOf(text);
      const offset = anchor ? endOfLine(file.text, anchor.extent().end) : (this.block.block()?.offset ?? 0);
      additions.set(offset, (additions.get(offset) ?? '') + this.lineEnd() + indented(text, indent, this.lineEnd()));
    }
    const kept = inner.filter((one) => !cuts.some((cut) => one.offset >= cut.offset && one.end <= cut.end));
    return [...kept, ...cuts, ...[...additions].map(([offset, text]) => ({ offset, end: offset, text }))];
  }

  /** The last fact that stands before another one in canonical order. */
  private anchorOf(text: string): Statement | undefined {
    const rank = rankOf(text, this.block.keyword);
    return this.block.members.findLast(
      (member) => !this.removed.has(member) && rankOf(member.keyword, this.block.keyword) <= rank,
    );
  }

  // --- blocks on one line, and those that have none yet

  private rebuilt(inner: readonly TextChange[]): TextChange[] {
    const { block } = this;
    const rank = (text: string) => rankOf(text, block.keyword);
    const texts: { text: string; rank: number; one?: Statement; after?: Statement | undefined }[] = block.members
      .filter((one) => !this.removed.has(one))
      .map((one) => ({ one, rank: rank(one.keyword), text: textOf(one.extent(), inner) }));
    for (const { text, after, before } of this.added) {
      const next = texts.findIndex(({ one }) => one && one === before);
      const last = texts.findLastIndex((it) =>
        after ? it.one === after || it.after === after : it.rank <= rank(text),
      );
      texts.splice(next >= 0 ? next : last + 1, 0, { text, rank: rank(text), after });
    }
    const extent = block.extent();
    const inside = block.block();
    const head = inside ? block.file.trimmedEnd(extent.offset, inside.offset - 1) : extent.end;
    const outside = inner.filter(({ end }) => end <= head);
    return [
      ...outside,
      {
        offset: head,
        end: extent.end,
        text: this.written(
          texts.map(({ text }) => text),
          head,
        ),
      },
    ];
  }

  private written(texts: readonly string[], head: number): string {
    if (texts.length === 0) return '';
    const { block } = this;
    const line = block.file.text.slice(block.extent().offset, head);
    const short = ` { ${texts.join('  ')} }`;
    const outer = this.outerIndent();
    const isShort =
      block.keyword === 'touchpoint' &&
      texts.length <= mostOnOneLine &&
      !short.includes('\n') &&
      columnsOf(outer + line + short) <= widest;
    if (isShort) return short;
    const end = this.lineEnd();
    const lines = texts.map((text) => end + indented(text, this.innerIndent(), end));
    return ` {${lines.join('')}${end}${outer}}`;
  }

  private content(): string | undefined {
    const inside = this.block.block();
    return inside && this.block.file.text.slice(inside.offset, inside.end);
  }
  private lineEnd(): string {
    return lineEndOf(this.block.file.text);
  }
  private outerIndent(): string {
    return indentAt(this.block.file.text, this.block.extent().offset);
  }
  private innerIndent(): string {
    const { text } = this.block.file;
    const outer = this.outerIndent();
    const own = this.block.members
      .map((member) => member.extent().offset)
      .find((offset) => /^[ \t]*$/.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)));
    const isOpen = this.content()?.includes('\n');
    return isOpen && own !== undefined ? indentAt(text, own) : `${outer}${outer.startsWith('\t') ? '\t' : '  '}`;
  }
}

/** Changes of different blocks in file order. */
export function inOrder(changes: readonly TextChange[]): TextChange[] {
  return [...changes].sort((a, b) => a.offset - b.offset || a.end - b.end);
}

/** The text of a place with the changes inside of it. */
export function textOf({ file, offset, end }: Place, changes: readonly TextChange[]): string {
  const own = inOrder(changes.filter((one) => one.offset >= offset && one.end <= end));
  const moved = own.map((one) => ({ ...one, offset: one.offset - offset, end: one.end - offset }));
  return applyChanges(file.text.slice(offset, end), moved);
}

/** A place with its lines, or with the blanks before it where others stand on the line. */
function lineOf({ file: { text }, offset, end }: Place): TextChange {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const stop = endOfLine(text, end);
  const isAlone = text.slice(start, offset).trim() === '' && /^(?:\r?\n|$)/.test(text.slice(stop, stop + 2));
  if (isAlone)
    return { offset: start, end: stop + (/^\r?\n/.exec(text.slice(stop, stop + 2))?.[0].length ?? 0), text: '' };
  const before = text.slice(0, offset).trimEnd().length;
  return { offset: Math.max(before, start), end, text: '' };
}

/** Where the lines of a statement and its comments start; undefined where others stand before them. */
function startOfLine(statement: Statement): number | undefined {
  const { file, offset } = belongings(statement);
  const start = file.text.lastIndexOf('\n', offset - 1) + 1;
  return file.text.slice(start, offset).trim() === '' ? start : undefined;
}

/** Where a line ends, behind a comment; an offset before something else stays. */
function endOfLine(text: string, offset: number): number {
  const [, rest = ''] = /^([ \t]*(?:\/\/[^\n\r]*)?)(?:\r|\n|$)/.exec(text.slice(offset, offset + 2000)) ?? [];
  return offset + rest.length;
}

function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

function indented(text: string, indent: string, lineEnd: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => (line === '' ? line : indent + line))
    .join(lineEnd);
}

function rankOf(text: string, block: string): number {
  const keyword = text.startsWith('#') ? '#' : (/^\S+/.exec(text)?.[0] ?? '');
  const facts = Object.keys(Object.hasOwn(blocks, block) ? blocks[block as keyof typeof blocks] : {});
  const at = facts.indexOf(keyword);
  return at < 0 ? facts.length : at;
}
