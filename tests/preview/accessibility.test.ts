import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { mapResult } from '../support/map-results.ts';
import type { PreviewPage, ThemeKind } from '../support/preview-page.ts';
import { launchPreviews } from '../support/preview-page.ts';
import { exampleTexts, loadWorkspace } from '../support/workspace.ts';

const axe = createRequire(import.meta.url).resolve('axe-core');
const workspace = await loadWorkspace(exampleTexts());
const aurora = mapResult(workspace, 'aurora.journey');
const previews = await launchPreviews();
afterAll(() => previews.close());

const themes: readonly ThemeKind[] = [
  'vscode-light',
  'vscode-dark',
  'vscode-high-contrast',
  'vscode-high-contrast-light',
];

describe.each(themes)('axe finds nothing: %s', (theme) => {
  test('in any state of the page', { timeout: 120_000 }, async () => {
    const preview = await previews.open({ theme });
    const { page } = preview;
    await page.addScriptTag({ path: axe });
    expect.soft(await violations(page), 'while loading').toEqual([]);
    await preview.show(aurora);
    for (const [state, enter] of Object.entries(states)) {
      await enter(preview);
      expect.soft(await violations(page), state).toEqual([]);
    }
    await preview.close();
  });
});

/** One after the other, each from where the last one ended. */
const states: Record<string, (preview: PreviewPage) => Promise<unknown>> = {
  map: async () => {},
  'a card is chosen': ({ page }) => page.locator('[data-card="checkout"]').first().click(),
  'a filter is set in its menu': async ({ page }) => {
    await page.locator('summary', { hasText: 'Filter' }).click();
    await page.locator('.sheet select').nth(1).selectOption('digital');
    await page.locator('.chips button').waitFor();
  },
  'what is shown': async ({ page }) => {
    await page.locator('.chips button').first().click();
    await page.locator('summary', { hasText: 'Show' }).click();
  },
  export: ({ page }) => page.locator('summary', { hasText: 'Export' }).click(),
  'heat map': async ({ page }) => {
    await page.keyboard.press('Escape');
    await page.locator('.faces button', { hasText: 'Feeling' }).click();
  },
  table: async ({ page }) => {
    await page.locator('.faces button', { hasText: 'Cards' }).click();
    await page.keyboard.press('t');
    await page.locator('table').waitFor();
  },
  shortcuts: async ({ page }) => {
    await page.keyboard.press('t');
    await page.keyboard.press('?');
    await page.locator('dialog[open]').waitFor();
  },
  search: async ({ page }) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.keyboard.type('shop');
    await page.locator('.hits', { hasText: 'found' }).waitFor();
  },
  presenting: async ({ page }) => {
    await page.keyboard.press('Escape');
    await page.locator('.pane').focus();
    await page.keyboard.press('p');
    await page.locator('.page.presenting').waitFor();
  },
};

async function violations(page: Page): Promise<string[]> {
  const found = await page.evaluate(() => {
    const { axe } = globalThis as unknown as { axe: { run(options: unknown): Promise<AxeResults> } };
    return axe.run({ resultTypes: ['violations'] });
  });
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any, all, none }) => {
      const [first] = [...any, ...all, ...none];
      return `${id}: ${first?.message} ${html.slice(0, 120)}`;
    }),
  );
}

test('what can be done is reached by the keyboard alone', { timeout: 120_000 }, async () => {
  const preview = await previews.open();
  const { page } = preview;
  await preview.show(aurora);
  const cards = () => page.locator('.j-card').count();
  const all = await cards();

  await reach(page, 'Filter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('before');
  await reach(page, 'Remove the filter');
  expect(await cards()).toBeLessThan(all);
  await page.keyboard.press('Enter');
  await expect.poll(cards).toBe(all);

  await reach(page, 'Feeling');
  await page.keyboard.press('Enter');
  await expect.poll(cards).toBe(0);
  await reach(page, 'Cards');
  await page.keyboard.press('Enter');
  await expect.poll(cards).toBe(all);

  const percent = await page.locator('.percent').innerText();
  await reach(page, 'Zoom in');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.percent').innerText()).not.toBe(percent);

  await reach(page, 'reel');
  await page.keyboard.press('Space');
  await reach(page, 'aurora.journey, line');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await preview.posted()).at(-1)).toMatchObject({ type: 'open', focus: true });

  await reach(page, 'Table');
  await page.keyboard.press('Enter');
  await reach(page, 'reel');
  await page.keyboard.press('t');
  await reach(page, 'Present');
  await page.keyboard.press('Enter');
  await page.locator('.present [role="status"]', { hasText: '1 / 7' }).waitFor();
  await page.keyboard.press('ArrowRight');
  await page.locator('.present [role="status"]', { hasText: '2 / 7' }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.bar').waitFor();
  await preview.close();
});

/** Tab, until something with this name has the focus. */
async function reach(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const { activeElement: at } = document;
      return at?.getAttribute('data-card') ?? at?.getAttribute('aria-label') ?? at?.textContent ?? '';
    });
    if (focused.startsWith(name)) return;
    passed.push(focused.slice(0, 20));
  }
  throw new Error(`Tab does not lead to ${name}, but to ${passed.join(' | ')}`);
}
