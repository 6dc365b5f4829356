/** A text as it has to be written in a snippet to stand for itself. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A snippet as plain text: the first choice, the suggested words, and at an empty place what is given for it. */
export function fillSnippet(snippet: string, empty = ''): string {
  return snippet.replace(
    /\\([\\$}])|\$\{\d+\|([^,|]*)[^}]*\}|\$\{\d+:([^}]*)\}|\$(?:\d+|\{\d+\})/g,
    (_, escaped?: string, choice?: string, suggested?: string) => escaped ?? choice ?? suggested ?? empty,
  );
}
