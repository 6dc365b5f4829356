import { strFromU8, unzipSync } from 'fflate';
import { say } from '../../texts/say.ts';
import type { Notes } from '../notes.ts';
import { unguard } from '../sheet/formulas.ts';
import { isHeader } from '../sheet/headers.ts';
import type { Row } from '../sheet/table.ts';
import { mostColumns, mostRows } from '../sheet/table.ts';
import type { XmlElement } from '../xml/read-xml.ts';
import { elements, readXml, textIn } from '../xml/read-xml.ts';

/** Bytes that a workbook may have when it is unpacked. */
const mostBytes = 64 * 1024 * 1024;
const mostElements = 1_500_000;

/** Reads the first sheet of a workbook that has known headings. Nothing is read that is larger than a journey can be. */
export function readXlsx(bytes: Uint8Array, notes: Notes): Row[] {
  const files = unpack(bytes, notes);
  if (!files) return [];
  const sheets = sheetsOf(files);
  const texts = sharedTexts(files);
  if (sheets.length === 0) {
    notes.add(say('This is no workbook with a sheet in it.'));
    return [];
  }
  const tables = sheets.slice(0, 50).map(({ name, path }) => ({ name, ...readSheet(files, path, texts) }));
  const found = tables.find(({ rows }) => rows.slice(0, 20).some(({ cells }) => cells.some(isHeader))) ?? tables[0];
  if (!found) return [];
  if (sheets.length > 1) notes.add(say('Only the sheet ‘{name}’ was read.', { name: found.name }));
  if (found.hasFormulas) notes.add(say('Some cells are formulas; their last results were read.'));
  if (found.isBroken) notes.add(say('The sheet ‘{name}’ cannot be read.', { name: found.name }));
  if (found.rows.length > mostRows) {
    notes.add(say('There are more than {count} rows; those behind are left out.', { count: mostRows }));
    found.rows.length = mostRows;
  }
  return found.rows;
}

type Files = ReadonlyMap<string, string>;

function unpack(bytes: Uint8Array, notes: Notes): Files | undefined {
  let size = 0;
  let isTooLarge = false;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/^xl\/(?:workbook\.xml|sharedStrings\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name))
          return false;
        size += originalSize;
        isTooLarge ||= size > mostBytes;
        return !isTooLarge;
      },
    });
    if (isTooLarge) {
      notes.add(
        say('This workbook is larger than {size} MiB when it is unpacked, so it was not read.', {
          size: mostBytes / 1024 / 1024,
        }),
      );
      return undefined;
    }
    return new Map(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]));
  } catch {
    notes.add(say('This is no workbook: it cannot be unpacked.'));
    return undefined;
  }
}

function parse(files: Files, path: string): XmlElement | undefined {
  const read = readXml(files.get(path) ?? '', mostElements);
  return typeof read === 'string' ? undefined : read;
}

function sheetsOf(files: Files): { name: string; path: string }[] {
  const relations = new Map(
    all(parse(files, 'xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes.get('Id'),
      (attributes.get('Target') ?? '').replace(/^\/?(?:xl\/)?/, ''),
    ]),
  );
  return all(parse(files, 'xl/workbook.xml'), 'sheet').flatMap(({ attributes }) => {
    const id = [...attributes].find(([key]) => /(?:^|:)id$/.test(key))?.[1];
    const path = `xl/${relations.get(id) ?? ''}`;
    return files.has(path) ? [{ name: attributes.get('name') ?? '', path }] : [];
  });
}

function sharedTexts(files: Files): string[] {
  return all(parse(files, 'xl/sharedStrings.xml'), 'si').map(wordsOf);
}

/** The text of a cell: of all its stretches, without the signs that tell how to pronounce it. */
function wordsOf(element: XmlElement): string {
  return elements(element)
    .map((child) => (child.name === 't' ? textIn(child) : child.name === 'r' ? wordsOf(child) : ''))
    .join('')
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .toWellFormed();
}

function readSheet(files: Files, path: string, texts: readonly string[]) {
  const root = parse(files, path);
  let hasFormulas = false;
  const rows = all(root, 'row')
    .slice(0, mostRows + 1)
    .map((row, i): Row => {
      const cells: string[] = [];
      for (const cell of elements(row, 'c')) {
        const column = columnOf(cell.attributes.get('r')) ?? cells.length;
        if (column >= mostColumns) continue;
        hasFormulas ||= elements(cell, 'f').length > 0;
        while (cells.length < column) cells.push('');
        cells[column] = unguard(cellText(cell, texts).replace(/\r\n?/g, '\n')).trim();
      }
      return { line: Number(row.attributes.get('r')) || i + 1, cells };
    });
  return { rows, hasFormulas, isBroken: root === undefined };
}

function cellText(cell: XmlElement, texts: readonly string[]): string {
  const value = elements(cell, 'v').map(textIn).join('');
  const type = cell.attributes.get('t');
  if (type === 's') return texts[Number(value)] ?? '';
  if (type === 'inlineStr') return elements(cell, 'is').map(wordsOf).join('');
  if (type === 'str' || type === 'e') return value;
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  const number = Number(value);
  return value !== '' && Number.isFinite(number) ? String(number) : value;
}

/** Elements of a name anywhere below. */
function all(root: XmlElement | undefined, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const waiting = root ? [root] : [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.name === name) found.push(next);
    else for (const child of elements(next).reverse()) waiting.push(child);
  }
  return found;
}

/** 0 for `A7`, 26 for `AA7`. */
function columnOf(place: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(place ?? '')?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
