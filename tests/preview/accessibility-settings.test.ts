import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { MapResult } from '../../src/protocol/messages.ts';
import { inReach } from '../support/in-reach.ts';
import type { PreviewOptions, PreviewPage } from '../support/preview-page.ts';
import { previewsPerTest } from '../support/previews-per-test.ts';
import {
  aurora,
  closeMenus,
  comparedResult,
  comparedWithBase,
  pageStates,
  withOffers,
} from './accessibility-states.ts';

const openPreview = await previewsPerTest();

describe('who wants less motion', () => {
  const scrolls = async (reducedMotion: 'reduce' | 'no-preference') => {
    const { page, send } = await show(aurora, { width: 600, height: 320 });
    await page.emulateMedia({ reducedMotion });
    await page.evaluate(() => {
      const asked: unknown[] = [];
      Object.assign(globalThis, { asked });
      Element.prototype.scrollIntoView = (options) => asked.push(options);
    });
    await send({ type: 'cursor', card: 'recommend' });
    await page.locator('.j-marked').waitFor();
    await expect.poll(() => page.evaluate(() => (globalThis as unknown as { asked: [] }).asked.length)).toBe(1);
    return page.evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked[0]);
  };

  test('is brought to a card without a ride', async () => {
    expect(await scrolls('reduce')).toMatchObject({ behavior: 'auto' });
    expect(await scrolls('no-preference')).toMatchObject({ behavior: 'smooth' });
  });

  test('sees nothing move by itself, in any state', { timeout: 60_000 }, async () => {
    const preview = await show(withOffers);
    const { page } = preview;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const [name, { enter, leave }] of Object.entries(pageStates)) {
      await enter(preview);
      const moving = await page.evaluate(() => [
        ...document.getAnimations().map((animation) => animation.constructor.name),
        ...[...document.querySelectorAll('*')].flatMap((one) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one);
          return /[1-9]/.test(transitionDuration) || animationName !== 'none' || scrollBehavior !== 'auto'
            ? [one.className]
            : [];
        }),
      ]);
      expect.soft(moving, name).toEqual([]);
      await leave(preview);
    }
  });
});

describe.each([
  ['200 %', { width: 640, height: 400 }],
  ['400 %', { width: 320, height: 256 }],
] as const)('at a zoom of %s', (_, size) => {
  test('the page does not scroll sideways, and every control is in reach and whole', { timeout: 60_000 }, async () => {
    const preview = await show(withOffers, size);
    const { page } = preview;
    expect.soft(await cut(page), 'map').toEqual([]);
    for (const name of ['a card is chosen', 'the list of keys', 'filters are set', 'table'] as const) {
      const state = pageStates[name];
      await state?.enter(preview);
      expect.soft(await cut(page), name).toEqual([]);
      await state?.leave(preview);
    }
    for (const name of await page.locator('.menu > summary').allTextContents()) {
      const menu = page.locator('.menu', { has: page.locator(':scope > summary', { hasText: name || /^$/ }) }).first();
      await (await inReach(menu.locator(':scope > summary'))).click();
      await menu.locator(':scope > .sheet').waitFor();
      expect.soft(await cut(page), name).toEqual([]);
      await closeMenus(preview);
    }
    await preview.show(await comparedResult(), comparedWithBase);
    await page.locator('.compare-bar').waitFor();
    expect.soft(await cut(page), 'comparing').toEqual([]);
  });

  test('there is room for the map', async () => {
    const { page } = await show(aurora, size);
    const box = await page.locator('.pane').boundingBox();
    expect(box?.height).toBeGreaterThan(size.height * 0.4);
  });
});

/** Controls that cannot be scrolled to or whose text is cut. */
function cut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} wide`);
    const modal = document.querySelector('dialog[open]');
    for (const one of document.querySelectorAll<HTMLElement>('button, select, input, summary')) {
      const closed = one.closest('details:not([open]) > .sheet') || (modal && !modal.contains(one));
      if (closed || !one.checkVisibility({ visibilityProperty: true })) continue;
      one.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const { left, top, right, bottom } = one.getBoundingClientRect();
      // what is higher than the part that scrolls is seen piece by piece
      const high = bottom - top > (one.closest('aside, main, dialog, .sheet')?.clientHeight ?? innerHeight);
      const name = one.ariaLabel ?? one.textContent?.trim().slice(0, 40);
      if (left < -1 || top < -1 || right > innerWidth + 1 || (!high && bottom > innerHeight + 1))
        found.push(`out of reach: ${name}`);
      if (one.matches('button, summary') && one.scrollWidth > one.clientWidth + 1) found.push(`cut: ${name}`);
      const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      if (at && at !== one && !one.contains(at) && !at.contains(one) && !at.closest('.sheet'))
        found.push(`covered: ${name}`);
    }
    return found;
  });
}

describe('in the contrast themes of Windows', () => {
  test('what is pressed, open, chosen, and has the focus is still seen', async () => {
    const { page } = await show(withOffers);
    await page.emulateMedia({ forcedColors: 'active' });
    // the colour that the theme has for what is chosen
    const highlight = await page.evaluate(() => {
      const sample = document.createElement('i');
      sample.style.cssText = 'forced-color-adjust:none;background:Highlight';
      document.body.append(sample);
      const { backgroundColor } = getComputedStyle(sample);
      sample.remove();
      return backgroundColor;
    });
    const marked = async (selector: string) => {
      const colours = await page
        .locator(selector)
        .evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor));
      expect(colours.length, selector).toBeGreaterThan(0);
      return colours.map((colour) => colour === highlight);
    };
    expect(await marked('[aria-pressed="true"]')).toEqual([true, true]);
    expect(await marked('[aria-pressed="false"]')).not.toContain(true);
    await page.locator('summary').first().click();
    expect(await marked('.menu[open] > summary')).toEqual([true]);
    expect(await marked('.menu:not([open]) > summary')).not.toContain(true);
    await page.keyboard.press('Escape');
    expect(
      await page
        .locator('summary')
        .first()
        .evaluate((one) => getComputedStyle(one).outlineStyle),
    ).toBe('solid');
    await page.keyboard.press('t');
    await page.locator('.table button').first().click();
    expect(await marked('tr[aria-current] td')).toContain(true);
    expect(await marked('tr:not([aria-current]) td')).not.toContain(true);
  });

  test('the map keeps its own colours, on its own ground', async () => {
    const { page } = await show(withOffers);
    const colours = () =>
      page.evaluate(() => {
        const fill = (selector: string) => {
          const one = document.querySelector(selector);
          return one && getComputedStyle(one).fill;
        };
        return [fill('.j-background'), fill('.j-face'), fill('.j-card text'), fill('.j-card path')];
      });
    const before = await colours();
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await colours()).toEqual(before);
  });
});

test('whatever is pressed with a pointer is at least 24 pixels high and wide', { timeout: 60_000 }, async () => {
  const preview = await show(withOffers);
  const { page } = preview;
  const small = () =>
    page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>('button, select, summary, input:not([type="checkbox"]), .check'),
      ].flatMap((one) => {
        const { width, height } = one.getBoundingClientRect();
        const seen = one.checkVisibility() && !one.closest('details:not([open]) > .sheet') && width > 0;
        return seen && (width < 24 || height < 24)
          ? [`${one.ariaLabel ?? one.textContent?.slice(0, 30)}: ${Math.round(width)} × ${Math.round(height)}`]
          : [];
      }),
    );
  for (const [name, { enter, leave }] of Object.entries(pageStates)) {
    await enter(preview);
    expect.soft(await small(), name).toEqual([]);
    await leave(preview);
  }
  await preview.show(await comparedResult(), comparedWithBase);
  await page.locator('.compare-bar').waitFor();
  expect.soft(await small(), 'comparing').toEqual([]);
});

describe('no fact by colour alone', () => {
  test('feelings have numbers, KPIs and pains shapes, findings a count, links and changes their kind', async () => {
    const preview = await show(await comparedResult());
    const { page } = preview;
    const feelings = await page
      .locator('.j-card')
      .evaluateAll((cards) =>
        cards
          .filter((card) => card.querySelector(':scope > path[fill*="feel"]'))
          .map(
            (card) => card.querySelector(':scope > g > rect:is([fill*="feel"], [stroke*="feel"]) + text')?.textContent,
          ),
      );
    expect(feelings.length).toBeGreaterThan(0);
    expect(feelings.filter((text) => !/^(?:0|[+−][12])$/.test(text ?? ''))).toEqual([]);
    expect(await page.locator('.j-change:not(:has(path))').count()).toBe(0);
    expect(await page.locator('.j-findings:not(:has(text))').count()).toBe(0);
    const signs = await page
      .locator('[data-kpi]')
      .evaluateAll((kpis) =>
        kpis
          .filter((kpi) => kpi.querySelector('rect:is([fill*="good"], [fill*="bad"])'))
          .map((kpi) => kpi.querySelectorAll('path:is([stroke*="good"], [stroke*="bad"])').length),
      );
    expect(signs.length).toBeGreaterThan(0);
    expect(signs).not.toContain(0);
    await page.locator('.faces button', { hasText: 'Feeling' }).click();
    await page.locator('.j-heat').waitFor();
    expect(await page.locator('.j-heat > g:not(:has(text))').count()).toBe(0);
  });
});

async function show(result: MapResult, options?: PreviewOptions): Promise<PreviewPage> {
  const preview = await openPreview({ width: 1500, ...options });
  await preview.show(result);
  return preview;
}
