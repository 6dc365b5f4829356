// Takes the pictures of the walkthrough from the packed extension in a real workbench, light and dark:
//   npm run package && node scripts/walkthrough-pictures.ts
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
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

const aurora = await readFile(join(root, 'examples/aurora.journey'), 'utf8');
const folder = join(await mkdtemp(join(tmpdir(), 'journey-walkthrough-')), 'journeys');
await mkdir(images, { recursive: true });
await mkdir(folder, { recursive: true });
await writeFile(join(folder, 'aurora.journey'), aurora);
try {
  for (const [name, theme] of Object.entries(themes)) await takeAll(name, theme);
} finally {
  await rm(join(folder, '..'), { recursive: true, force: true });
}

async function takeAll(name: string, theme: string): Promise<void> {
  await writeFile(join(folder, 'first.journey'), first);
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
      'terminal.integrated.gpuAcceleration': 'off',
      'terminal.integrated.fontSize': 13,
      'terminal.integrated.stickyScroll.enabled': false,
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

    await rm(join(folder, 'first.journey'));
    await page.goto(server.address({ folder, file: join(folder, 'aurora.journey') }));
    await page.locator('.tab[data-resource-name="aurora.journey"]').waitFor({ timeout: 60_000 });
    await goTo(page, lineOf('gets 2 "nine minutes'), 17);
    await page.locator('.squiggly-warning, .squiggly-error').first().waitFor({ state: 'attached', timeout: 60_000 });
    await page.waitForTimeout(1500);
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget').first().waitFor();
    await page.waitForTimeout(500);
    await take('check');
    await page.keyboard.press('Escape');

    await goTo(page, lineOf('touchpoint reel '), 5);
    await page.locator('.editor-actions a[aria-label*="Map to the Side"]').click();
    await mapFrame(page).locator('.j-marked').first().waitFor({ timeout: 60_000 });
    // the pointer rests on nothing
    await page.mouse.move(700, 10);
    await page.waitForTimeout(1500);
    await take('map');

    await page.keyboard.press('Control+1');
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').first().fill('>Tasks: Run Task');
    await choose(page, 'Tasks: Run Task');
    await choose(page, 'journey');
    await choose(page, 'journey: check journeys');
    await page.locator('.terminal.xterm', { hasText: 'warnings' }).waitFor({ timeout: 60_000 });
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').first().fill('>View: Toggle Maximized Panel');
    await choose(page, 'View: Toggle Maximized Panel');
    await page.mouse.move(700, 10);
    await page.waitForTimeout(1500);
    await take('share');
  } finally {
    await close();
    await server.stop();
  }
}

/** Takes the row of the open list that says this, and no more. */
async function choose(page: Page, name: string): Promise<void> {
  const rows = page.locator('.quick-input-list .monaco-list-row');
  const row = rows.filter({ has: page.locator('.label-name', { hasText: new RegExp(`^\\s*${name}$`) }) });
  await row.first().waitFor();
  // a list that has just come takes no click
  await page.waitForTimeout(500);
  await row.first().click();
}

/** The line of the example in which something stands, counted from 1. */
function lineOf(words: string): number {
  const line = aurora.split('\n').findIndex((text) => text.includes(words));
  if (line === -1) throw new Error(`aurora.journey has no ‘${words}’ any more`);
  return line + 1;
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
