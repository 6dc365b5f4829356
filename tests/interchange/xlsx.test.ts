import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { Notes } from '../../src/interchange/notes.ts';
import { readXlsx } from '../../src/interchange/xlsx/read-xlsx.ts';
import { writeXlsx } from '../../src/interchange/xlsx/write-xlsx.ts';
import { notesOf } from './read.ts';

/** A workbook as Excel writes it: texts in a table of their own. */
function workbook(sheets: Record<string, string>, shared = '', before = '') {
  const names = Object.keys(sheets);
  const files: Record<string, string> = {
    'xl/workbook.xml': `<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets>${names.map((name, i) => `<x:sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst>${shared}</sst>`,
  };
  for (const [i, name] of names.entries())
    files[`xl/worksheets/sheet${i + 1}.xml`] = `${before}<worksheet><sheetData>${sheets[name]}</sheetData></worksheet>`;
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

function read(bytes: Uint8Array) {
  const notes = new Notes();
  const rows = readXlsx(bytes, notes);
  return { rows, notes: notesOf({ entries: [], notes: notes.all() }) };
}

describe('a workbook', () => {
  test('of Excel is read: shared texts, numbers, gaps between cells', () => {
    const bytes = workbook(
      {
        Map: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row r="4"><c r="A4"><v>-1.0</v></c><c r="C4" t="b"><v>1</v></c></row>',
      },
      '<si><t>Stage</t></si><si><r><t>Touch</t></r><r><t>point</t></r><rPh><t>x</t></rPh></si>',
    );
    expect(read(bytes)).toEqual({
      rows: [
        { line: 1, cells: ['Stage', '', 'Touchpoint'] },
        { line: 4, cells: ['-1', '', 'TRUE'] },
      ],
      notes: [],
    });
  });

  test('with several sheets gives the one with known headings; formulas give their results', () => {
    const bytes = workbook({
      Cover: '<row><c t="str"><v>Hello</v></c></row>',
      Map: '<row><c t="str"><v>Stage</v></c><c t="str"><f>"Touch"&amp;"point"</f><v>Touchpoint</v></c></row>',
    });
    expect(read(bytes)).toEqual({
      rows: [{ line: 1, cells: ['Stage', 'Touchpoint'] }],
      notes: ['Only the sheet ‘Map’ was read.', 'Some cells are formulas; their last results were read.'],
    });
  });

  test('that is written comes back', () => {
    const rows = [
      ['Stage', 'Emotion'],
      ['a\n"b" <c>', -1],
      [undefined, '=1'],
    ];
    expect(read(writeXlsx(rows, 'A: [b]')).rows.map(({ cells }) => cells)).toEqual([
      ['Stage', 'Emotion'],
      ['a\n"b" <c>', '-1'],
      ['', '=1'],
    ]);
  });

  test.each<[string, Uint8Array, string]>([
    ['no zip', strToU8('nothing'), 'This is no workbook: it cannot be unpacked.'],
    ['cut off', writeXlsx([['Stage']], 'x').slice(0, 300), 'This is no workbook: it cannot be unpacked.'],
    ['an empty zip', zipSync({ 'a.txt': strToU8('x') }), 'This is no workbook with a sheet in it.'],
    ['broken XML', workbook({ Map: '<row>' }), 'The sheet ‘Map’ cannot be read.'],
    [
      'a document type',
      workbook({ Map: '<row/>' }, '', '<!DOCTYPE a [<!ENTITY b "c">]>'),
      'The sheet ‘Map’ cannot be read.',
    ],
    [
      'a bomb',
      zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(80 * 1024 * 1024) }),
      'This workbook is larger than 64 MiB when it is unpacked, so it was not read.',
    ],
    [
      'more rows than a journey',
      workbook({ Map: `<row><c t="str"><v>Stage</v></c></row>${'<row><c><v>1</v></c></row>'.repeat(20_500)}` }),
      'There are more than 20000 rows; those behind are left out.',
    ],
  ])('%s is told, and nothing is thrown', (_, bytes, note) => {
    const { rows, notes } = read(bytes);
    expect(notes).toEqual([note]);
    expect(rows.length).toBeLessThanOrEqual(20_000);
  });

  test('a size that lies does not unpack more', () => {
    const bytes = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(80 * 1024 * 1024) });
    // the size in the directory and in the local head: 100 bytes
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.length - 4; at++)
      if (view.getUint32(at, true) === 80 * 1024 * 1024) view.setUint32(at, 100, true);
    expect(read(bytes).notes).toHaveLength(1);
  });

  test('columns far to the right are left out', () => {
    const bytes = workbook({ Map: '<row><c r="A1" t="str"><v>Stage</v></c><c r="XFD1" t="str"><v>x</v></c></row>' });
    expect(read(bytes).rows).toEqual([{ line: 1, cells: ['Stage'] }]);
  });
});
