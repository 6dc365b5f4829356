import type { Page } from 'playwright-core';
import type { MapResult } from '../../src/protocol/messages.ts';
import type { ComparedState } from '../../src/protocol/page-messages.ts';
import { inReach } from '../support/in-reach.ts';
import { basketComparisons, mapResult } from '../support/map-results.ts';
import type { PreviewPage } from '../support/preview-page.ts';
import { exampleTexts, loadWorkspace, uriOf } from '../support/workspace.ts';

/** A way in which the page can be looked at, from the map with nothing chosen and back to it. */
export interface PageState {
  enter: (preview: PreviewPage) => Promise<unknown>;
  leave: (preview: PreviewPage) => Promise<unknown>;
}

const target = 'baskets/basket-target.journey';
const workspace = await loadWorkspace(exampleTexts());
export const aurora: MapResult = mapResult(workspace, 'aurora.journey');

/** Something of which the page has more than usual: journeys to choose from, and journeys to compare with. */
export const withOffers: MapResult = {
  ...aurora,
  journeys: [...aurora.journeys, { id: 'other', label: 'Another journey' }],
  offers: [
    { relation: 'base', uri: 'file:///base.journey', id: 'base', label: 'The base' },
    { relation: 'other', uri: 'file:///other.journey', id: 'other', label: 'Another journey' },
  ],
};

/** A journey against its base, with cards that are new, changed and gone. */
export async function comparedResult(): Promise<MapResult> {
  const comparisons = await basketComparisons();
  return comparisons.compare({ uri: uriOf(target).toString(), against: { kind: 'base' }, swapped: true });
}
export const comparedWithBase: ComparedState = { target: { kind: 'base' }, swapped: true, show: 'both' };

const menu = (name: string): PageState => ({
  enter: async ({ page }) => {
    await (await inReach(page.locator('summary', { hasText: name }))).click();
    await page.locator('.menu[open] > summary', { hasText: name }).waitFor();
  },
  leave: closeMenus,
});
const key = (name: string, opened: string, closing = name): PageState => ({
  enter: async ({ page }) => {
    await page.keyboard.press(name);
    await page.locator(opened).waitFor();
  },
  leave: async ({ page }) => {
    await page.keyboard.press(closing);
    await page.locator(opened).waitFor({ state: 'hidden' });
  },
});

/** Every way to look at one map. */
export const pageStates: Record<string, PageState> = {
  map: { enter: async () => {}, leave: async () => {} },
  'a card is chosen': {
    enter: async ({ page }) => {
      await page.locator('[data-card="checkout"]').first().click();
      await page.locator('aside.details', { hasText: 'Checkout' }).waitFor();
    },
    leave: async ({ page }) => {
      await page.locator('.pane [data-card="checkout"]').first().press('Escape');
      await page.locator('.j-selected').waitFor({ state: 'detached' });
    },
  },
  'a theme is chosen': {
    enter: ({ page }) => page.locator('.j-theme').first().click(),
    leave: ({ page }) => page.locator('.j-theme').first().click(),
  },
  'the pointer rests on a card': {
    enter: async ({ page }) => {
      const card = page.locator('[data-card="reel"]').first();
      // scrolling ends it
      await card.scrollIntoViewIfNeeded();
      await rested(page);
      await card.hover();
      await page.locator('[data-hover]').waitFor();
    },
    leave: async ({ page }) => {
      await page.mouse.move(0, 0);
      await page.locator('[data-hover]').waitFor({ state: 'detached' });
    },
  },
  'the menu of filters': menu('Filter'),
  'filters are set': {
    enter: async (preview) => {
      const { page } = preview;
      await (await inReach(page.locator('summary', { hasText: 'Filter' }))).click();
      await page.getByRole('combobox', { name: 'Medium' }).selectOption('digital');
      await page.getByLabel('critical only').check();
      await closeMenus(preview);
      await page.getByRole('button', { name: 'Remove all' }).waitFor();
    },
    leave: async ({ page }) => {
      await page.getByRole('button', { name: 'Remove all' }).click();
      await page.locator('.chips').waitFor({ state: 'detached' });
    },
  },
  'the menu of what is shown': menu('Show'),
  'the menu of exports': menu('Export'),
  'the menu of comparisons': menu('Compare'),
  'all links': {
    enter: async (preview) => {
      await links(preview, 'all');
      await preview.page.locator('.j-link').first().waitFor();
    },
    leave: (preview) => links(preview, 'selected'),
  },
  'heat map': {
    enter: async (preview) => {
      await face(preview, 'Feeling');
      await preview.page.locator('.j-heat').waitFor();
    },
    leave: (preview) => face(preview, 'Cards'),
  },
  table: key('t', '.pane.table'),
  'a search in the table': {
    enter: async ({ page }) => {
      await page.keyboard.press('t');
      await page.keyboard.press('/');
      await page.keyboard.type('shop');
      await page.locator('.table .out').first().waitFor();
    },
    leave: async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.locator('.pane').focus();
      await page.keyboard.press('t');
      await page.locator('.j-card').first().waitFor();
    },
  },
  'the list of keys': key('?', 'dialog[open]', 'Escape'),
  presenting: key('p', '.page.presenting', 'Escape'),
  'something is told': {
    enter: async ({ page, send }) => {
      await send({ type: 'notice', sentence: 'Something is told.' });
      await page.locator('.state', { hasText: 'told' }).waitFor();
    },
    leave: async () => {},
  },
};

/** Escape closes one menu after the other. */
export async function closeMenus({ page }: PreviewPage): Promise<void> {
  while ((await page.locator('.menu[open]').count()) > 0) await page.keyboard.press('Escape');
}

async function links(preview: PreviewPage, wanted: string): Promise<void> {
  await (await inReach(preview.page.locator('summary', { hasText: 'Show' }))).click();
  await preview.page.getByLabel('Links').selectOption(wanted);
  await closeMenus(preview);
}

/** What the cells show is a row of buttons, or a choice. */
async function face(preview: PreviewPage, name: string): Promise<void> {
  const { page } = preview;
  const button = page.locator('.faces button', { hasText: name });
  if ((await button.count()) > 0) return button.click();
  await (await inReach(page.getByLabel('What the cells show'))).selectOption({ label: name });
  await closeMenus(preview);
}

/** Waits until nothing more changes: what stands around the picture follows it a moment later. */
export async function rested(page: Page): Promise<void> {
  for (let before = ''; ; ) {
    const now = await page.evaluate(() => document.body.innerHTML);
    if (now === before) return;
    before = now;
    await page.waitForTimeout(250);
  }
}
