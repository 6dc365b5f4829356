/** A stretch of a text, by offsets. */
export interface Mark {
  offset: number;
  end: number;
}

/** Takes the markers out of a text: `<|some words|>` marks a range, `<|>` a position. */
export function readMarkers(marked: string): { text: string; ranges: Mark[]; positions: number[] } {
  const ranges: Mark[] = [];
  const positions: number[] = [];
  const open: number[] = [];
  let text = '';
  for (const piece of marked.split(/(<\|>|<\||\|>)/)) {
    if (piece === '<|>') positions.push(text.length);
    else if (piece === '<|') open.push(text.length);
    else if (piece === '|>') ranges.push({ offset: open.pop() ?? 0, end: text.length });
    else text += piece;
  }
  return { text, ranges, positions };
}
