/** A line of a file with its number, from 1. */
export interface Line {
  text: string;
  number: number;
}

/** The Mermaid diagrams of a text: those in the fences of a Markdown file, else the text itself. */
export function diagramsIn(text: string): Line[][] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((line, i): Line => ({ text: line, number: i + 1 }));
  const diagrams: Line[][] = [];
  let fence: { mark: string; lines: Line[] } | undefined;
  let isMarkdown = false;
  for (const line of lines) {
    // a fence may stand in a quotation
    const bare = line.text.replace(/^(?:\s{0,3}>)+ ?/, '');
    if (fence) {
      const closing = /^\s*([`~:]{3,})\s*$/.exec(bare)?.[1];
      if (closing?.startsWith(fence.mark)) fence = undefined;
      else fence.lines.push({ text: bare, number: line.number });
      continue;
    }
    const opening = /^\s*(`{3,}|~{3,}|:{3,})\s*\{?\.?mermaid\b/.exec(bare)?.[1];
    if (opening === undefined) continue;
    isMarkdown = true;
    fence = { mark: opening, lines: [] };
    diagrams.push(fence.lines);
  }
  return isMarkdown ? diagrams : [lines];
}
