import { readFile, rm } from 'node:fs/promises';
import { DOMParser } from '@xmldom/xmldom';
import type { Step } from './step.ts';
import { command, focusText, saveThere } from './workbench-hands.ts';

/** Files that the map is taken away as; where is asked in the small dialog of the workbench. */
export const exportSteps: Step[] = [
  {
    name: 'the menu of the map saves an SVG and a PNG of what is compared',
    run: async ({ page, map }) => {
      for (const [choice, ending, check] of [
        ['SVG picture', '.svg', isSvg],
        ['PNG picture', '.png', isPng],
      ] as const) {
        await map.locator('summary', { hasText: 'Export' }).click();
        await map.getByRole('button', { name: choice }).click();
        await check(await saveThere(page, ending));
      }
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

async function isPng(path: string): Promise<void> {
  const bytes = await readFile(path);
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  const width = bytes.readUInt32BE(16);
  if (!signature.every((byte, i) => bytes[i] === byte) || width < 1000) throw new Error(`${path} is no picture`);
  await rm(path);
}
