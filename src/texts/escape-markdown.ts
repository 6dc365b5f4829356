/** One line as plain words of Markdown: never markup, link, picture, HTML, icon or command, in a table neither. */
export function escapeMarkdown(line: string): string {
  return (
    line
      .replace(/[\\`*_[\]<>#|~$&]/g, '\\$&')
      // what looks like an address would become a link; a number or a time does not
      .replace(/(?<!\d)[.:](?=\S)|[.:](?=[^\s\d])/g, '\\$&')
      // the first sign of a line could make it a list or a rule
      .replace(/^[-+=]/, '\\$&')
      .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
  );
}
