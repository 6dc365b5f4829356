import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import type { PreviewPage } from '../support/preview-page.ts';
import { launchPreviews, themeKinds } from '../support/preview-page.ts';
import { comparedResult, comparedWithBase, pageStates, rested, withOffers } from './accessibility-states.ts';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const previews = await launchPreviews();
afterAll(() => previews.close());

test.each([1800, 400])(
  'axe finds nothing in any state of the page and in any theme, %i pixels wide',
  {
    timeout: 240_000,
  },
  async (width) => {
    const preview = await previews.open({ width });
    const { page, show } = preview;
    await page.addScriptTag({ path: axe });
    await check(preview, 'while loading');
    await show({ journeys: [], findings: [], places: [] });
    await page.locator('.message pre').waitFor();
    await check(preview, 'a file without a journey');
    await show(withOffers);
    for (const [name, { enter, leave }] of Object.entries(pageStates)) {
      await enter(preview);
      await check(preview, name);
      await leave(preview);
    }
    await preview.send({ type: 'linked', on: true, others: 1 });
    await show(await comparedResult(), comparedWithBase);
    await page.locator('.what').nth(1).click();
    await check(preview, 'comparing, with the list of changes');
    await page.keyboard.press('c');
    await page.locator('.change-list').waitFor({ state: 'detached' });
    await page.keyboard.press('t');
    await page.locator('.table del').first().waitFor();
    await check(preview, 'comparing, as a table');
    await preview.close();
  },
);

test('the check sees what is wrong', async () => {
  const preview = await previews.open();
  await preview.show(withOffers);
  await preview.page.addScriptTag({ path: axe });
  await preview.page.evaluate(() => {
    const button = document.createElement('button');
    button.style.color = '#ddd';
    document.querySelector('.bar')?.append(button, '');
  });
  expect(await violations(preview.page)).toEqual([expect.stringContaining('button-name')]);
  await preview.page.evaluate(() => document.querySelector('.bar > button:last-of-type')?.append('Pale'));
  expect(await violations(preview.page, ['color-contrast'])).toEqual([expect.stringContaining('color-contrast')]);
  await preview.close();
});

/** All rules in one theme; those about colours in the others too. Colours of the picture are counted in `tests/map`. */
async function check(preview: PreviewPage, state: string): Promise<void> {
  const [first, ...others] = themeKinds;
  await rested(preview.page);
  expect.soft(await violations(preview.page), state).toEqual([]);
  for (const theme of others) {
    await preview.wear(theme);
    expect.soft(await violations(preview.page, ['color-contrast']), `${state}, ${theme}`).toEqual([]);
  }
  await preview.wear(first);
}

async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const found = await page.evaluate((only) => {
    const { axe } = globalThis as unknown as { axe: { run(context: unknown, options: unknown): Promise<AxeResults> } };
    const context = { include: 'html', exclude: only ? ['.picture', '.present > svg'] : [] };
    return axe.run(context, {
      resultTypes: ['violations'],
      ...(only && { runOnly: { type: 'rule', values: only } }),
    });
  }, rules);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any, all, none }) => {
      const [first] = [...any, ...all, ...none];
      return `${id}: ${first?.message} ${html.slice(0, 120)}`;
    }),
  );
}
