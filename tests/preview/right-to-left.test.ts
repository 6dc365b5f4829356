import { afterAll, expect, test } from 'vitest';
import { mapResultOf } from '../support/map-results.ts';
import { launchPreviews } from '../support/preview-page.ts';
import { writtenJourneys } from '../support/written-journeys.ts';

const arabic = await mapResultOf(writtenJourneys.arabic);
const previews = await launchPreviews();
afterAll(() => previews.close());

test('a map in Arabic runs from the right, its texts do not', async () => {
  const preview = await previews.open({ width: 1200 });
  const { page } = preview;
  await preview.show(arabic);
  const lefts = await page
    .locator('.picture > svg [data-stage] > text:first-of-type')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
  expect(lefts).toEqual(lefts.toSorted((a, b) => b - a));
  expect(new Set(lefts.map(Math.round)).size).toBe(3);
  const turned = await page
    .locator('.picture text')
    .evaluateAll((all) => all.filter((text) => ((text as SVGTextElement).getScreenCTM()?.a ?? 0) <= 0).length);
  expect(turned).toBe(0);
  // the names of the rows end where the map ends
  const [title, row] = await Promise.all(
    ['.j-title text', '.j-side text'].map((name) => page.locator(`.picture > svg ${name}`).first().boundingBox()),
  );
  expect(Math.abs((title?.x ?? 0) + (title?.width ?? 0) - (row?.x ?? 0) - (row?.width ?? 0))).toBeLessThan(40);
  await preview.close();
});

test('it opens at its right end, where the names of rows stay, and arrows lead where they point', async () => {
  const preview = await previews.open({ width: 420 });
  const { page } = preview;
  await preview.show(arabic);
  const ends = () =>
    page.evaluate(() => {
      const [pane, rail] = ['.pane', '.rail.side svg'].map((name) =>
        document.querySelector(name)?.getBoundingClientRect(),
      );
      return Math.abs((pane?.right ?? 0) - (rail?.right ?? 0));
    });
  const seen = () =>
    page
      .locator('.picture > svg [data-stage="discover"] text')
      .first()
      .evaluate((text) => {
        const { left, right } = text.getBoundingClientRect();
        return left >= 0 && right <= innerWidth;
      });
  expect(await seen()).toBe(true);
  expect(await ends()).toBeLessThan(1);
  await page.locator('.pane').evaluate((pane) => pane.scrollBy(-200, 0));
  expect(await page.locator('.pane').evaluate((pane) => pane.scrollLeft)).toBe(-200);
  expect(await ends()).toBeLessThan(1);

  await page.locator('[data-key="window"]').focus();
  await page.keyboard.press('ArrowLeft');
  const at = () => page.evaluate(() => document.activeElement?.getAttribute('data-card'));
  expect(await at()).not.toBe('window');
  await page.keyboard.press('ArrowRight');
  const [card, from] = await Promise.all([at(), page.locator('[data-key="window"]').boundingBox()]);
  const to = await page.locator(`[data-key="${card}"]`).boundingBox();
  expect(to?.x).toBeGreaterThanOrEqual((from?.x ?? 0) - 1);
  await preview.close();
});

test('figures beside an Arabic name are read from the left', async () => {
  const preview = await previews.open({ width: 1200 });
  const { page } = preview;
  await preview.show(arabic);
  const [reading, target] = await page
    .locator('.picture > svg .j-card text', { hasText: '2.1' })
    .last()
    .evaluate((text) => {
      const { textContent } = text;
      return ['2.1', '3'].map(
        (figure) => (text as SVGTextElement).getExtentOfChar((textContent ?? '').indexOf(figure)).x,
      );
    });
  expect(reading).toBeLessThan(target as number);
  await preview.close();
});
