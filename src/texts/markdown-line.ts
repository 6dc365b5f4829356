import { visible } from './visible.ts';

/**
 * A text that somebody else wrote as plain words of one line of Markdown, in a table too: never markup, link, picture,
 * HTML or the mention of a person.
 */
export function markdownLine(text: string): string {
  return (
    visible(text.replace(/\s+/g, ' ').trim())
      .replace(/[\\`*_[\]<>#|~$&]/g, '\\$&')
      // what looks like an address would become a link
      .replace(/(?<!\d)[.:](?=\S)|[.:](?=[^\s\d])/g, '\\$&')
      // a mention is found behind every escape; this keeps name and sign apart without being seen
      .replace(/@(?=[\w-])/g, '@\u2060')
      .replace(/^([-+=])/, '\\$1')
      .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
  );
}
