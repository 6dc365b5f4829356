import { DOMParser } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import { readMermaid } from '../../src/interchange/mermaid/read-mermaid.ts';
import { unpackBytes } from '../../src/protocol/bytes.ts';
import type { ExportFormat, ExportParams } from '../../src/protocol/messages.ts';
import { importOnto } from '../../src/server/exchange/import-onto.ts';
import { writeExport } from '../../src/server/exchange/write-export.ts';
import { serve } from '../support/server.ts';
import { uriOf } from '../support/workspace.ts';

const shop = `channel web "Website" { medium digital  control owned }
journey shop "Shop & <more>" {
  stage buy "Buy" {
    touchpoint pay "Pay" { on web  feels -1  pain "dear" }
  }
}
journey other "Other" { stage s "S" { touchpoint t "T" { on web } } }
`;
const parts = { script: 'run()', style: 'p{}', hashes: { script: 'a', style: 'b' }, fonts: [] };

async function exported(format: ExportFormat, more: Partial<ExportParams> = {}, text = shop) {
  const server = await serve({ 'maps/shop.journey': text });
  const uri = `${uriOf('maps/shop.journey')}`;
  const { content, notes } = writeExport({ uri, format, theme: 'auto', ...more }, server.services);
  const bytes = content === undefined ? undefined : unpackBytes(content);
  return { server, uri, content, bytes, text: new TextDecoder().decode(bytes), notes };
}

test('a picture and a page hold the journey, its label as text', async () => {
  const svg = new DOMParser().parseFromString((await exported('svg')).text, 'image/svg+xml');
  expect(svg.documentElement?.getElementsByTagName('title')[0]?.textContent).toBe('Shop & <more>');
  const page = (await exported('html', { parts })).text;
  expect(page).toContain('<title>Shop &amp; &lt;more></title>');
  expect(page).toContain('run()');
  expect((await exported('svg', { theme: 'dark' })).text).not.toBe((await exported('svg')).text);
});

test('data names files as they lie beside the text, not on the machine', async () => {
  const { text } = await exported('json');
  const data = JSON.parse(text);
  expect(data.journey.source.file).toBe('shop.journey');
  expect(text).not.toContain('file:');
  expect(Object.keys(data)).toEqual(expect.arrayContaining(['cards', 'findings', 'analytics']));
});

test('a report, and the journey that is named', async () => {
  expect((await exported('md')).text).toContain('# Shop \\& \\<more\\>');
  expect((await exported('md', { journey: 'other' })).text).toMatch(/^# Other\n/);
  expect((await exported('md', { journey: 'gone' })).content).toBeUndefined();
});

test.each(['csv', 'xlsx'] as const)('a sheet (%s) comes back onto the journey without a change', async (format) => {
  const { server, uri, content = '' } = await exported(format);
  const result = importOnto({ uri, journey: 'shop', name: `shop.${format}`, content }, server.services);
  expect(result).toMatchObject({ edits: [], notes: { notes: [] } });
  expect(result.problem).toBeUndefined();
});

test('what a diagram cannot hold is told, each thing once', async () => {
  const { text, notes } = await exported('mermaid');
  expect(readMermaid(text).entries.length).toBeGreaterThan(0);
  expect(notes.notes.length).toBeGreaterThan(0);
  expect(notes.summary).toMatch(/^There (is 1 note|are \d+ notes) about it\.$/);
  expect(notes.notes.every(({ line }) => line === undefined)).toBe(true);
  expect((await exported('cjml')).text).toMatch(/^<\?xml/);
});

test('a text with mistakes is exported as far as it can be read, which is told', async () => {
  const { text, notes } = await exported('csv', {}, shop.replace('feels -1', 'feels "'));
  expect(text).toContain('Pay');
  expect(notes.notes).toEqual([{ message: 'The text has mistakes, so something may be missing.' }]);
});
