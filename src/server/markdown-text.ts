import { escapeMarkdown } from '../texts/escape-markdown.ts';

/**
 * A text that somebody else wrote, as plain words in Markdown: never markup, link, picture, HTML, icon or command.
 * Line breaks stay, blank lines go.
 */
export function markdownText(text: string): string {
  const lines = text.replace(overriding, '').split(/\r\n?|[\n\u2028\u2029]/);
  return lines
    .map((line) => escapeMarkdown(line.replace(/[\s\0]+/g, ' ').trim()).replaceAll('@', '\\@'))
    .filter((line) => line !== '')
    .join('  \n');
}

/** Characters that would turn around the words behind them. */
const overriding = /[\u202A-\u202E\u2066-\u2069]/g;
