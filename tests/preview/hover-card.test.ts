import { expect, test } from 'vitest';
import { mapResult } from '../support/map-results.ts';
import type { PreviewOptions, PreviewPage } from '../support/preview-page.ts';
import { previewsPerTest } from '../support/previews-per-test.ts';
import { exampleTexts, loadWorkspace } from '../support/workspace.ts';

const workspace = await loadWorkspace(exampleTexts());
const openPreview = await previewsPerTest();

test('resting on a card shows everything that is said of it, inside the window', async () => {
  const { page } = await show({ width: 600, height: 700 });
  await page.locator('[data-card="checkout"]').first().hover();
  const sheet = page.locator('.details.hover');
  await sheet.locator('h2', { hasText: '7 · Checkout' }).waitFor();
  expect(await sheet.innerText()).toContain('Why is shipping only shown now?');
  const box = await sheet.boundingBox();
  if (!box) throw new Error('it has no place');
  expect(Math.min(box.x, box.y, 600 - box.x - box.width, 700 - box.y - box.height)).toBeGreaterThanOrEqual(0);
});

test('the pointer may move onto it; it goes with the pointer, with Escape and with scrolling', async () => {
  const { page } = await show({ width: 600, height: 700 });
  const card = page.locator('[data-card="checkout"]').first();
  const sheet = page.locator('.details.hover');
  await card.hover();
  await sheet.hover();
  await page.waitForTimeout(600);
  expect(await sheet.count()).toBe(1);
  await page.mouse.move(5, 690);
  await sheet.waitFor({ state: 'detached' });
  await card.hover();
  await sheet.waitFor();
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
  await page.mouse.move(5, 690);
  await card.hover();
  await sheet.waitFor();
  await page.locator('.pane').evaluate((pane) => pane.scrollBy(0, 40));
  await sheet.waitFor({ state: 'detached' });
});

test('a card whose details stand beside the map shows them once', async () => {
  const { page } = await show({ width: 1400, height: 900 });
  const card = page.locator('[data-card="checkout"]').first();
  await card.click();
  await page.locator('.details h2', { hasText: '7 · Checkout' }).waitFor();
  await page.mouse.move(5, 690);
  await card.hover();
  await page.waitForTimeout(700);
  expect(await page.locator('.details.hover').count()).toBe(0);
});

async function show(options: PreviewOptions): Promise<PreviewPage> {
  const preview = await openPreview(options);
  await preview.show(mapResult(workspace, 'aurora.journey'));
  await preview.page.locator('.j-card').first().waitFor();
  return preview;
}
