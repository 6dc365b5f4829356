import { escapeMarkdown } from './escape-markdown.ts';
import { visible } from './visible.ts';

/**
 * A text that somebody else wrote as plain words of one line of Markdown, in a table too: never markup, link, picture,
 * HTML or the mention of a person.
 */
export function markdownLine(text: string): string {
  const line = escapeMarkdown(visible(text.replace(/\s+/g, ' ').trim()));
  // a mention is found behind every escape; this keeps name and sign apart without being seen
  return line.replace(/@(?=[\w-])/g, '@\u2060');
}
