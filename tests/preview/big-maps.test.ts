import { afterAll, expect, test } from 'vitest';
import { bigJourney } from '../support/big-journey.ts';
import { mapResultOf } from '../support/map-results.ts';
import { launchPreviews } from '../support/preview-page.ts';

const wall = await mapResultOf(bigJourney({ stages: 40, channels: 30, touchpoints: 1000 }));
const previews = await launchPreviews();
afterAll(() => previews.close());

test('40 stages, 30 channels, 1,000 cards: names stay, cells open, an edit patches its card alone', {
  timeout: 120_000,
}, async () => {
  const preview = await previews.open({ width: 1200, height: 800 });
  const { page } = preview;
  await preview.show(wall);
  const shown = await page.locator('.j-card').count();
  const folds = page.locator('.j-fold');
  const folded = await folds.count();
  expect(shown).toBeLessThan(1000);
  expect(folded).toBeGreaterThan(0);

  await page.locator('.pane').evaluate((pane) => pane.scrollTo(3000, 1500));
  const [pane, top, side] = await Promise.all(
    ['.pane', '.rail.top svg', '.rail.side svg'].map((name) => page.locator(name).boundingBox()),
  );
  expect(Math.abs((top?.y ?? -9) - (pane?.y ?? 0))).toBeLessThan(1);
  expect(Math.abs((side?.x ?? -9) - (pane?.x ?? 0))).toBeLessThan(1);

  await folds.first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => folds.count()).toBe(folded - 1);
  expect(await page.locator('.j-card').count()).toBeGreaterThan(shown);

  const place = await page.locator('.pane').evaluate((pane) => [pane.scrollLeft, pane.scrollTop]);
  await page.evaluate(() => {
    const touched = new Set<string>();
    Object.assign(globalThis, { touched });
    const cards = document.querySelector('.j-cards') as Element;
    new MutationObserver((records) => {
      for (const { target } of records) {
        const part = target instanceof Element ? target : target.parentElement;
        touched.add(part?.closest('[data-card]')?.getAttribute('data-card') ?? 'elsewhere');
      }
    }).observe(cards, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  const next = structuredClone(wall);
  const card = next.model?.cards.find(({ id }) => id === 't0');
  if (!card) throw new Error('The map has no first card.');
  card.label = 'Edited anew in this journey';
  await preview.show(next);
  await page.locator('[data-card="t0"]', { hasText: 'Edited anew' }).waitFor();
  expect(await page.evaluate(() => [...(globalThis as unknown as { touched: Set<string> }).touched])).toEqual(['t0']);
  expect(await page.locator('.pane').evaluate((pane) => [pane.scrollLeft, pane.scrollTop])).toEqual(place);
  await preview.close();
});
