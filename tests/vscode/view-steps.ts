import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { reload } from './reload.ts';
import { out } from './run-suite.ts';
import type { Step } from './step.ts';
import { until } from './until.ts';
import { command, focusText, goTo, openFile, openMapToSide, press, save } from './workbench-hands.ts';

const file = 'crowded.journey';
const cards = '.j-card';

/** How a map is looked at stays, whatever happens around it. */
export const viewSteps: Step[] = [
  {
    name: 'filter, choice, zoom and an opened cell survive an edit, a move of the map and a reload of the window',
    run: async ({ page, map }) => {
      await writeFile(join(out, 'workspace', file), crowded());
      await page.locator('.tab', { hasText: 'Map: ' }).click({ button: 'middle' });
      await openFile(page, file);
      await openMapToSide(page);
      await map.locator('[data-cell]').click();
      await until('the cell is opened', async () => (await map.locator(cards).count()) === 8);
      await press(map.locator('summary', { hasText: 'Filter' }));
      await map.locator('label.field', { hasText: 'Medium' }).locator('select').selectOption({ label: 'digital' });
      await map.locator('summary', { hasText: 'Filter' }).press('Escape');
      const percent = map.locator('.percent');
      const far = (await percent.textContent()) ?? '';
      await map.getByRole('button', { name: 'Zoom in' }).click();
      await until('the map is nearer', async () => (await percent.textContent()) !== far);
      await map.locator(`${cards}[data-card="step-7"]`).click();
      const zoom = (await percent.textContent()) ?? '';
      await isAsBefore(map, zoom);

      await goTo(page, 6, 24);
      await page.keyboard.type('Very ');
      await map.locator(cards, { hasText: 'Very' }).waitFor();
      await isAsBefore(map, zoom);
      await save(page);

      await page.locator('.tab', { hasText: 'Map: Crowded' }).click();
      await command(page, 'View: Move Editor into Left Group');
      await until('there is one group', async () => (await page.locator('.editor-group-container').count()) === 1);
      await isAsBefore(map, zoom);

      await reload(page, (open) => open.split('"type":"leaf"').length === 2 && open.includes('step-7'));
      await isAsBefore(map, zoom);
    },
  },
  {
    name: 'a map that is closed and opened again is looked at as before',
    run: async ({ page, map }) => {
      const tab = page.locator('.tab', { hasText: 'Map: Crowded' });
      await tab.click({ button: 'middle' });
      await focusText(page);
      await openMapToSide(page);
      await isAsBefore(map);
      await tab.click({ button: 'middle' });
      await openFile(page, 'aurora.journey');
      await openMapToSide(page);
      await until('there are 14 cards', async () => (await map.locator(cards).count()) === 14);
      await press(map.locator('button.fit'));
    },
  },
];

async function isAsBefore(map: FrameLocator, zoom?: string): Promise<void> {
  await map.locator('.chips', { hasText: 'digital' }).waitFor();
  // seven of the eight, and no cell is folded
  await until('the filtered cards are there', async () => (await map.locator(cards).count()) === 7);
  await map.locator(`${cards}.j-selected[data-card="step-7"]`).waitFor();
  if (zoom) await map.locator('.percent', { hasText: zoom }).waitFor();
}

/** Seven cards in one cell, which is more than it shows unasked, and one elsewhere. */
function crowded(): string {
  const steps = [1, 2, 3, 4, 5, 6, 7].map((i) => `    touchpoint step-${i} "Step ${i}" { on web }`);
  return [
    'channel web "Website" { medium digital }',
    'channel shop "Shop" { medium physical }',
    '',
    'journey crowded "Crowded" {',
    '  stage all "All at once" {',
    ...steps,
    '    touchpoint visit "Visit" { on shop }',
    '  }',
    '}',
    '',
  ].join('\n');
}
