// Takes the pictures of the walkthrough from the packed extension in a real workbench, light and dark:
//   npm run package && node scripts/walkthrough-pictures.ts
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from './hosts/chromium.ts';
import { startCodeServer } from './hosts/code-server.ts';
import { root } from './hosts/folders.ts';
import { mapFrame } from './hosts/map-frame.ts';

const images = join(root, 'images/walkthrough');
const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern' } as const;
const first = `channel web "Website" { medium digital }
channel shop "Shop" { medium physical }

journey first "First purchase" {
  stage discover "Discover" {
    phase before
    touchpoint home "Home page" {
      on web
      
    }
  }
}
`;

const folder = join(await mkdtemp(join(tmpdir(), 'journey-walkthrough-')), 'journeys');
await mkdir(images, { recursive: true });
await cp(join(root, 'examples/aurora.journey'), join(folder, 'aurora.journey'));
await writeFile(join(folder, 'first.journey'), first);
try {
  for (const [name, theme] of Object.entries(themes)) await takeAll(name, theme);
} finally {
  await rm(join(folder, '..'), { recursive: true, force: true });
}

async function takeAll(name: string, theme: string): Promise<void> {
  const server = await startCodeServer({
    vsix: join(root, 'out/journey-as-code.vsix'),
    settings: {
      'workbench.colorTheme': theme,
      'editor.minimap.enabled': false,
      'editor.fontSize': 14,
      'workbench.activityBar.location': 'hidden',
      'workbench.statusBar.visible': false,
      'window.commandCenter': false,
      'breadcrumbs.enabled': false,
    },
  });
  const { page, close } = await launchChromium({ width: 960, height: 600 });
  const take = (step: string) => page.screenshot({ path: join(images, `${step}-${name}.png`) });
  try {
    await page.goto(server.address({ folder, file: join(folder, 'first.journey') }));
    await page.locator('.tab[data-resource-name="first.journey"]').waitFor({ timeout: 60_000 });
    await hideSideBar(page);
    await goTo(page, 9, 7);
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget .monaco-list-row').nth(5).waitFor({ timeout: 60_000 });
    await page.waitForTimeout(800);
    await take('write');

    await page.goto(server.address({ folder, file: join(folder, 'aurora.journey') }));
    await page.locator('.tab[data-resource-name="aurora.journey"]').waitFor({ timeout: 60_000 });
    await goTo(page, 204, 17);
    await page.locator('.squiggly-warning, .squiggly-error').first().waitFor({ state: 'attached', timeout: 60_000 });
    await page.waitForTimeout(1500);
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget').first().waitFor();
    await page.waitForTimeout(500);
    await take('check');
    await page.keyboard.press('Escape');

    await page.locator('.editor-actions a[aria-label*="Map to the Side"]').click();
    await mapFrame(page).locator('.j-card').first().waitFor({ timeout: 60_000 });
    await page.waitForTimeout(800);
    await take('map');
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+Shift+m');
    await page.locator('.markers-panel .monaco-list-row').first().waitFor();
    await page.waitForTimeout(500);
    await take('share');
  } finally {
    await close();
    await server.stop();
  }
}

async function hideSideBar(page: Page): Promise<void> {
  const bar = page.locator('.part.sidebar');
  if (await bar.isVisible()) await page.keyboard.press('Control+b');
}

async function goTo(page: Page, line: number, column: number): Promise<void> {
  await page.locator('.editor-instance .view-lines').first().click();
  await page.keyboard.press('Control+g');
  await page.locator('.quick-input-widget input').first().waitFor();
  await page.keyboard.type(`${line}:${column}`);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}
