import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { readCjml } from '../../src/interchange/cjml/read-cjml.ts';
import { writeCjml } from '../../src/interchange/cjml/write-cjml.ts';
import { readJson } from '../../src/interchange/json/read-json.ts';
import { writeMarkdown } from '../../src/interchange/markdown/write-markdown.ts';
import { diagramsIn } from '../../src/interchange/mermaid/diagrams.ts';
import { readMermaid } from '../../src/interchange/mermaid/read-mermaid.ts';
import { writeMermaid } from '../../src/interchange/mermaid/write-mermaid.ts';
import { Notes } from '../../src/interchange/notes.ts';
import { readCsv, writeCsv } from '../../src/interchange/sheet/csv.ts';
import { sheetOf } from '../../src/interchange/sheet/write-sheet.ts';
import { readXlsx } from '../../src/interchange/xlsx/read-xlsx.ts';
import { writeXlsx } from '../../src/interchange/xlsx/write-xlsx.ts';
import { english } from '../../src/texts/say.ts';
import { modelOf, textFields } from './hostile-model.ts';
import { textOf } from './read.ts';

const payloads = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  '[click](javascript:alert(1))',
  '![x](https://example.org/x.png)',
  'https://example.org/ @somebody #1',
  '| a | b |\n|---|---|\n# title\n\n- list\n1. one',
  '```\n</pre><b>',
  '=HYPERLINK("https://example.org","x")',
  '-1+1|cmd',
  '@SUM(1)',
  '\t=1',
  "'=1",
  ']]><!DOCTYPE x [<!ENTITY a "b">]>&a;',
  '&lt;&#0;&amp;',
  '"""\n} journey x { }',
  '\\"; drop // */ /*',
  '\u0000\u0007\u001b[31m\u202e\u2028\ufeff',
  '\ud800',
  '_x0041_',
  'title: 5: section; %%{init: {}}%% #quot;',
];

test('the map model has text in many fields, and each of them is filled', () => {
  const fields = textFields();
  expect(fields).toEqual(
    expect.arrayContaining([
      'cards[].label',
      'cards[].does[].text',
      'kpis[].label',
      'stages[].pains[].remedy',
      'cards[].evidence[].text',
    ]),
  );
  const model = JSON.stringify(modelOf((path) => `«${path}»`));
  for (const field of fields) expect(model).toContain(`«${field}»`);
});

describe.each(payloads)('%j in every text of a map', (payload) => {
  const model = modelOf(() => payload);

  test('Markdown holds no markup of it', () => {
    const html = marked.parse(writeMarkdown(model, english), { async: false });
    const tags = new Set([...html.matchAll(/<\/?([a-z][a-z0-9]*)([^>]*)>/gi)].map(([, tag, rest]) => `${tag}${rest}`));
    for (const tag of tags)
      expect(['h1', 'h2', 'p', 'table', 'thead', 'tbody', 'tr', 'th', 'td']).toContain(tag.replace(/ align=.*/, ''));
    const heads = [...html.matchAll(/<table>[\s\S]*?<\/table>/g)].map(([table]) => {
      const rows = [...table.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row]) => row?.match(/<t[hd]/g)?.length);
      return new Set(rows).size;
    });
    expect(heads.every((sizes) => sizes === 1)).toBe(true);
  });

  test('CJML is well-formed, with its own elements only', () => {
    const { content } = writeCjml(model);
    const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(content, 'text/xml');
    const names = new Set([...document.getElementsByTagName('*')].map(({ tagName }) => tagName));
    const known = [
      'cjml',
      'plannedJourney',
      'actualJourney',
      'actors',
      'actor',
      'phase',
      'description',
      'communicationPoint',
      'action',
      'does',
      'initiator',
      'receiver',
      'channel',
      'experience',
      'compliance',
    ];
    for (const name of names) expect(known).toContain(name);
    expect(document.doctype).toBeNull();
    textOf(readCjml(content));
  });

  test('CSV and XLSX hold no formula, and the texts come back', () => {
    const rows = sheetOf(model);
    const csv = writeCsv(rows);
    const read = readCsv(csv, new Notes());
    const cells = (row: readonly (string | number | undefined)[] = []) =>
      row.map((cell) =>
        String(cell ?? '')
          .replace(/\r\n?/g, '\n')
          .trim(),
      );
    expect(read.map((row) => row.cells)).toEqual(rows.map(cells));
    const notes = new Notes();
    const bytes = writeXlsx(rows, model.journey.label);
    const back = readXlsx(bytes, notes);
    expect(notes.all()).toEqual([]);
    const padded = back.map((row) =>
      [...row.cells, ...Array<string>(rows[0]?.length ?? 0).fill('')].slice(0, rows[0]?.length),
    );
    expect(padded).toEqual(rows.map((row) => cells(row).map((cell) => cell.toWellFormed())));
    for (const [name, content] of Object.entries(unzipSync(bytes))) {
      const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(strFromU8(content), 'text/xml');
      expect(document.getElementsByTagName('f'), name).toHaveLength(0);
      expect(document.doctype).toBeNull();
      for (const { textContent } of document.getElementsByTagName('t')) expect(textContent).not.toMatch(/^\s*[=+\-@]/);
    }
    expect(writeXlsx(rows, model.journey.label)).toEqual(bytes);
  });

  test('Mermaid keeps its lines, also inside of a fence', () => {
    const { content } = writeMermaid(model);
    const fenced = `\`\`\`mermaid\n${content}\`\`\`\n`;
    expect(diagramsIn(fenced).map((lines) => lines.map(({ text }) => `${text}\n`).join(''))).toEqual([content]);
    const kinds = content
      .trimEnd()
      .split('\n')
      .map((line) => /^\s*(journey$|title |accDescr: |section |[^:%]+: [1-5](?:: |$))/.test(line));
    expect(kinds.every(Boolean), content).toBe(true);
    expect(content).not.toMatch(/[<>`]|%%/);
    textOf(readMermaid(content));
  });

  test('JSON comes back as a whole text', () => {
    textOf(readJson(JSON.stringify(model)));
  });
});
