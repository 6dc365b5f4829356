import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { written } from './reload.ts';
import { out } from './run-suite.ts';
import type { Step } from './step.ts';
import { until } from './until.ts';
import { webviewsHaveTold } from './webviews-have-told.ts';
import {
  cursor,
  focusText,
  goTo,
  openFile,
  openMapToSide,
  press,
  save,
  scrollOf,
  viewLines,
} from './workbench-hands.ts';

const cards = '.j-card';
const card = (id: string) => `.j-card[data-card="${id}"]`;

export const mapSteps: Step[] = [
  {
    name: 'the button over the text opens the map beside it, with all 14 cards',
    run: async ({ page, map }) => {
      await openMapToSide(page);
      await map.locator(cards).first().waitFor();
      await until('there are 14 cards', async () => (await map.locator(cards).count()) === 14);
      await page.locator('.tab', { hasText: 'Map: From scroll to tasting circle' }).waitFor();
    },
  },
  {
    name: 'the card under the cursor is marked',
    run: async ({ page, map }) => {
      await goTo(page, (await place('touchpoint checkout')).line);
      await map.locator(`${card('checkout')}.j-marked`).waitFor();
      await goTo(page, (await place('does "Sees who else')).line);
      await map.locator(`${card('book')}.j-marked`).waitFor();
      await until('one card is marked', async () => (await map.locator(`${cards}.j-marked`).count()) === 1);
    },
  },
  {
    name: 'the map follows the text while it is typed; scroll and zoom stay',
    run: async ({ page, map }) => {
      const { line, column } = await place('"Checkout"');
      await goTo(page, line, column + 1);
      const pane = map.locator('.pane');
      const percent = map.locator('.percent');
      let zoom = (await percent.textContent()) ?? '';
      for (let i = 0; i < 3; i++) {
        await map.getByRole('button', { name: 'Zoom in' }).click();
        await until('the map is nearer', async () => (await percent.textContent()) !== zoom);
        zoom = (await percent.textContent()) ?? '';
      }
      await until('it is scrolled', async () => {
        await pane.evaluate((element) => element.scrollTo({ left: 60, top: 90 }));
        const { left, top } = await scrollOf(pane);
        return left === 60 && top === 90;
      });
      await focusText(page);
      await page.keyboard.type('Express ', { delay: 20 });
      await map.locator(card('checkout'), { hasText: 'Express' }).waitFor();
      const { left, top } = await scrollOf(pane);
      if (left !== 60 || top !== 90) throw new Error(`the map was scrolled to ${left}, ${top}`);
      if ((await percent.textContent()) !== zoom) throw new Error('the zoom changed');
    },
  },
  {
    name: 'while the text is broken the picture stays, with a quiet mark',
    run: async ({ page, map }) => {
      await goTo(page, (await place('touchpoint recommend')).line);
      await page.keyboard.type('{ touchpiont ');
      await map.locator('.state', { hasText: 'Incomplete' }).waitFor();
      await until('the cards are still there', async () => (await map.locator(cards).count()) >= 12);
      for (let i = 0; i < '{ touchpiont '.length; i++) await page.keyboard.press('Backspace');
      await page.keyboard.press('Delete');
      await page.keyboard.press('Control+z');
      await map.locator('.state', { hasText: 'Incomplete' }).waitFor({ state: 'detached' });
      await until('there are 14 cards', async () => (await map.locator(cards).count()) === 14);
    },
  },
  {
    name: 'a click on a card shows its source and leaves the cursor; a double click goes there',
    run: async ({ page, map }) => {
      const { line } = await place('touchpoint reel');
      await goTo(page, (await place('touchpoint recommend')).line);
      const before = await cursor(page);
      await map.locator(card('reel')).click();
      await page.locator(`${viewLines} .view-line`, { hasText: 'touchpoint reel' }).waitFor();
      await focusText(page);
      await until(`the cursor is at ${before}`, async () => (await cursor(page)) === before);
      // two clicks are a double click once the workbench knows that the map has the keyboard
      await map.locator(card('reel')).click();
      await webviewsHaveTold(page);
      await map.locator(card('reel')).dblclick();
      await until(`the cursor is in line ${line}`, async () => (await cursor(page)).includes(`Ln ${line},`));
      await page.waitForFunction(() => document.activeElement?.closest('.editor-instance .monaco-editor'));
    },
  },
  {
    name: 'the map comes back when the window is opened anew',
    run: async ({ page, map, address }) => {
      await focusText(page);
      await save(page);
      await written(page, (open) => open.includes('Map: From scroll to tasting circle'));
      // the folder alone: an address that names a file opens that file and nothing else
      await page.goto(address);
      await until('there are 14 cards', async () => (await map.locator(cards).count()) === 14);
      await page.locator('.tab', { hasText: 'Map: From scroll to tasting circle' }).waitFor();
      await press(map.locator('button.fit'));
    },
  },
];

export const pickerSteps: Step[] = [
  {
    name: 'a file with two journeys has a map of each, by choice',
    run: async ({ page, map }) => {
      await page.locator('.tab', { hasText: 'Map: ' }).click({ button: 'middle' });
      await openFile(page, 'two.journey');
      await openMapToSide(page);
      await map.locator(card('door')).waitFor();
      await map.getByLabel('Journey', { exact: true }).selectOption({ label: 'Second visit' });
      await map.locator(card('counter')).waitFor();
      await page.locator('.tab', { hasText: 'Map: Second visit' }).waitFor();
    },
  },
];

/** Where a text stands in the file of this moment on the disk, both counted from 1. */
async function place(text: string): Promise<{ line: number; column: number }> {
  const lines = (await readFile(join(out, 'workspace/aurora.journey'), 'utf8')).split('\n');
  const line = lines.findIndex((each) => each.includes(text));
  if (line < 0) throw new Error(`“${text}” does not stand in aurora.journey`);
  return { line: line + 1, column: (lines[line] ?? '').indexOf(text) + 1 };
}
