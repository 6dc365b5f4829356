import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import type { MapResult } from '../../src/protocol/messages.ts';
import { bigJourney } from '../support/big-journey.ts';
import { mapResultOf } from '../support/map-results.ts';
import type { PreviewPage } from '../support/preview-page.ts';
import { launchPreviews } from '../support/preview-page.ts';
import { aurora, comparedResult, comparedWithBase, pageStates, rested, withOffers } from './accessibility-states.ts';

const previews = await launchPreviews();
afterAll(() => previews.close());

/** Parts in which Tab stops once, and arrows lead on. */
const roving = ['.j-card', '.table [data-card]'];
const arrows = ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'];

describe('whatever can be pressed is reached with Tab and arrows, and is seen to have the focus', () => {
  const walked = Object.entries(pageStates).filter(([name]) => !name.startsWith('the pointer'));

  test.each([1800, 600, 320])('one map, in each of its states, %i pixels wide', { timeout: 240_000 }, async (width) => {
    const preview = await previews.open({ width });
    await preview.show(withOffers);
    await preview.send({ type: 'linked', on: false, others: 1 });
    const known = new Set<string>();
    for (const [name, { enter, leave }] of walked) {
      await enter(preview);
      expect.soft(await outOfReach(preview.page, known), name).toEqual([]);
      await leave(preview);
    }
    await preview.close();
  });

  test.each([1800, 400])(
    'two journeys compared, as a map and as a table, %i pixels wide',
    {
      timeout: 120_000,
    },
    async (width) => {
      const preview = await previews.open({ width });
      await preview.show(await comparedResult(), comparedWithBase);
      await preview.page.locator('.what').first().waitFor();
      expect.soft(await outOfReach(preview.page), 'map').toEqual([]);
      for (const more of await preview.page.locator('.more > summary').all()) {
        await more.click();
        expect.soft(await outOfReach(preview.page), 'more tools').toEqual([]);
        await preview.page.keyboard.press('Escape');
      }
      await preview.page.keyboard.press('t');
      await preview.page.locator('.pane.table').waitFor();
      expect.soft(await outOfReach(preview.page), 'table').toEqual([]);
      await preview.close();
    },
  );

  test('the check sees what is not reached, and what does not show that it has the focus', async () => {
    const preview = await previews.open();
    await preview.show(aurora);
    await preview.page.evaluate(() => {
      const [hidden, plain] = [document.createElement('button'), document.createElement('button')];
      hidden.append('Left out');
      hidden.tabIndex = -1;
      plain.append('Plain');
      plain.style.outline = 'none';
      document.querySelector('.bar')?.append(hidden, plain);
    });
    expect(await outOfReach(preview.page)).toEqual(['not seen: Plain', 'not reached: Left out']);
    await preview.close();
  });
});

describe('whatever can be done is done by the keyboard alone', () => {
  test('filters, search, themes, lanes, links, heat map, zoom', { timeout: 120_000 }, async () => {
    const { page, close } = await open(withOffers);
    const cards = () => page.locator('.j-card').count();
    const faded = () => page.locator('.j-card[opacity]').count();
    const all = await cards();

    await reach(page, 'Filter');
    await type(page, 'Enter', 'Tab', 'before');
    await expect.poll(cards).toBeLessThan(all);
    await reach(page, 'Remove the filter');
    await type(page, 'Enter');
    await expect.poll(cards).toBe(all);
    await stays(page);

    await type(page, '/', 'shop');
    await expect.poll(faded).toBeGreaterThan(0);
    await type(page, 'Enter', 'Enter');
    await page.locator('.j-selected').waitFor();
    await page.getByRole('status').filter({ hasText: 'Chosen' }).waitFor();
    await type(page, 'Escape');
    await expect.poll(faded).toBe(0);

    await reach(page, 'Show');
    await type(page, 'Enter');
    await reach(page, 'every theme');
    await type(page, 'ArrowDown');
    await expect.poll(faded).toBeGreaterThan(0);
    await type(page, 'ArrowDown');
    await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLSelectElement).value)).toContain('.');
    await type(page, 'Home');
    await expect.poll(faded).toBe(0);
    await reach(page, 'Emotion', 'Shift+Tab');
    await type(page, 'Space');
    await page.locator('.j-curve').waitFor({ state: 'detached' });
    await type(page, 'Space');
    await page.locator('.j-curve').waitFor();
    await reach(page, 'none');
    await type(page, 'End');
    await page.locator('.j-link').first().waitFor();
    await type(page, 'Escape');
    expect(await nameOfFocused(page)).toBe('Show');

    await reach(page, 'Findings');
    await type(page, 'Enter');
    await page.locator('.j-heat').waitFor();
    await reach(page, 'Cards');
    await type(page, 'Enter');
    await expect.poll(cards).toBe(all);
    const percent = () => page.locator('.percent').innerText();
    const before = await percent();
    await reach(page, 'Zoom in');
    await type(page, 'Enter');
    await expect.poll(percent).not.toBe(before);
    await type(page, '1');
    await expect.poll(percent).toBe('100 %');
    await close();
  });

  test('cards, their lines, findings and links; the table', { timeout: 120_000 }, async () => {
    const { page, posted, close } = await open(withOffers);
    const opened = async () => (await posted()).filter((message) => message.type === 'open' && message.focus).length;
    await reach(page, 'reel');
    await type(page, 'ArrowDown', 'Enter');
    await expect.poll(opened).toBe(1);
    await type(page, 'End', 'Home', 'Space');
    await page.locator('.j-selected[data-card="reel"]').waitFor();
    await reach(page, 'aurora.journey, line');
    await type(page, 'Enter');
    await expect.poll(opened).toBe(2);

    await page.locator('[data-card="checkout"]').first().focus();
    await type(page, 'Space');
    await page.locator('aside h2', { hasText: 'Checkout' }).waitFor();
    await reach(page, 'A decisive moment feels bad');
    await type(page, 'Enter');
    await expect.poll(opened).toBe(3);
    await reach(page, 'from ');
    await type(page, 'Enter');
    await page.locator('.j-selected:not([data-card="checkout"])').waitFor();
    await stays(page);

    await reach(page, 'Table');
    await type(page, 'Enter');
    await page.locator('.pane.table').waitFor();
    await reach(page, 'reel', 'Shift+Tab', true);
    await type(page, 'Home', 'ArrowDown', 'Enter');
    expect(await page.locator('tr[aria-current] button').getAttribute('data-card')).toBe('window');
    await expect.poll(opened).toBe(4);
    await type(page, 't');
    await page.locator('.j-card').first().waitFor();
    await stays(page);
    await type(page, 'd');
    await page.locator('aside.details').waitFor({ state: 'detached' });
    await stays(page);
    await close();
  });

  test('exports, comparisons, journeys, presenting, the list of keys', { timeout: 120_000 }, async () => {
    const { page, posted, send, close } = await open(withOffers);
    const last = async () => (await posted()).at(-1);
    await type(page, 'e');
    expect(await nameOfFocused(page)).toBe('SVG picture');
    await type(page, 'Enter');
    await expect.poll(last).toMatchObject({ type: 'save', name: 'scroll-to-circle.svg' });
    expect(await nameOfFocused(page)).toBe('Export');
    await reach(page, 'Compare');
    await type(page, 'Enter', 'Tab', 'Tab', 'Enter');
    expect(await last()).toMatchObject({ type: 'compare', target: { kind: 'journey' } });
    expect(await nameOfFocused(page)).toBe('Compare …');
    await reach(page, 'Journey');
    await type(page, 'ArrowDown');
    await expect.poll(last).toEqual({ type: 'pick', journey: 'other' });
    await send({ type: 'linked', on: false, others: 1 });
    await reach(page, 'Linked');
    await type(page, 'Space');
    expect(await last()).toEqual({ type: 'linked', on: true });

    await reach(page, 'Present');
    await type(page, 'Enter');
    await page.locator('.present').waitFor();
    await type(page, 'ArrowRight');
    await page.locator('.present [role="status"]', { hasText: /^2 / }).waitFor();
    await type(page, 'Escape');
    await page.locator('.bar').waitFor();
    await stays(page);
    await type(page, '?');
    await page.locator('dialog[open]').waitFor();
    await type(page, 'Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await stays(page);
    await close();
  });

  test('what a comparison offers', { timeout: 120_000 }, async () => {
    const preview = await previews.open({ width: 1800 });
    const { page, posted } = preview;
    await preview.show(await comparedResult(), comparedWithBase);
    const last = async () => (await posted()).at(-1);
    for (const [name, message] of [
      ['Before', { type: 'compareAs', show: 'before' }],
      ['Swap sides', { type: 'compareAs', swapped: false }],
      ['Side by side', { type: 'beside' }],
      ['End comparison', { type: 'leaveComparison' }],
    ] as const) {
      await reach(page, name);
      await type(page, 'Enter');
      expect(await last()).toEqual(message);
    }
    await reach(page, 'Only changes');
    await type(page, 'Space');
    await page.locator('.j-card[opacity]').first().waitFor();
    await page.locator('.what').first().focus();
    await type(page, 'ArrowDown', 'Enter');
    await page.locator('.change[aria-current]').waitFor();
    await type(page, 'Tab', 'Enter');
    expect(await last()).toMatchObject({ type: 'open', focus: true });
    await type(page, 'c');
    await page.locator('.change-list').waitFor({ state: 'detached' });
    await stays(page);
    await preview.close();
  });

  test('crowded cells are opened, and every card of a large map is reached by arrows', {
    timeout: 120_000,
  }, async () => {
    const preview = await previews.open({ width: 1800 });
    const { page } = preview;
    await preview.show(await mapResultOf(bigJourney({ stages: 3, channels: 3, touchpoints: 60 })));
    await page.locator('.j-fold').first().focus();
    const shown = await page.locator('.j-card').count();
    await type(page, 'Enter');
    await expect.poll(() => page.locator('.j-card').count()).toBeGreaterThan(shown);
    await expect.poll(() => page.evaluate(() => document.activeElement?.classList.contains('j-card'))).toBe(true);
    expect(await outOfReach(page)).toEqual([]);
    await preview.close();
  });
});

async function open(result: MapResult): Promise<PreviewPage> {
  const preview = await previews.open({ width: 1800 });
  await preview.show(result);
  return preview;
}

/** Keys by their names, and texts letter by letter. */
async function type(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys)
    if (/^(?:[A-Z][A-Za-z]+|.)$/.test(key)) await page.keyboard.press(key);
    else await page.keyboard.type(key);
}

/** The focus is somewhere in the page, not nowhere. */
async function stays(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
}

/** Tab, until something with this name has the focus. */
async function reach(page: Page, name: string, key = 'Tab', anyCard = false): Promise<void> {
  const passed: string[] = [];
  for (let i = 0; i < 70; i++) {
    await page.keyboard.press(key);
    const focused = await nameOfFocused(page);
    if (focused.startsWith(name)) return;
    if (anyCard && (await page.evaluate(() => document.activeElement?.hasAttribute('data-card')))) return;
    passed.push(focused.slice(0, 20));
  }
  throw new Error(`${key} does not lead to ${name}, but to ${passed.join(' | ')}`);
}

/** By its label, else by what it says; cards by their ids. */
function nameOfFocused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: at } = document;
    const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : undefined;
    return (at?.getAttribute('data-card') ?? at?.getAttribute('aria-label') ?? label ?? at?.textContent ?? '').trim();
  });
}

/**
 * What the keyboard does not reach in the page as it is, or reaches without that it is seen. Arrows are not tried again in
 * `known` parts.
 */
async function outOfReach(page: Page, known = new Set<string>()): Promise<string[]> {
  const faults: string[] = [];
  const before = [...known].join();
  await rested(page);
  // from the very beginning
  await page.evaluate(() => {
    const { activeElement: at } = document;
    if (at instanceof HTMLElement && !document.querySelector('dialog[open], .menu[open]')) at.blur();
    // what is open closes when it is left, so it is gone through from its button
    document.querySelector<HTMLElement>('.menu[open] > summary')?.focus();
  });
  const wanted = await page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement | SVGElement>(
      'button, select, input, summary, a[href], [role="button"], [tabindex="0"]',
    );
    const shown = [...all].filter((one) => {
      const modal = document.querySelector('dialog[open]');
      const off = one.matches(':disabled') || (modal && !modal.contains(one));
      return !off && one.checkVisibility({ visibilityProperty: true }) && !one.closest('details:not([open]) > .sheet');
    });
    for (const [i, one] of shown.entries()) one.dataset.walk = String(i);
    return shown.length;
  });
  const reached = new Set<string>();
  const visit = async () => {
    const { walk, seen, name } = await focused(page);
    if (walk !== undefined && !reached.has(walk)) {
      reached.add(walk);
      if (!seen) faults.push(`not seen: ${name}`);
      return true;
    }
    return false;
  };
  for (let steps = 0, again = 0; steps < 2 * wanted + 20 && again < 3; steps++) {
    await page.keyboard.press('Tab');
    again = (await visit()) ? 0 : again + 1;
    for (const part of roving) if (!known.has(part) && (await walkAlong(page, part, visit))) known.add(part);
  }
  const missed = await page.evaluate(
    ({ found, before }) =>
      [...document.querySelectorAll<HTMLElement>('[data-walk]')].flatMap((one) => {
        const { walk = '' } = one.dataset;
        delete one.dataset.walk;
        return found.includes(walk) || (before !== '' && one.matches(before))
          ? []
          : `not reached: ${(one.ariaLabel ?? one.textContent ?? '').trim()}`;
      }),
    { found: [...reached], before },
  );
  return [...faults, ...missed];
}

/** From the part that has the focus by arrows to its like, and from each of them on. */
async function walkAlong(page: Page, part: string, visit: () => Promise<boolean>): Promise<boolean> {
  const at = () =>
    page.evaluate((selector) => {
      const { activeElement: focused } = document;
      return focused instanceof SVGElement || focused instanceof HTMLElement
        ? focused.matches(selector) && focused.dataset.walk
        : undefined;
    }, part);
  const first = await at();
  if (!first) return false;
  const queue = [first];
  for (const from of queue)
    for (const arrow of arrows) {
      await page.locator(`[data-walk="${from}"]`).focus();
      await page.keyboard.press(arrow);
      const next = await at();
      if ((await visit()) && next) queue.push(next);
    }
  await page.locator(`[data-walk="${first}"]`).focus();
  return true;
}

function focused(page: Page): Promise<{ walk: string | undefined; seen: boolean; name: string }> {
  return page.evaluate(() => {
    const at = document.activeElement as HTMLElement | SVGElement;
    const name = (at.ariaLabel ?? at.textContent ?? '').trim().slice(0, 60);
    const box = at.getBoundingClientRect();
    const inside = box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight;
    const face = at.matches('.j-card, .j-fold') ? (at.querySelector('.j-face') ?? at.querySelector('rect')) : null;
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    const marked = face
      ? Number.parseFloat(getComputedStyle(face).strokeWidth) >= 3
      : outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
    return { walk: at.dataset.walk, seen: inside && marked, name };
  });
}

test('the ring around a table that has the keyboard is seen on all sides, over what stays in view', async () => {
  const preview = await previews.open({ width: 620 });
  await preview.show(withOffers);
  const { page } = preview;
  await page.keyboard.press('t');
  await page.locator('main.table').focus();
  // a key, so that the browser shows who has the keyboard
  await page.keyboard.press('ArrowDown');
  const ring = await page.locator('.split').evaluate((split) => {
    const { borderTopWidth, zIndex } = getComputedStyle(split, '::after');
    const heads = [...split.querySelectorAll('th')].map((head) => Number(getComputedStyle(head).zIndex) || 0);
    return { borderTopWidth, isAbove: Number(zIndex) > Math.max(...heads) };
  });
  expect(ring).toEqual({ borderTopWidth: '2px', isAbove: true });
  await preview.close();
});
