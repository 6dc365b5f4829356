import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { bigJourney } from '../support/big-journey.ts';
import { mapResult, mapResultOf } from '../support/map-results.ts';
import type { ThemeKind } from '../support/preview-page.ts';
import { launchPreviews } from '../support/preview-page.ts';
import { sampleJourneys } from '../support/sample-journeys.ts';
import { exampleTexts, loadWorkspace } from '../support/workspace.ts';

/** Pictures for people to look at; the checks are about geometry. */
const folder = new URL('../../out/screens/', import.meta.url).pathname;
await mkdir(folder, { recursive: true });
const workspace = await loadWorkspace(exampleTexts());
const maps = {
  aurora: mapResult(workspace, 'aurora.journey'),
  today: mapResult(workspace, 'baskets/basket-today.journey'),
  target: mapResult(workspace, 'baskets/basket-target.journey'),
  sketch: await mapResultOf(sampleJourneys.sketch),
  long: await mapResultOf(sampleJourneys.long),
  big: await mapResultOf(bigJourney({ stages: 20, channels: 12, touchpoints: 500 })),
};
const themes: readonly ThemeKind[] = [
  'vscode-light',
  'vscode-dark',
  'vscode-high-contrast',
  'vscode-high-contrast-light',
];
/** The font of the map, which the editor would serve. */
const inter = await Promise.all(
  [400, 600].map(async (weight) => {
    const path = createRequire(import.meta.url).resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff2`);
    const font = (await readFile(path)).toString('base64');
    return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff2;base64,${font})}`;
  }),
);
const previews = await launchPreviews();
afterAll(() => previews.close());

describe.each([400, 700, 1000, 1600])('at %i pixels', (width) => {
  test.each(Object.entries(maps))('nothing overlaps, is cut or moves the page: %s', async (name, result) => {
    const preview = await previews.open({ width, height: 800 });
    const { page } = preview;
    await preview.show(result);
    await page.addStyleTag({ content: inter.join('') });
    await page.evaluate(() => document.fonts.ready);
    expect.soft(await faults(page), 'map').toEqual([]);
    await page.screenshot({ path: `${folder}${name}-${width}.png` });
    for (const menu of await page.locator('.menu > summary').all()) {
      await menu.click();
      // a sheet is moved into the window once it is open
      await page.waitForFunction(() => {
        const sheet = document.querySelector('.menu[open] > .sheet')?.getBoundingClientRect();
        return sheet && sheet.left >= 0 && sheet.right <= innerWidth;
      });
      expect.soft(await faults(page), await menu.innerText()).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await page.keyboard.press('p');
    await page.locator('.present').waitFor();
    await page.keyboard.press('ArrowRight');
    expect.soft(await faults(page), 'presenting').toEqual([]);
    await page.screenshot({ path: `${folder}${name}-${width}-stage.png` });
    await preview.close();
  });
});

test.each(themes)('looks like the editor: %s', { timeout: 60_000 }, async (theme) => {
  const preview = await previews.open({ theme, width: 1600, height: 1000 });
  const { page } = preview;
  await preview.show(maps.aurora);
  await page.locator('[data-card="checkout"]').first().click();
  expect.soft(await faults(page), 'details').toEqual([]);
  await page.screenshot({ path: `${folder}${theme}.png` });
  await page.keyboard.press('p');
  await page.keyboard.press('End');
  await page.locator('.present [role="status"]', { hasText: 'Emotion' }).waitFor();
  await page.screenshot({ path: `${folder}${theme}-curve.png` });
  await preview.close();
});

/** What is wrong with the geometry of the page, in words. */
function faults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page scrolls sideways: ${scrollWidth} of ${clientWidth}`);
    const bar = document.querySelector('.bar');
    const parts = bar ? [...bar.querySelectorAll(':scope > *, fieldset > button, summary')] : [];
    const boxes = parts.flatMap((part) => {
      const box = part.getBoundingClientRect();
      const seen =
        part.checkVisibility({ contentVisibilityAuto: true }) && !part.closest('details:not([open]) > .sheet');
      return seen && box.width > 0 && box.height > 0 ? [{ part, box, name: part.textContent || part.className }] : [];
    });
    for (const { part, box, name } of boxes) {
      if (box.left < -0.5 || box.right > innerWidth + 0.5) found.push(`outside of the window: ${name}`);
      if (part.matches('button, summary') && part.scrollWidth > part.clientWidth + 1) found.push(`cut: ${name}`);
      for (const other of boxes) {
        // an open menu lies over the rest
        if (Boolean(part.closest('.sheet')) !== Boolean(other.part.closest('.sheet'))) continue;
        if (other.part === part || part.contains(other.part) || other.part.contains(part)) continue;
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (across > 1 && down > 1) found.push(`overlap: ${name} and ${other.name}`);
      }
    }
    // texts of the map stay in their cards, and in the picture
    for (const card of document.querySelectorAll('.j-card')) {
      const face = card.querySelector('.j-face')?.getBoundingClientRect();
      for (const text of card.querySelectorAll(':scope > text')) {
        const box = text.getBoundingClientRect();
        if (face && (box.left < face.left - 2 || box.right > face.right + 2 || box.bottom > face.bottom + 2))
          found.push(`leaves its card: ${text.textContent}`);
      }
    }
    for (const part of document.querySelectorAll('.details, .message, .present footer'))
      if (part.scrollWidth > part.clientWidth + 1) found.push(`wider than its box: ${part.className}`);
    return found;
  });
}
