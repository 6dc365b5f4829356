import { expect, test } from 'vitest';
import { mapResult } from '../support/map-results.ts';
import type { PreviewPage } from '../support/preview-page.ts';
import { previewsPerTest } from '../support/previews-per-test.ts';
import { exampleTexts, loadWorkspace } from '../support/workspace.ts';

const workspace = await loadWorkspace(exampleTexts());
const openPreview = await previewsPerTest();

test('without a card the panel tells of the journey: people, what there is to do, themes, KPIs', async () => {
  const { page, posted } = await show('aurora.journey');
  const text = await page.locator('.details').textContent();
  for (const said of ['From scroll to tasting circle', 'Giulia', 'Part of the circle', 'Conversion', '31 August 2026'])
    expect(text).toContain(said);
  const findings = page.locator('.details .finding');
  expect(await findings.count()).toBe(mapResult(workspace, 'aurora.journey').findings.filter(isToDo).length);
  await findings.first().click();
  expect((await posted()).at(-1)).toMatchObject({ type: 'open', focus: true });
});

test('what concerns the journey as a whole, and no card, is told there too', async () => {
  const { page } = await show('baskets/basket-target.journey');
  expect(await page.locator('.details h4', { hasText: 'The whole journey' }).count()).toBe(1);
});

test('a chosen theme tells what it guides, its KPIs, and what serves it', async () => {
  const { page } = await show('aurora.journey');
  await page.locator('.j-theme').first().click();
  await page.locator('.details h2', { hasText: 'Part of the circle' }).waitFor();
  const { themes } = mapResult(workspace, 'aurora.journey').model ?? { themes: [] };
  const text = await page.locator('.details').innerText();
  for (const guide of themes[0]?.guides ?? []) expect(text).toContain(guide);
  expect(text).toContain('Tasting bookings');
  await page.locator('.details button', { hasText: 'Tasting evening' }).first().click();
  await page.locator('.details h2', { hasText: '13 · Tasting evening' }).waitFor();
});

function isToDo({ severity }: { severity: string }): boolean {
  return severity !== 'hint';
}

async function show(path: string): Promise<PreviewPage> {
  const preview = await openPreview({ width: 1600 });
  await preview.show(mapResult(workspace, path));
  await preview.page.locator('.details').waitFor();
  return preview;
}
