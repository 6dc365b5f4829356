import { expect, test } from 'vitest';
import { importFrom } from '../../src/interchange/formats.ts';
import { journeyDiagrams } from '../../src/interchange/mermaid/journey-diagrams.ts';
import { importPasted } from '../../src/interchange/paste.ts';

const diagram = 'journey\n  title Lunch\n  section Eat\n    Soup: 5: Ana\n';

/** The labels of the touchpoints in a text. */
const touchpoints = (text: string | undefined) =>
  [...(text ?? '').matchAll(/touchpoint \S+ "([^"]*)"/g)].map(([, label]) => label);
const pasted = (text: string) => importPasted(text)?.text;

test.each([
  ['a diagram', diagram],
  ['a diagram in a fence', `Look:\n\n\`\`\`mermaid\n${diagram}\`\`\`\n`],
  ['a diagram in a fence, from its first line', `\`\`\`mermaid\n${diagram}\`\`\`\n`],
  ['a diagram behind front matter', `---\ntitle: Lunch\n---\n${diagram}`],
  ['a table as spreadsheets copy it', 'Stage\tTouchpoint\tEmotion\nEat\tSoup\t2\n'],
  ['CSV', 'Stage,Touchpoint,Emotion\r\nEat,Soup,2\r\n'],
  ['CSV of a country that writes commas in numbers', 'Étape;Point de contact;Ressenti\r\nEat;Soup;2\r\n'],
  ['a table in Markdown', '| Stage | **Touchpoint** |\n| --- | :-: |\n| Eat | Soup |\n'],
  ['a table in Markdown without outer bars', 'Stage | Touchpoint\n--- | ---\nEat | Soup\n'],
])('%s', (_, text) => {
  expect(touchpoints(pasted(text))).toEqual(['Soup']);
  expect(pasted(text)).toMatch(/^journey /m);
});

test.each([
  ['a sentence with a comma', 'Soup, or bread\nand water, please\n'],
  ['a word that is a heading', 'Action, please\nnow, or later\n'],
  ['headings without a row', 'Stage\tTouchpoint\n'],
  ['a journey file', 'journey lunch "Lunch" {\n  stage eat "Eat" {\n  }\n}\n'],
  ['a variant', 'journey lunch2 from lunch {\n}\n'],
  ['another diagram', '```mermaid\nflowchart LR\n  a --> b\n```\n'],
  ['a table of something else', '| Item | Price |\n| --- | --- |\n| Soup | 5 |\n'],
  ['nothing', ''],
])('nothing is made of %s', (_, text) => expect(importPasted(text)).toBeUndefined());

test('tables with the same headings are one; marks and escapes of Markdown are gone', () => {
  const table = (row: string) => `| Stage | Touchpoint | Pain points |\n|---|---|---|\n${row}\n`;
  const text = `# Report\n\n${table('| Eat | **Soup** | cold<br>dear |')}\n## After\n\n${table('| Pay | Cash \\| card | \\#1 |')}\n| A | B |\n|--|--|\n| x | y |\n`;
  const result = pasted(text);
  expect(touchpoints(result)).toEqual(['Soup', 'Cash | card']);
  expect(result).toContain('pain "cold"');
  expect(result).toContain('pain "dear"');
  expect(result).toContain('pain "#1"');
});

test('a page without a diagram is imported by its table', () => {
  const page = new TextEncoder().encode('# Lunch\n\n| Stage | Touchpoint |\n|---|---|\n| Eat | Soup |\n');
  const { text, notes } = importFrom(page, 'mermaid', { fallback: 'noon' });
  expect(touchpoints(text)).toEqual(['Soup']);
  expect(text).toContain('journey noon');
  expect(notes).toEqual([]);
});

test('a table of many rows ends where sheets end', () => {
  const rows = 'Eat | Soup\n'.repeat(30_000);
  expect(touchpoints(pasted(`Stage | Touchpoint\n--- | ---\n${rows}`)).length).toBeLessThanOrEqual(20_000);
});

test('the diagrams of a page, each with its lines', () => {
  const page = `# A\n\n\`\`\`mermaid\n${diagram}\`\`\`\n\n\`\`\`mermaid\npie\n\`\`\`\n\n> ~~~mermaid\n> journey\n>   A: 1: B\n> ~~~\n`;
  const found = journeyDiagrams(page);
  expect(found.map(({ start, end }) => page.split('\n').slice(start, end + 1))).toEqual([
    ['```mermaid', 'journey', '  title Lunch', '  section Eat', '    Soup: 5: Ana', '```'],
    ['> ~~~mermaid', '> journey', '>   A: 1: B', '> ~~~'],
  ]);
  expect(found.map(({ text }) => text.split('\n').indexOf('journey'))).toEqual([3, 14]);
  expect(journeyDiagrams(diagram)).toMatchObject([{ start: 0, text: diagram }]);
  expect(journeyDiagrams('# A\n\njourney\n')).toEqual([]);
});
