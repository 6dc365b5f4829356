import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import type { MapModel } from '../../src/model/map-model.ts';
import type { MapResult } from '../../src/protocol/messages.ts';
import { label } from '../map/labels.ts';
import { reworded } from '../map/models.ts';
import { inReach } from '../support/in-reach.ts';
import { mapResult } from '../support/map-results.ts';
import { launchPreviews } from '../support/preview-page.ts';
import { exampleTexts, loadWorkspace } from '../support/workspace.ts';
import { closeMenus } from './accessibility-states.ts';

const workspace = await loadWorkspace(exampleTexts());
const aurora = mapResult(workspace, 'aurora.journey');
const fonts = await Promise.all(
  ['latin', 'latin-ext', 'greek'].flatMap((subset) =>
    [400, 600].map(async (weight) => {
      const path = createRequire(import.meta.url).resolve(
        `@fontsource/inter/files/inter-${subset}-${weight}-normal.woff2`,
      );
      const range = { latin: 'U+0-FF,U+2000-22FF', 'latin-ext': 'U+100-2BA', greek: 'U+370-3FF' }[subset];
      const font = (await readFile(path)).toString('base64');
      return `@font-face{font-family:Inter;font-weight:${weight};unicode-range:${range};src:url(data:font/woff2;base64,${font})}`;
    }),
  ),
);
const previews = await launchPreviews();
afterAll(() => previews.close());

/** Random, but the same in each run: what a person may write who was never told to be brief. */
const wordings = fc.sample(fc.array(label, { minLength: 5, maxLength: 9 }), { numRuns: 6, seed: 20261122 });

const endless = 'Donaudampfschifffahrtsgesellschaftskapitänsmütze'.repeat(2);

test.each(wordings.map((words, i) => ({ words: [...words, endless], i })))(
  'whatever the labels are, the page holds them: $i',
  { timeout: 60_000 },
  async ({ words, i }) => {
    let next = 0;
    const model = reworded(aurora.model as MapModel, () => words[next++ % words.length] ?? '');
    const [first = ''] = words;
    const findings = aurora.findings?.map((finding) => ({ ...finding, message: first || 'A finding.' }));
    const result = { ...aurora, journeys: [{ id: model.journey.id, label: model.journey.label }], model, findings };
    const preview = await previews.open({ width: [1300, 720, 400][i % 3], height: 900 });
    const { page } = preview;
    await page.addStyleTag({ content: fonts.join('') });
    await preview.show(result as MapResult);
    await page.evaluate(() => document.fonts.ready);
    expect.soft(await inPicture(page), 'picture').toEqual([]);
    expect.soft(await inPanels(page), 'journey').toEqual([]);
    await page.locator('.picture [data-card="checkout"]').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.details').waitFor();
    expect.soft(await inPanels(page), 'card').toEqual([]);
    await (await inReach(page.locator('summary', { hasText: 'Filter' }))).click();
    expect.soft(await inPanels(page), 'filter').toEqual([]);
    await page.locator('.menu[open] .sheet:has(> .field) select').first().selectOption({ index: 1 });
    await closeMenus(preview);
    expect.soft(await inPanels(page), 'chips').toEqual([]);
    await page.screenshot({ path: new URL(`../../out/screens/labels-${i}.png`, import.meta.url).pathname });
    await page.keyboard.press('t');
    await page.locator('table').first().waitFor();
    expect.soft(await inPanels(page), 'table').toEqual([]);
    await preview.close();
  },
);

/** Texts of the picture that leave what they belong to, as the browser draws them. */
function inPicture(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const slack = 2;
    const boxOf = (element: Element) => element.getBoundingClientRect();
    const keep = (what: string, texts: Iterable<Element>, left: number, right: number) => {
      for (const text of texts) {
        const box = boxOf(text);
        if (box.width > 0 && (box.left < left - slack || box.right > right + slack))
          found.push(`${what}: ${text.textContent?.slice(0, 40)} (${box.left}–${box.right} in ${left}–${right})`);
      }
    };
    const within = (what: string, all: string, frame: string) => {
      for (const group of document.querySelectorAll(`.picture > svg ${all}`)) {
        const outer = group.querySelector(frame);
        if (outer) keep(what, group.querySelectorAll(':scope > text'), boxOf(outer).left, boxOf(outer).right);
      }
    };
    within('chip or theme', '.j-title g', 'rect');
    within('bridge', '.j-bridges > g', 'rect');
    within('card', '.j-card', '.j-face');
    within('findings', '.j-findings', 'rect');
    within('count', '.j-fold', 'rect');
    const picture = document.querySelector('.picture > svg') as Element;
    const columns = [...picture.querySelectorAll('.j-ground > rect')].map(boxOf);
    const all = boxOf(picture.parentElement as Element);
    keep('title', picture.querySelectorAll('.j-title text'), all.left, all.right);
    keep('legend', picture.querySelectorAll('.j-legend text'), all.left, all.right);
    for (const [i, stage] of [...picture.querySelectorAll('[data-stage]')].entries())
      keep('stage', stage.querySelectorAll('text'), columns[i]?.left ?? 0, columns[i]?.right ?? 0);
    const fromRight = document.querySelector('.pane')?.getAttribute('dir') === 'rtl';
    const [edge, far] = fromRight
      ? [Math.max(...columns.map(({ right }) => right)), all.right]
      : [all.left, Math.min(...columns.map(({ left }) => left))];
    keep('row', picture.querySelectorAll('.j-side text'), edge, far);
    const curve = picture.querySelector('.j-curve > rect')?.getBoundingClientRect();
    const [, , ...names] = picture.querySelectorAll('.j-curve > text');
    if (curve) keep('name on the curve', names, curve.left, curve.right);
    for (const lane of picture.querySelectorAll('.j-lane')) {
      keep('lane', lane.querySelectorAll(':scope > text'), edge, far);
      for (const text of lane.querySelectorAll(':scope > g text')) {
        const { left, right } = boxOf(text);
        const column = columns.find((one) => one.left <= (left + right) / 2 && (left + right) / 2 <= one.right);
        keep(lane.getAttribute('data-lane') ?? '', [text], column?.left ?? 0, column?.right ?? 0);
      }
    }
    return found;
  });
}

/** Texts around the picture that leave the window or their panel, or are cut and say nowhere what is missing. */
function inPanels(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent?.trim();
      if (!parent || !text || parent.closest('svg, script, style, option, .unseen')) continue;
      if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width === 0) continue;
      const said = `${text.slice(0, 40)} in ${parent.tagName}.${parent.className}`;
      for (let around: HTMLElement | null = parent; around; around = around.parentElement) {
        const { overflowX } = getComputedStyle(around);
        if (overflowX === 'visible') continue;
        const outer = around.getBoundingClientRect();
        if (box.left >= outer.left - 1 && box.right <= outer.right + 1) continue;
        // what scrolls can be reached; what is cut is said in a title
        if (overflowX !== 'hidden' && around.matches('.pane, .table, .table-pane')) break;
        const title = parent.closest('[title]')?.getAttribute('title') ?? '';
        if (!title.includes(text)) found.push(`cut: ${said}, by ${around.tagName}.${around.className}`);
        break;
      }
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth > clientWidth) found.push('the page scrolls sideways');
    }
    return [...new Set(found)];
  });
}
