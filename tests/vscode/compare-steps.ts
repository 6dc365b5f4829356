import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { root } from '../../scripts/hosts/folders.ts';
import { mapFrame } from '../../scripts/hosts/map-frame.ts';
import { reload } from './reload.ts';
import type { Step } from './step.ts';
import { holdsSoon, until } from './until.ts';
import { webviewsHaveTold } from './webviews-have-told.ts';
import { command, cursor, focusText, openFile, press } from './workbench-hands.ts';

/** Two versions of a journey as one map: a variant and its base, the file of now and of the last commit. */
export const compareSteps: Step[] = [
  {
    name: 'where there is no base, another journey can be chosen',
    run: async ({ page, map }) => {
      await openFile(page, 'hello.journey');
      await command(page, 'Journey: Compare Map with Base', 'Coffee subscription');
      await map.locator('.compare-bar', { hasText: 'Coffee subscription' }).waitFor();
      await closeMaps(page);
    },
  },
  {
    name: 'the lens over a variant compares it with its base',
    run: async ({ page, map }) => {
      await openFile(page, 'basket-target.journey');
      const lens = page.locator('.codelens-decoration a', { hasText: 'Compare with base' });
      // lenses are drawn anew when the server has new ones, and one that is taken away takes no click
      await until('the map is compared', async () => {
        await lens.click({ timeout: 10_000 });
        return holdsSoon(() => map.locator('.compare-bar').isVisible(), 20_000);
      });
      await map.locator('.change.added', { hasText: 'Message vidéo du producteur' }).waitFor();
      await map.locator('.change.changed', { hasText: 'Commande' }).waitFor();
    },
  },
  {
    name: 'a change in the list leads to its lines',
    run: async ({ page, map }) => {
      const change = map.locator('.change.changed', { hasText: 'Appel au service client' });
      const told = (await change.locator('.lines').textContent()) ?? '';
      const [, line = ''] = told.match(/^basket-target\.journey, line (\d+)$/) ?? [];
      // the workbench knows that the map has the keyboard before the text gets it
      await change.locator('.lines').focus();
      await webviewsHaveTold(page);
      await change.locator('.lines').click();
      await until(`the cursor is in line ${line}`, async () => (await cursor(page)).includes(`Ln ${line},`));
      await page.locator('.view-line', { hasText: 'touchpoint help' }).first().waitFor();
    },
  },
  {
    name: 'the comparison is still there after a reload of the window',
    run: async ({ page, map }) => {
      await reload(page, (open) => open.includes('compared'));
      await map.locator('.compare-bar').waitFor();
      await map.locator('.change.added', { hasText: 'Message vidéo du producteur' }).waitFor();
    },
  },
  {
    name: 'both sides stand beside each other, each a map of its own',
    run: async ({ page, map }) => {
      await press(map.locator('button.tool', { hasText: 'Side by side' }));
      await page.locator('.tab', { hasText: 'Map: Panier de la semaine, aujourd' }).waitFor();
      const webviews = page.locator('iframe.webview.ready');
      await until('there are two maps', async () => (await webviews.count()) === 2);
      const after = webviews.last().contentFrame().frameLocator('iframe#active-frame');
      await after.locator('.j-card').first().waitFor();
      await page.screenshot({ path: join(root, 'out/ui-beside.png') });
      await page.locator('.tab', { hasText: 'Map: Panier de la semaine, cible' }).click({ button: 'middle' });
      await until('there is one map', async () => (await webviews.count()) === 1);
      // which is that of both again
      await page.locator('.tab', { hasText: 'Map: Panier de la semaine, cible' }).waitFor();
      await map.locator('.compare-bar button[aria-pressed="true"]', { hasText: 'Both' }).waitFor();
    },
  },
];

export const sourceControlSteps: Step[] = [
  {
    name: 'a changed file in the source control view is compared with HEAD',
    run: async ({ page }) => {
      await closeMaps(page);
      await page.keyboard.press('Control+Shift+g');
      await compareWithHead(page, page.locator('.scm-view .resource', { hasText: 'hello.journey' }));
      await page.screenshot({ path: join(root, 'out/ui-source-control.png') });
    },
  },
  {
    name: 'so is a file in the explorer, and one whose tab is asked',
    run: async ({ page }) => {
      for (const place of ['explorer', 'tab'] as const) {
        await closeMaps(page);
        await openFile(page, 'hello.journey');
        await page.keyboard.press('Control+Shift+e');
        const target =
          place === 'tab'
            ? page.locator('.tab[data-resource-name="hello.journey"]')
            : page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'hello.journey' });
        await compareWithHead(page, target);
      }
      await closeMaps(page);
    },
  },
];

/** Chooses it in the menu of a file, which closes when what is under it is drawn anew, and takes no click when it has just opened. */
async function compareWithHead(page: Page, target: Locator): Promise<void> {
  const map = mapFrame(page);
  const bar = map.locator('.compare-bar', { hasText: 'HEAD' });
  const menu = page.locator('.monaco-menu .action-label', { hasText: /^Compare Map$/ });
  const choice = page.locator('.monaco-menu .action-label', { hasText: 'Compare Map with HEAD' });
  await until('the menu has taken the click', async () => {
    if (!(await menu.isVisible())) await target.click({ button: 'right', timeout: 10_000 });
    await menu.hover({ timeout: 5000 });
    await choice.click({ timeout: 5000 });
    return (await holdsSoon(() => menu.isHidden())) && (await holdsSoon(() => bar.isVisible(), 20_000));
  });
  await map.locator('.change.changed', { hasText: 'At the till' }).waitFor();
  await until('that is all that has changed', async () => (await map.locator('.change').count()) === 1);
}

async function closeMaps(page: Page): Promise<void> {
  const maps = page.locator('.tab', { hasText: 'Map: ' });
  await until('no map is open', async () => {
    if ((await maps.count()) === 0) return true;
    await maps.first().click({ button: 'middle', timeout: 5000 });
    return (await maps.count()) === 0;
  });
  await focusText(page);
}
