import { say } from '../texts/say.ts';
import { readCjml } from './cjml/read-cjml.ts';
import type { Imported, ImportOptions } from './import.ts';
import { readJson } from './json/read-json.ts';
import { readMermaid } from './mermaid/read-mermaid.ts';
import type { ImportNote } from './notes.ts';
import { Notes } from './notes.ts';
import { readCsv } from './sheet/csv.ts';
import { readMarkdownTable } from './sheet/markdown-table.ts';
import { readSheet } from './sheet/read-sheet.ts';
import type { Row } from './sheet/table.ts';
import { writeEntries } from './write-entries.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

export const importFormats = ['mermaid', 'csv', 'xlsx', 'cjml', 'json'] as const;
export type ImportFormat = (typeof importFormats)[number];

/** The text of a journey that was read from another format, in canonical form; undefined where there was none. */
export interface ImportedText {
  text?: string;
  notes: ImportNote[];
}

/** Reads a file of another tool. Never throws for what stands in it. */
export function importFrom(bytes: Uint8Array, format: ImportFormat, options: ImportOptions = {}): ImportedText {
  const notes = new Notes();
  const { entries, notes: told } = readAs(bytes, format, options, notes);
  return importedText({ entries, notes: told.length > 0 ? told : notes.all() });
}

/** What was read, written in canonical form. */
export function importedText({ entries, notes }: Imported): ImportedText {
  return entries.length === 0 ? { notes } : { text: writeEntries(entries), notes };
}

function readAs(bytes: Uint8Array, format: ImportFormat, options: ImportOptions, notes: Notes): Imported {
  if (format === 'csv' || format === 'xlsx') return readSheet(rowsOf(bytes, format, notes), options, notes);
  const text = decode(bytes, notes);
  const read = { mermaid: readMermaid, cjml: readCjml, json: readJson }[format];
  const { entries, notes: told } = read(text, options);
  const rows = format === 'mermaid' && entries.length === 0 ? readMarkdownTable(text) : [];
  if (rows.length > 1) return readSheet(rows, options, notes);
  return { entries, notes: [...notes.all(), ...told] };
}

/** The rows of a sheet. */
export function rowsOf(bytes: Uint8Array, format: 'csv' | 'xlsx', notes: Notes): Row[] {
  return format === 'xlsx' ? readXlsx(bytes, notes) : readCsv(decode(bytes, notes), notes);
}

const endings: Readonly<Record<string, ImportFormat>> = {
  mmd: 'mermaid',
  mermaid: 'mermaid',
  md: 'mermaid',
  markdown: 'mermaid',
  csv: 'csv',
  tsv: 'csv',
  xlsx: 'xlsx',
  xml: 'cjml',
  cjml: 'cjml',
  json: 'json',
};

/** The format of a file, by the ending of its name, else by how it begins. */
export function formatOf(name: string | undefined, bytes: Uint8Array): ImportFormat | undefined {
  const ending = /\.([^./\\]+)$/.exec(name ?? '')?.[1]?.toLowerCase() ?? '';
  if (Object.hasOwn(endings, ending)) return endings[ending];
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'xlsx';
  const start = decode(bytes.slice(0, 4000), new Notes())
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (start.startsWith('{')) return 'json';
  if (start.startsWith('<')) return 'cjml';
  if (/^\s*(?:>\s*)*(?:journey\b|[`~:]{3,}\s*\{?\.?mermaid)/m.test(start)) return 'mermaid';
  return /[,;\t]/.test(start.split(/\r?\n/)[0] ?? '') ? 'csv' : undefined;
}

/** Bytes as text: UTF-8 or UTF-16 with their marks, else as old spreadsheets write it. */
function decode(bytes: Uint8Array, notes: Notes): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    notes.add(say('This file is not in UTF-8; it was read as Windows writes western languages.'));
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
