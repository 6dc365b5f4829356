import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../scripts/texts/catalogue-files.ts';
import { type PreviewPage, themeKinds } from '../support/preview-page.ts';
import { previewsPerTest } from '../support/previews-per-test.ts';
import { comparedResult, comparedWithBase, withOffers } from './accessibility-states.ts';

const openPreview = await previewsPerTest();
const more = 'summary[aria-label="More tools"]';

describe.each(['en', 'fr', 'ro'])('the tools of a map take one row (%s)', (lang) => {
  test('at any width from 400 pixels on, and two below', async () => {
    const { page } = await showMap({ width: 320, lang });
    expect(await height(page, '.bar')).toBeLessThan(76);
    for (let width = 400; width <= 1900; width += 75) {
      await page.setViewportSize({ width, height: 700 });
      await painted(page);
      expect.soft(await height(page, '.bar'), `${width}`).toBeLessThan(46);
      expect.soft(await outside(page), `${width}`).toEqual([]);
    }
  });

  test('those of a comparison as well, beside what is compared', async () => {
    const { page } = await showComparison({ width: 320, lang });
    expect(await height(page, '.compare-bar')).toBeLessThan(90);
    for (let width = 400; width <= 1900; width += 150) {
      await page.setViewportSize({ width, height: 700 });
      await painted(page);
      expect.soft(await height(page, '.compare-bar'), `${width}`).toBeLessThan(width < 500 ? 90 : 56);
      expect.soft(await outside(page), `${width}`).toEqual([]);
    }
  });
});

describe('what has no room', () => {
  test('is as readable there as in a menu of its own: choices of the export stand below each other', async () => {
    const { page } = await showMap({ width: 620 });
    await page.locator(more).click();
    await page.locator('summary', { hasText: 'Export' }).click();
    const choices = page.locator('.exports .settings select');
    await choices.first().waitFor();
    const widths = await choices.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width));
    expect(widths).toHaveLength(2);
    expect(Math.min(...widths)).toBeGreaterThan(130);
    const settings = page.locator('.exports .settings');
    expect(await settings.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
  });

  test('is in a menu, so that everything is there at any width', async () => {
    const { page } = await showMap({ width: 1900 });
    const all = await namesOf(page);
    expect(all).toContain('Export');
    for (const width of [320, 400, 600, 1000, 1400]) {
      await page.setViewportSize({ width, height: 700 });
      await painted(page);
      const names = await namesOf(page);
      expect(names, `${width}`).toContain('More tools');
      // a row of buttons is one choice there
      const missing = all.filter((name) => !names.includes(name));
      const isChoice = names.includes('What the cells show: Cards Number Feeling Findings Contacts');
      expect(missing, `${width}`).toEqual(isChoice ? ['Cards', 'Number', 'Feeling', 'Findings', 'Contacts'] : []);
    }
  });

  test('comes back when there is room again, and the menu goes', async () => {
    const { page } = await showMap({ width: 400 });
    expect(await page.locator(more).count()).toBe(1);
    await page.setViewportSize({ width: 1900, height: 700 });
    await page.locator(more).waitFor({ state: 'detached' });
    expect(await page.locator('.faces button').count()).toBe(5);
  });

  test('is done by keyboard: a choice closes the menu, Escape one menu after the other', async () => {
    const preview = await showMap({ width: 400 });
    const { page } = preview;
    await page.locator(more).press('Enter');
    const table = page.getByRole('button', { name: 'Table' });
    await table.press('Enter');
    await page.locator('.pane.table').waitFor();
    expect(await page.locator('.menu[open]').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe('More tools');

    await page.keyboard.press('e');
    await page.locator('button:focus', { hasText: 'SVG picture' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('.menu[open]').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator('.menu[open]').count()).toBe(0);

    await page.keyboard.press('e');
    await page.locator('button:focus', { hasText: 'SVG picture' }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await preview.posted()).at(-1)).toMatchObject({ type: 'save' });
    expect(await page.locator('.menu[open]').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe('More tools');
  });

  test('is marked at the button of the menu where it is not as usual', async () => {
    const { page, send } = await showMap({ width: 400 });
    expect(await page.locator('.menu.more.active').count()).toBe(0);
    await send({ type: 'linked', on: true, others: 1 });
    await page.locator('.menu.more.active').waitFor();
  });

  test('an open menu grows within the window', async () => {
    const { page } = await showMap({ width: 600, height: 480 });
    await page.locator(more).click();
    await page.locator('summary', { hasText: 'Export' }).click();
    await painted(page);
    const box = await page.locator('.more > .sheet').boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(480);
    expect(box?.x).toBeGreaterThanOrEqual(0);
  });
});

describe('nothing moves', () => {
  test('no picture between two widths shows tools in other rows', async () => {
    const { page } = await showMap({ width: 1800 });
    // what is seen after a frame is painted
    await page.evaluate(() => {
      const seen: number[] = [];
      Object.assign(globalThis, { seen });
      const look = () => {
        const width = innerWidth;
        // a window that becomes another one after the frame has not been painted yet
        const note = () => innerWidth === width && seen.push(document.querySelector('.bar')?.clientHeight ?? 0);
        setTimeout(note);
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    for (const width of [1500, 1200, 900, 600, 420, 800, 1700]) {
      await page.setViewportSize({ width, height: 700 });
      await painted(page);
    }
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen);
    expect(seen.length).toBeGreaterThan(10);
    expect(Math.max(...seen)).toBeLessThan(46);
  });

  test('when something is told, searched or found', async () => {
    const { page, send } = await showMap({ width: 600 });
    const places = () =>
      page.locator('.slot, main').evaluateAll((all) => all.map((one) => JSON.stringify(one.getBoundingClientRect())));
    const before = await places();
    await send({ type: 'notice', sentence: 'Something is told.' });
    await page.locator('.state', { hasText: 'told' }).waitFor();
    expect(await places()).toEqual(before);
    await page.locator('.search input').fill('shop');
    await page.locator('.hits', { hasText: 'found' }).waitFor();
    expect(await places()).toEqual(before);
  });

  test.each(themeKinds)('what is told is in the window as a whole: %s', async (theme) => {
    const { page, send } = await showMap({ width: 320 });
    await page.evaluate((worn) => {
      document.body.className = worn;
    }, theme);
    await send({
      type: 'problem',
      sentence: 'A rather long sentence that says what went wrong, and what can be done.',
    });
    const box = await page.locator('.state', { hasText: 'done.' }).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(700);
  });
});

interface Window {
  width: number;
  height?: number;
  lang?: string;
}

async function showMap({ width, height = 700, lang = 'en' }: Window): Promise<PreviewPage> {
  const preview = await openPreview({ width, height, lang });
  await speak(preview, lang);
  await preview.show(withOffers);
  await preview.send({ type: 'linked', on: false, others: 1 });
  await painted(preview.page);
  return preview;
}

async function showComparison({ width, lang = 'en' }: Window): Promise<PreviewPage> {
  const preview = await openPreview({ width, height: 700, lang });
  await speak(preview, lang);
  await preview.show(await comparedResult(), comparedWithBase);
  await painted(preview.page);
  return preview;
}

async function speak({ send }: PreviewPage, lang: string): Promise<void> {
  if (lang !== 'en') await send({ type: 'words', lang, texts: Object.fromEntries(readCatalogue(lang)) });
}

/** Waits for two frames. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  );
}

function height(page: Page, part: string): Promise<number> {
  return page.locator(part).evaluate((one) => one.getBoundingClientRect().height);
}

/** Tools that are cut by the window, or lie over one another. */
function outside(page: Page): Promise<string[]> {
  return page.locator(':is(.bar, .compare-bar) > .tools').evaluateAll((rows) =>
    rows.flatMap((row) => {
      const boxes = [row.previousElementSibling, ...row.children].map(
        (one) => [one, one?.getBoundingClientRect()] as const,
      );
      return boxes.flatMap(([one, box], i) => {
        const next = boxes[i + 1]?.[1];
        const over =
          box && next && box.right > next.left + 0.5 && box.bottom > next.top + 0.5 && next.bottom > box.top + 0.5;
        return !box || box.left < 0 || box.right > innerWidth || over ? [`${one?.textContent}`] : [];
      });
    }),
  );
}

/** What can be pressed or chosen in the bar, whether its menu is open or not. */
function namesOf(page: Page): Promise<string[]> {
  return page.locator('.bar :is(button, summary, select, input)').evaluateAll((all) =>
    all.map((one) => {
      const field = one.closest('label');
      const texts = [...(field ?? one).querySelectorAll('span:not([aria-hidden]), option')].map(
        (part) => part.textContent,
      );
      if (field && one instanceof HTMLSelectElement) return `${texts[0]}: ${texts.slice(1).join(' ')}`;
      return (one.ariaLabel ?? field?.textContent ?? one.textContent ?? '').trim().replace(/\d+ %/, '%');
    }),
  );
}
