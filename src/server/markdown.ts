/**
 * A text that somebody else wrote, as plain words in Markdown: never markup, link, picture, HTML, icon or command.
 * Line breaks stay, blank lines go.
 */
export function escapeMarkdown(text: string): string {
  const lines = text.replace(overriding, '').split(/\r\n?|[\n\u2028\u2029]/);
  return lines
    .map((line) => escapeLine(line.replace(/[\s\0]+/g, ' ').trim()))
    .filter((line) => line !== '')
    .join('  \n');
}

/** Characters that would turn around the words behind them. */
const overriding = /[\u202A-\u202E\u2066-\u2069]/g;

function escapeLine(line: string): string {
  return (
    line
      .replace(/[\\`*_[\]|<>&~$@]/g, '\\$&')
      // what looks like an address would become a link; a number or a time does not
      .replace(/(?<!\d)[.:](?=\S)|[.:](?=[^\s\d])/g, '\\$&')
      // the first sign of a line could make it a heading, a list or a rule
      .replace(/^[-+=#]/, '\\$&')
      .replace(/^(\d+)([.)])/, '$1\\$2')
  );
}
