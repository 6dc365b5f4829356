import type { ImportedText } from './formats.ts';
import { importedText, importFrom } from './formats.ts';
import type { ImportOptions } from './import.ts';
import { diagramsIn } from './mermaid/diagrams.ts';
import { journeyDiagrams } from './mermaid/journey-diagrams.ts';
import { Notes } from './notes.ts';
import { readCsv } from './sheet/csv.ts';
import { columnOf } from './sheet/headers.ts';
import { readMarkdownTable } from './sheet/markdown-table.ts';
import { readSheet } from './sheet/read-sheet.ts';
import type { Row } from './sheet/table.ts';

/**
 * A journey made of a text that was copied elsewhere: a Mermaid diagram, or a table in Markdown, in CSV or as spreadsheets
 * copy it. Undefined where it is neither.
 */
export function importPasted(text: string, options: ImportOptions = {}): ImportedText | undefined {
  if (isDiagram(text)) return importFrom(new TextEncoder().encode(text), 'mermaid', options);
  const notes = new Notes();
  const rows = [readMarkdownTable(text), readCsv(text, notes)].find(isTable);
  return rows && importedText(readSheet(rows, options, notes));
}

/** A diagram without a fence has its word alone on a line; a journey file begins with the same word. */
function isDiagram(text: string): boolean {
  const [first] = journeyDiagrams(text);
  return first !== undefined && (first.start > 0 || isFence(text) || /^\s*journey\s*(?:;.*|%%.*)?$/m.test(text));
}

function isFence(text: string): boolean {
  return (diagramsIn(text)[0]?.[0]?.number ?? 1) > 1;
}

const mostAbove = 20;

/** Whether rows are a table of touchpoints, and not a text in which a comma stands. */
function isTable(rows: readonly Row[]): boolean {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  return filled.slice(0, Math.min(mostAbove, filled.length - 1)).some(({ cells }) => {
    const known = new Set(cells.flatMap((cell) => columnOf(cell) ?? []));
    const names = known.has('touchpoint') || known.has('stage') || known.has('action');
    return cells.length > 1 && names && (known.size > 1 || known.has('touchpoint'));
  });
}
