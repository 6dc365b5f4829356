/** A change of a text: what stands from `offset` to `end` is replaced. Offsets in UTF-16 units. */
export interface TextChange {
  offset: number;
  end: number;
  text: string;
}

/** A text with changes carried out, which come in order and do not overlap. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { offset, end, text: inserted } of changes) {
    parts.push(text.slice(from, offset), inserted);
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

/** The line break that a text uses: its first one. */
export function lineEndOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}
