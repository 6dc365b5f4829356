import { join } from 'node:path';
import { root } from '../../scripts/hosts/folders.ts';
import { mapFrame } from '../../scripts/hosts/map-frame.ts';
import { inReach } from '../support/in-reach.ts';
import type { Step } from './step.ts';
import { cursor, focusText, openFile, reload, until } from './workbench-hands.ts';

/** Two versions of a journey as one map: a variant and its base, the file of now and of the last commit. */
export const compareSteps: Step[] = [
  {
    name: 'the lens over a variant compares it with its base',
    run: async ({ page, map }) => {
      await openFile(page, 'basket-target.journey');
      const lens = page.locator('.codelens-decoration a', { hasText: 'Compare with base' });
      await lens.click({ timeout: 60_000 });
      await map.locator('.compare-bar').waitFor({ timeout: 30_000 });
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
      await change.locator('.lines').click();
      await until(`the cursor is in line ${line}`, async () => (await cursor(page)).includes(`Ln ${line},`));
      await page.locator('.view-line', { hasText: 'touchpoint help' }).first().waitFor();
    },
  },
  {
    name: 'the comparison is still there after a reload of the window',
    run: async ({ page, map }) => {
      await reload(page);
      await map.locator('.compare-bar').waitFor({ timeout: 60_000 });
      await map.locator('.change.added', { hasText: 'Message vidéo du producteur' }).waitFor();
    },
  },
  {
    name: 'both sides stand beside each other, each a map of its own',
    run: async ({ page, map }) => {
      await (await inReach(map.locator('button.tool', { hasText: 'Side by side' }))).click();
      await page.locator('.tab', { hasText: 'Map: Panier de la semaine, aujourd' }).waitFor();
      const webviews = page.locator('iframe.webview.ready');
      await until('there are two maps', async () => (await webviews.count()) === 2);
      const before = webviews.last().contentFrame().frameLocator('iframe#active-frame');
      await before.locator('.j-card').first().waitFor();
      await page.screenshot({ path: join(root, 'out/ui-beside.png') });
      await page.locator('.tab', { hasText: 'Map: Panier de la semaine, aujourd' }).click({ button: 'middle' });
      await until('there is one map', async () => (await webviews.count()) === 1);
    },
  },
];

export const sourceControlSteps: Step[] = [
  {
    name: 'a changed file in the source control view is compared with HEAD',
    run: async ({ page }) => {
      await closeMaps(page);
      await page.keyboard.press('Control+Shift+g');
      await page.locator('.scm-view .resource', { hasText: 'hello.journey' }).click({ button: 'right' });
      await chooseHead(page);
      await isComparedWithHead(page);
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
        await target.click({ button: 'right' });
        await chooseHead(page);
        await isComparedWithHead(page);
      }
      await closeMaps(page);
    },
  },
];

type Page = Parameters<typeof mapFrame>[0];

async function chooseHead(page: Page): Promise<void> {
  await page.locator('.monaco-menu .action-label', { hasText: /^Compare Map$/ }).hover();
  const choice = page.locator('.monaco-menu .action-label', { hasText: 'Compare Map with HEAD' });
  await choice.waitFor();
  await until('the menu has taken the click', async () => {
    // a menu that has just opened takes none
    await page.waitForTimeout(400);
    if (await choice.isVisible()) await choice.click({ timeout: 1000 }).catch(() => undefined);
    await page.waitForTimeout(200);
    return !(await choice.isVisible());
  });
}

async function isComparedWithHead(page: Page): Promise<void> {
  const map = mapFrame(page);
  await map.locator('.compare-bar', { hasText: 'HEAD' }).waitFor({ timeout: 30_000 });
  await map.locator('.change.changed', { hasText: 'At the till' }).waitFor();
  await until('that is all that has changed', async () => (await map.locator('.change').count()) === 1);
}

async function closeMaps(page: Page): Promise<void> {
  const maps = page.locator('.tab', { hasText: 'Map: ' });
  await until('no map is open', async () => {
    if ((await maps.count()) === 0) return true;
    await maps.first().click({ button: 'middle' });
    return (await maps.count()) === 0;
  });
  await focusText(page);
}
