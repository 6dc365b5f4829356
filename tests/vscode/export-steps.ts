import { readFile, rm } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';
import { DOMParser } from '@xmldom/xmldom';
import type { Step } from './step.ts';
import { command, focusText, press, saveThere } from './workbench-hands.ts';

/** Files that the map is taken away as; where is asked in the small dialog of the workbench. */
export const exportSteps: Step[] = [
  {
    name: 'the menu of the map saves an SVG and a PNG of what is compared',
    run: async ({ page, map }) => {
      for (const [choice, ending, check] of [
        ['SVG picture', '.svg', isSvg],
        ['PNG picture', '.png', isPng],
      ] as const) {
        await press(map.locator('summary', { hasText: 'Export' }));
        await map.getByRole('button', { name: choice }).click();
        await check(await saveThere(page, ending));
      }
    },
  },
  {
    name: 'and a PDF, made by a browser of the machine, whose texts can be read',
    run: async ({ page, map }) => {
      await press(map.locator('summary', { hasText: 'Export' }));
      await map.getByRole('button', { name: 'PDF, its texts as texts' }).click();
      await isPdf(await saveThere(page, '.pdf'));
    },
  },
  {
    name: 'a page to print is saved, where no browser of this machine can be opened',
    run: async ({ page, map }) => {
      await press(map.locator('summary', { hasText: 'Export' }));
      await map.getByRole('button', { name: 'Print …' }).click();
      await isPage(await saveThere(page, '.html', { title: 'Save the page to print', sentence: 'to print the map' }));
    },
  },
  {
    name: 'the command saves an SVG of the file that is open',
    run: async ({ page }) => {
      await focusText(page);
      await command(page, 'Journey: Export', 'SVG picture');
      await isSvg(await saveThere(page, '.svg'));
    },
  },
];

async function isSvg(path: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  const problems: string[] = [];
  const { documentElement } = new DOMParser({ onError: (_, message) => problems.push(message) }).parseFromString(
    text,
    'image/svg+xml',
  );
  if (problems.length) throw new Error(problems.join('\n'));
  if (documentElement?.localName !== 'svg' || !documentElement.textContent?.includes('Message vidéo du producteur'))
    throw new Error(`${path} is no picture of the map`);
  await rm(path);
}

async function isPage(path: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  if (!text.startsWith('<!DOCTYPE html>') || !text.includes('Message vidéo du producteur'))
    throw new Error(`${path} is no page of the map`);
  await rm(path);
}

/** One page, and every letter of a name in it is one that can be marked and copied. */
async function isPdf(path: string): Promise<void> {
  const text = await readFile(path, 'latin1');
  if (!text.startsWith('%PDF-') || !/\/Count 1\b/.test(text)) throw new Error(`${path} is no PDF of one page`);
  const letters = lettersOf(text);
  const missing = [...'Message vidéo du producteur'].filter((letter) => !letters.has(letter));
  if (missing.length > 0) throw new Error(`${path} has no text with ${missing.join(', ')}`);
  await rm(path);
}

/** The letters to which the fonts of a PDF lead back from their shapes. */
function lettersOf(pdf: string): ReadonlySet<string> {
  const letters = new Set<string>();
  for (const part of pdf.split(/(?<!end)stream\r?\n/)) {
    const map = inflated(part);
    if (!map.includes('begincmap')) continue;
    // one shape and its letter, or a first and a last shape and the letter of the first
    for (const [, first = '', last = first, letter = ''] of map.matchAll(
      /^<([\dA-F]{4})> (?:<([\dA-F]{4})> )?<([\dA-F]{4})>$/gm,
    ))
      for (let i = 0; i <= Number.parseInt(last, 16) - Number.parseInt(first, 16); i++)
        letters.add(String.fromCharCode(Number.parseInt(letter, 16) + i));
  }
  return letters;
}

/** What is packed in a part of a PDF; nothing where it is packed in another way. */
function inflated(part: string): string {
  try {
    return inflateSync(Buffer.from(part, 'latin1')).toString('latin1');
  } catch {
    return '';
  }
}

async function isPng(path: string): Promise<void> {
  const bytes = await readFile(path);
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  const width = bytes.readUInt32BE(16);
  if (!signature.every((byte, i) => bytes[i] === byte) || width < 1000) throw new Error(`${path} is no picture`);
  await rm(path);
}
