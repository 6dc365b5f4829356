import { afterAll, expect, test } from 'vitest';
import { bigJourney } from '../support/big-journey.ts';
import { mapResultOf } from '../support/map-results.ts';
import { launchPreviews, type PreviewPage } from '../support/preview-page.ts';

const result = await mapResultOf(bigJourney({ stages: 8, channels: 4, touchpoints: 60 }));
const previews = await launchPreviews();
afterAll(() => previews.close());

test('on paper the whole map is as large as the page lets it be, on the screen as large as it was', async () => {
  const preview = await previews.open({ width: 1200, height: 800 });
  const { page } = preview;
  await preview.show(result);
  const before = await mapOf(preview);
  expect(before.width).toBeGreaterThan(1200);

  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const printed = await mapOf(preview);
  expect(printed.left).toBeGreaterThanOrEqual(0);
  expect(printed.top).toBeGreaterThanOrEqual(0);
  expect(printed.right).toBeLessThanOrEqual(1200);
  expect(printed.bottom).toBeLessThanOrEqual(800);
  expect(Math.max(printed.width / 1200, printed.height / 800)).toBeGreaterThan(0.95);

  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  expect(await mapOf(preview)).toEqual(before);
  await preview.close();
});

test('a browser that prints says so before it does', async () => {
  const preview = await previews.open();
  await preview.show(result);
  const { page } = preview;
  const told = page.evaluate(
    () =>
      new Promise<boolean>((done) =>
        addEventListener('beforeprint', () =>
          queueMicrotask(() => queueMicrotask(() => done(document.querySelector('.picture > svg[viewBox]') !== null))),
        ),
      ),
  );
  await page.pdf({ format: 'A4', landscape: true });
  expect(await told).toBe(true);
  await preview.close();
});

/** Where the ground of the map is in the window. */
function mapOf({ page }: PreviewPage): Promise<DOMRect> {
  return page.locator('.picture .j-background').evaluate((ground) => ground.getBoundingClientRect().toJSON());
}
