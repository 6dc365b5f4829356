/** One statement of a text that is to be written: its line without the block, the comments above it, what it holds. */
export interface Entry {
  /** `feels -1 "annoyed"`, `stage buy "Buy"`. */
  line: string;
  comments?: readonly string[];
  members?: readonly Entry[];
}

/** A statement of words that are written already; what is absent is left out. */
export function entry(...words: readonly (string | number | undefined)[]): Entry {
  return { line: words.filter((word) => word !== undefined && word !== '').join(' ') };
}

/** A text between quotation marks. Signs that nobody can see or type are replaced, so that the text stays legal. */
export function quote(text: string): string {
  const plain = text.toWellFormed().replace(/\r\n?/g, '\n').replace(unwritable, '\uFFFD');
  return `"${plain.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', '\\t')}"`;
}
/** Controls but for tab and line break, and the line ends that only Unicode knows. */
const unwritable = /(?![\n\t])\p{Cc}|[\u2028\u2029]/gu;

/** A whole number with its sign, as feelings are written. */
export function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value);
}
