import type { ImportedText } from '../../interchange/formats.ts';
import { formatOf, importFrom } from '../../interchange/formats.ts';
import { journeyDiagrams } from '../../interchange/mermaid/journey-diagrams.ts';
import { importPasted } from '../../interchange/paste.ts';
import { unpackBytes } from '../../protocol/bytes.ts';
import type { ImportParams, ImportResult, PasteParams } from '../../protocol/messages.ts';
import type { Say, Words } from '../../texts/say.ts';
import { say } from '../../texts/say.ts';
import { toldNotes } from './told-notes.ts';

/** A file of another tool as the text of a journey file. */
export function readImport({ name, content, line }: ImportParams, words: Words): ImportResult {
  const bytes = line === undefined ? unpackBytes(content) : diagramAt(line, unpackBytes(content));
  const format = formatOf(name, bytes);
  if (format === undefined) {
    const problem = say('‘{name}’ is nothing that can be imported. Expected Mermaid, CSV, XLSX, CJML or JSON.', {
      name,
    });
    return { problem: words(problem), notes: { notes: [] } };
  }
  const imported = importFrom(bytes, format, { fallback: stemOf(name) });
  return importResult(imported, say('There is no journey in ‘{path}’.', { path: name }), words);
}

/** What was copied elsewhere as the text of a journey file. */
export function readPaste({ text, name }: PasteParams, words: Words): ImportResult {
  const nothing = say('The clipboard holds neither a table with a column Touchpoint nor a Mermaid journey diagram.');
  return importResult(
    importPasted(text, name === undefined ? {} : { fallback: stemOf(name) }) ?? { notes: [] },
    nothing,
    words,
  );
}

/** The name of a file without its ending. */
function stemOf(name: string): string {
  return name.replace(/\.[^.]*$/, '');
}

/** The diagram of a line, alone; nothing where there is none. */
function diagramAt(line: number, bytes: Uint8Array): Uint8Array {
  const diagrams = journeyDiagrams(new TextDecoder().decode(bytes));
  const found = diagrams.find(({ start, end }) => start <= line && line <= end);
  return new TextEncoder().encode(found?.text ?? '');
}

/** What was read, for the editor. `nothing` says that there was no journey. */
export function importResult({ text, notes }: ImportedText, nothing: Say, words: Words): ImportResult {
  const told = toldNotes(notes, words);
  if (text === undefined) {
    const reasons = told.notes.slice(0, mostReasons).map(({ message }) => message);
    return { problem: [words(nothing), ...reasons].join(' '), notes: told };
  }
  // what was imported is in canonical form
  const [, journey, label] = /^journey (\S+)(?: "((?:[^"\\]|\\.)*)")?/m.exec(text) ?? [];
  return {
    text,
    notes: told,
    ...(journey !== undefined && { journey }),
    ...(label !== undefined && { label: label.replace(/\\(.)/g, '$1') }),
  };
}

/** Reasons that are told along with it. */
const mostReasons = 2;
