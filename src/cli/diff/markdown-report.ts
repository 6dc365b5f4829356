import { markdownLine } from '../../texts/markdown-line.ts';
import type { Say, Words } from '../../texts/say.ts';
import { say } from '../../texts/say.ts';

/** Markdown that never grows longer than it may: rows that have no room are counted instead. */
export class MarkdownReport {
  private readonly words: Words;
  private readonly parts: string[] = [];
  private room: number;
  private leftOut = 0;

  /** `maximum` in UTF-16 units. */
  constructor(words: Words, maximum: number) {
    this.words = words;
    // the note about what is left out has its place in any case
    this.room = maximum - noteRoom;
  }

  paragraph(markdown: string): void {
    this.take(`${markdown}\n\n`);
  }

  /** Rows are Markdown already. */
  table(head: readonly Say[], rows: readonly (readonly string[])[]): void {
    if (rows.length === 0) return;
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
    if (!this.take(`${line(head.map((one) => markdownLine(this.words(one))))}${line(head.map(() => '---'))}`)) {
      this.leftOut += rows.length;
      return;
    }
    const fitting = rows.findIndex((row) => !this.take(line(row)));
    if (fitting >= 0) this.leftOut += rows.length - fitting;
    this.parts.push('\n');
  }

  /** A table behind a line that unfolds it. */
  folded(title: Say, head: readonly Say[], rows: readonly (readonly string[])[]): void {
    if (rows.length === 0) return;
    const [open, close] = [`<details>\n<summary>${this.words(title)}</summary>\n\n`, '</details>\n'];
    if (!this.take(open + close)) {
      this.leftOut += rows.length;
      return;
    }
    this.parts[this.parts.length - 1] = open;
    this.table(head, rows);
    this.parts.push(close);
  }

  text(): string {
    const note = say(
      '{count} line is left out, since a comment can hold no more. | {count} lines are left out, since a comment can hold no more.',
      {
        count: this.leftOut,
      },
    );
    return this.parts.join('') + (this.leftOut > 0 ? `\n${markdownLine(this.words(note))}\n` : '');
  }

  private take(markdown: string): boolean {
    // a paragraph break behind a table
    if (markdown.length + 1 > this.room) return false;
    this.room -= markdown.length + 1;
    this.parts.push(markdown);
    return true;
  }
}

const noteRoom = 300;
