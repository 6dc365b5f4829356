import { describe, expect, test } from 'vitest';
import type { MapModel } from '../../src/model/map-model.ts';
import type { MapResult } from '../../src/protocol/messages.ts';
import { mapFindings } from '../../src/rules/map-findings.ts';
import { english } from '../../src/texts/say.ts';
import type { PreviewOptions, PreviewPage } from '../support/preview-page.ts';
import { previewsPerTest } from '../support/previews-per-test.ts';
import { exampleTexts, loadWorkspace } from '../support/workspace.ts';

const workspace = await loadWorkspace(exampleTexts());
const openPreview = await previewsPerTest();

describe('cards and details', () => {
  test('a click chooses a card: it is outlined, its lines are shown, the details say everything', async () => {
    const { page, posted } = await show('aurora.journey');
    await page.locator('[data-card="checkout"]').first().click();
    await page.locator('.details h2', { hasText: '7 · Checkout' }).waitFor();
    expect(await page.locator('.j-selected').getAttribute('data-card')).toBe('checkout');
    const details = await page.locator('.details').innerText();
    for (const text of ['irritated', 'Why is shipping only shown now?', 'Shipping cost appears at the end', '2.1'])
      expect(details).toContain(text);
    const opened = (await posted()).filter(({ type }) => type === 'open');
    expect(opened).toHaveLength(1);
    expect(opened[0]).toMatchObject({ focus: false });
  });

  test('a double click, and Enter, lead into the text', async () => {
    const { page, posted } = await show('aurora.journey');
    await page.locator('[data-card="checkout"]').first().dblclick();
    await page.locator('[data-card="checkout"]').first().press('Enter');
    const focused = (await posted()).filter((message) => message.type === 'open' && message.focus);
    expect(focused).toHaveLength(2);
  });

  test('links of the chosen card are drawn, and lead from card to card in the details', async () => {
    const { page } = await show('aurora.journey');
    expect(await page.locator('.j-link').count()).toBe(0);
    await page.locator('[data-card="quiz"]').first().click();
    expect(await page.locator('.j-link').count()).toBeGreaterThan(0);
    await page.locator('.details button', { hasText: 'triggers' }).click();
    expect(await page.locator('.j-selected').getAttribute('data-card')).not.toBe('quiz');
  });

  test('findings stand on the cards they concern, and lead to their place', async () => {
    const { page, posted } = await show('aurora.journey');
    const card = page.locator('[data-card="checkout"]').first();
    expect(await card.locator('.j-findings').count()).toBe(1);
    await card.click();
    await page.locator('.finding').first().click();
    expect((await posted()).at(-1)).toMatchObject({ type: 'open', focus: true });
  });
});

describe('filters, search, themes', () => {
  test('a filter leaves the cards that pass, and stands as a chip that takes it away', async () => {
    const { page } = await show('aurora.journey');
    const before = await cards(page);
    await page.locator('summary', { hasText: 'Filter' }).click();
    await page.locator('.sheet select').nth(1).selectOption('physical');
    const chip = page.locator('.chips button', { hasText: 'physical' });
    await chip.waitFor();
    const physical = await cards(page);
    expect(physical.length).toBeGreaterThan(0);
    expect(physical.length).toBeLessThan(before.length);
    await page.keyboard.press('Escape');
    await chip.click();
    expect(await cards(page)).toEqual(before);
  });

  test('filters survive an edit of the text and a reload of the window', async () => {
    const preview = await show('aurora.journey');
    const { page } = preview;
    await page.locator('summary', { hasText: 'Filter' }).click();
    await page.locator('label', { hasText: 'critical only' }).click();
    const critical = await cards(page);
    await preview.show(resultOf('aurora.journey'));
    expect(await cards(page)).toEqual(critical);
    await preview.reload();
    await preview.show(resultOf('aurora.journey'));
    expect(await cards(page)).toEqual(critical);
  });

  test('a search fades what it does not find, without case and accents', async () => {
    const { page } = await show('aurora.journey');
    await page.keyboard.press('/');
    await page.keyboard.type('SHÓP wind');
    await page.locator('.hits', { hasText: '1' }).waitFor();
    expect(await page.locator('.j-card:not([opacity])').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator('.j-card[opacity]').count()).toBe(0);
  });

  test('Enter leads from one found card to the next, with Shift back, and round', async () => {
    const { page } = await show('aurora.journey');
    await page.keyboard.press('/');
    await page.keyboard.type('aurora shop');
    await page.locator('.hits', { hasText: '3 found' }).waitFor();
    const chosen: (string | null)[] = [];
    for (const key of ['Enter', 'Enter', 'Enter', 'Enter', 'Shift+Enter']) {
      await page.keyboard.press(key);
      await expect.poll(() => page.locator('.j-selected').getAttribute('data-card')).not.toBe(chosen.at(-1));
      chosen.push(await page.locator('.j-selected').getAttribute('data-card'));
    }
    expect(chosen).toEqual(['window', 'espresso', 'evening', 'window', 'evening']);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  });

  test('a theme lets what serves it stand out', async () => {
    const { page } = await show('aurora.journey');
    await page.locator('.j-theme').first().click();
    expect(await page.locator('.j-card[opacity]').count()).toBeGreaterThan(0);
    await page.locator('.j-theme').first().click();
    expect(await page.locator('.j-card[opacity]').count()).toBe(0);
  });
});

describe('other ways to look', () => {
  test('a heat map prints a number in every cell that has one', async () => {
    const { page } = await show('aurora.journey');
    await page.locator('.faces button', { hasText: 'Feeling' }).click();
    const numbers = await page.locator('.j-heat text').allTextContents();
    expect(numbers).toContain('−2');
    expect(await page.locator('.j-card').count()).toBe(0);
  });

  test('where the window is narrow, the menu says what the cells show', async () => {
    const { page } = await show('aurora.journey', { width: 500, height: 800 });
    await page.locator('summary[aria-label="More tools"]').click();
    await page.getByLabel('What the cells show').selectOption('findings');
    await page.locator('.j-heat').waitFor();
    await page.getByLabel('What the cells show').selectOption('');
    await page.locator('.j-card').first().waitFor();
  });

  test('the table says the same, with rows and columns', async () => {
    const { page } = await show('aurora.journey');
    const labels = await page.locator('.j-card').count();
    await page.keyboard.press('t');
    expect(await page.locator('.cards tbody th[scope="row"]').count()).toBe(labels);
    expect(await page.locator('.cards thead th[scope="col"]').allInnerTexts()).toEqual([
      'Touchpoint',
      'Channel',
      'What happens',
      'Feeling',
      'Expected → experienced',
      'Pain points',
      'Opportunities',
      'Messages',
      'KPIs',
      'Serves',
      'Kind',
      'Behind the scenes',
      'Findings',
    ]);
    expect(await page.locator('.facts h2').allInnerTexts()).toEqual(['KPIs', 'Hybrid touchpoints', 'Links', 'Themes']);
  });

  test('names of stages and rows stay in view', async () => {
    const { page } = await show('aurora.journey', { width: 700, height: 420 });
    await page.locator('.pane').evaluate((pane) => pane.scrollTo(500, 500));
    const [pane, top, side] = await Promise.all(
      ['.pane', '.rail.top svg', '.rail.side svg'].map((name) => page.locator(name).boundingBox()),
    );
    expect(Math.round(top?.y ?? -1)).toBe(Math.round(pane?.y ?? -2));
    expect(Math.round(side?.x ?? -1)).toBe(Math.round(pane?.x ?? -2));
  });

  test('presenting shows the map alone, and Escape ends it', async () => {
    const { page } = await show('aurora.journey');
    await page.keyboard.press('p');
    await page.locator('.page.presenting').waitFor();
    expect(await page.locator('.bar').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.locator('.bar').waitFor();
  });
});

describe('the keyboard alone', () => {
  test('Tab leads to one card, arrows from card to card, Space chooses', async () => {
    const { page } = await show('aurora.journey');
    await page.locator('.pane').focus();
    await page.keyboard.press('Tab');
    expect(await focusedCard(page)).toBe('reel');
    await page.keyboard.press('ArrowRight');
    const right = await focusedCard(page);
    expect(right).not.toBe('reel');
    await page.keyboard.press('End');
    expect(await focusedCard(page)).toBe('recommend');
    await page.keyboard.press('Home');
    expect(await focusedCard(page)).toBe('reel');
    await page.keyboard.press('Space');
    expect(await page.locator('.j-selected').getAttribute('data-card')).toBe('reel');
  });

  test('on the map stands only what is painted: no style of the page puts something beside it', async () => {
    const { page } = await show('aurora.journey');
    const added = await page.locator('.picture, .picture *').evaluateAll((all) =>
      all.flatMap((one) => {
        const contents = ['::before', '::after'].map((part) => getComputedStyle(one, part).content);
        return contents.some((content) => content !== 'none') ? [one.getAttribute('class')] : [];
      }),
    );
    expect(added).toEqual([]);
  });

  test('? lists the keys', async () => {
    const { page } = await show('aurora.journey');
    await page.keyboard.press('?');
    await page.locator('dialog[open] kbd').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });
});

function focusedCard(page: PreviewPage['page']): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.getAttribute('data-card'));
}

async function cards(page: PreviewPage['page']): Promise<(string | null)[]> {
  return page.locator('.j-card').evaluateAll((all) => all.map((card) => card.getAttribute('data-card')).sort());
}

async function show(path: string, options?: PreviewOptions): Promise<PreviewPage> {
  const preview = await openPreview(options);
  await preview.show(resultOf(path));
  return preview;
}

function resultOf(path: string): MapResult {
  const model: MapModel = workspace.map(path);
  const findings = mapFindings([...workspace.findings().values()].flat(), model, english);
  return { journeys: [{ id: model.journey.id, label: model.journey.label }], model, findings, places: [] };
}
