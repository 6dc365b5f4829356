/** A text that a spreadsheet would take for a formula. Apostrophes before it are counted, so that all can be undone. */
const formula = /^'*\s*[=+\-@\t\r]/;

/** A text as a cell that is no formula: with an apostrophe before it where that is needed. */
export function guard(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** A cell without the apostrophe that keeps it from being a formula. */
export function unguard(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
