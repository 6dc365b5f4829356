import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { readMermaid } from '../../src/interchange/mermaid/read-mermaid.ts';
import { writeEntries } from '../../src/interchange/write-entries.ts';
import type { MapResult } from '../../src/protocol/messages.ts';
import type { ComparedState } from '../../src/protocol/page-messages.ts';
import { bigJourney } from '../support/big-journey.ts';
import { inReach } from '../support/in-reach.ts';
import { basketComparisons, mapResult, mapResultOf } from '../support/map-results.ts';
import type { PreviewOptions } from '../support/preview-page.ts';
import { launchPreviews, themeKinds } from '../support/preview-page.ts';
import { sampleJourneys } from '../support/sample-journeys.ts';
import { exampleTexts, loadWorkspace, uriOf } from '../support/workspace.ts';
import { writtenJourneys } from '../support/written-journeys.ts';
import { closeMenus } from './accessibility-states.ts';

/** Pictures for people to look at; the checks are about geometry. */
const folder = new URL('../../out/screens/', import.meta.url).pathname;
await mkdir(folder, { recursive: true });
const workspace = await loadWorkspace(exampleTexts());
const maps: Record<string, MapResult> = {
  aurora: mapResult(workspace, 'aurora.journey'),
  today: mapResult(workspace, 'baskets/basket-today.journey'),
  target: mapResult(workspace, 'baskets/basket-target.journey'),
  compare: await comparedBaskets(),
  imported: await importedMap(),
  long: await mapResultOf(sampleJourneys.long),
  japanese: await mapResultOf(writtenJourneys.japanese),
  arabic: await mapResultOf(writtenJourneys.arabic),
  big: await mapResultOf(bigJourney({ stages: 20, channels: 12, touchpoints: 500 })),
};
/** The font of the map, which the editor would serve. */
const inter = await Promise.all(
  [400, 600].map(async (weight) => {
    const path = createRequire(import.meta.url).resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff2`);
    const font = (await readFile(path)).toString('base64');
    return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff2;base64,${font})}`;
  }),
);
const previews = await launchPreviews();
afterAll(() => previews.close());

describe.each([400, 700, 1000, 1600])('at %i pixels', (width) => {
  test.each(Object.entries(maps))(
    'nothing overlaps, is cut or moves the page: %s',
    { timeout: 60_000 },
    async (name, result) => {
      const preview = await open(result, { width, height: 800 });
      const { page } = preview;
      expect.soft(await faults(page), 'map').toEqual([]);
      for (const theme of themeKinds) {
        await preview.wear(theme);
        await page.screenshot({ path: `${folder}${name}-${width}-${theme.slice('vscode-'.length)}.png` });
      }
      for (const menu of await page.locator('.menu > summary').all()) {
        await (await inReach(menu)).click();
        // a sheet is moved into the window once it is open
        await page.waitForFunction(() => {
          const sheet = document.querySelector('.menu[open] > .sheet')?.getBoundingClientRect();
          return sheet && sheet.left >= 0 && sheet.right <= innerWidth;
        });
        expect.soft(await faults(page), await menu.innerText()).toEqual([]);
        await closeMenus(preview);
      }
      await preview.close();
    },
  );
});

test.each([
  ['1280x720', 1280, 720],
  ['1920x1080', 1920, 1080],
] as const)('on a projector: %s', { timeout: 120_000 }, async (size, width, height) => {
  for (const [name, result] of Object.entries(maps)) {
    const preview = await open(result, { width, height });
    const { page } = preview;
    await page.keyboard.press('p');
    await page.locator('.present').waitFor();
    for (const [slide, key] of Object.entries({ whole: 'Home', stage: 'ArrowRight', curve: 'End' })) {
      await page.keyboard.press(key);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      expect.soft(await faults(page), `${name}, ${slide}`).toEqual([]);
      // 28 of 1,080 pixels are read from five metres; the map as a whole is for an overview
      if (slide !== 'whole')
        expect.soft(await smallestText(page), `${name}, ${slide}`).toBeGreaterThan((27.9 / 1080) * height);
      for (const theme of ['vscode-dark', 'vscode-light'] as const) {
        await preview.wear(theme);
        await page.screenshot({ path: `${folder}slide-${name}-${slide}-${size}-${theme.slice('vscode-'.length)}.png` });
      }
    }
    await preview.close();
  }
});

test.each(themeKinds)('looks like the editor: %s', { timeout: 60_000 }, async (theme) => {
  const preview = await open(maps.aurora as MapResult, { theme, width: 1600, height: 1000 });
  const { page } = preview;
  await page.locator('[data-card="checkout"]').first().click();
  expect.soft(await faults(page), 'details').toEqual([]);
  await page.screenshot({ path: `${folder}details-${theme.slice('vscode-'.length)}.png` });
  await preview.close();
});

test.each(Object.entries(maps))(
  '%s is printed on one page, changes on the next',
  { timeout: 60_000 },
  async (name, result) => {
    const changes = result.model?.diff ?? [];
    const preview = await open(result, { theme: 'vscode-dark', width: 1300 });
    const { page } = preview;
    for (const format of ['A4', 'A3']) {
      const pdf = await page.pdf({ path: `${folder}print-${name}-${format}.pdf`, format, landscape: true });
      expect.soft(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g), format).toHaveLength(changes.length > 0 ? 2 : 1);
    }
    // whatever the editor looks like, paper is white
    await page.emulateMedia({ media: 'print' });
    const ground = page.locator('.picture .j-background');
    expect(await ground.evaluate((one) => getComputedStyle(one).fill)).toBe('rgb(255, 255, 255)');
    expect(await page.locator('.picture').evaluate((one) => getComputedStyle(one).printColorAdjust)).toBe('exact');
    const printed = page.locator('.changes .change:visible .name');
    expect(await printed.allInnerTexts()).toEqual(changes.map(({ label }) => label));
    await preview.close();
  },
);

/** A page with a map, in the font of the map. */
async function open(result: MapResult, options: PreviewOptions) {
  const preview = await previews.open(options);
  const { page } = preview;
  const compared: ComparedState | undefined = result.comparison && {
    target: { kind: 'base' },
    swapped: false,
    show: 'both',
  };
  await page.addStyleTag({ content: inter.join('') });
  await preview.show(result, compared);
  await page.evaluate(() => document.fonts.ready);
  return preview;
}

/** Height of the smallest text of a slide as it comes out, in pixels. */
function smallestText(page: Page): Promise<number> {
  return page.evaluate(() => {
    const texts = [...document.querySelectorAll<SVGTextElement>('.present > svg text')];
    const [x, y, width, height] = (document.querySelector('.present > svg')?.getAttribute('viewBox') ?? '')
      .split(' ')
      .map(Number) as [number, number, number, number];
    const shown = texts.filter((text) => {
      const box = text.getBBox();
      return box.x < x + width && box.x + box.width > x && box.y < y + height && box.y + box.height > y;
    });
    const sizes = shown.map((text) => Number(text.getAttribute('font-size')) * (text.getScreenCTM()?.a ?? 0));
    return Math.min(...sizes);
  });
}

/** A variant and its base as one map. */
async function comparedBaskets(): Promise<MapResult> {
  const comparisons = await basketComparisons();
  const uri = uriOf('baskets/basket-target.journey').toString();
  return comparisons.compare({ uri, against: { kind: 'base' } });
}

/** What comes from elsewhere knows no channels. */
async function importedMap(): Promise<MapResult> {
  const { entries } = readMermaid(
    `journey
  title A new bank account
  section Look around
    Compare banks: 3: Ana
    Read reviews: 4: Ana
  section Open the account
    Fill in the form: 2: Ana
    Prove who you are by video: 1: Ana
    Sign: 3: Ana
  section Use it
    First payment: 5: Ana
    Ask the chat: 2: Ana
`,
    { fallback: 'account' },
  );
  return mapResultOf(writeEntries(entries));
}

/** What is wrong with the geometry of the page, in words. */
function faults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page scrolls sideways: ${scrollWidth} of ${clientWidth}`);
    const shown = ':is(.bar, .compare-bar)';
    const parts = document.querySelectorAll(
      `${shown} > .lead > *, ${shown} > .tools > *, ${shown} fieldset > button, ${shown} summary, .rest > *`,
    );
    const boxes = [...parts].flatMap((part) => {
      const box = part.getBoundingClientRect();
      const seen =
        part.checkVisibility({ contentVisibilityAuto: true }) && !part.closest('details:not([open]) > .sheet');
      return seen && box.width > 0 && box.height > 0 ? [{ part, box, name: part.textContent || part.className }] : [];
    });
    for (const { part, box, name } of boxes) {
      if (box.left < -0.5 || box.right > innerWidth + 0.5) found.push(`outside of the window: ${name}`);
      if (part.matches('button, summary') && part.scrollWidth > part.clientWidth + 1) found.push(`cut: ${name}`);
      for (const other of boxes) {
        // an open menu lies over the rest
        if (Boolean(part.closest('.sheet')) !== Boolean(other.part.closest('.sheet'))) continue;
        if (other.part === part || part.contains(other.part) || other.part.contains(part)) continue;
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (across > 1 && down > 1) found.push(`overlap: ${name} and ${other.name}`);
      }
    }
    // texts of the map stay in their cards, and in the picture
    for (const card of document.querySelectorAll('.j-card')) {
      const face = card.querySelector('.j-face')?.getBoundingClientRect();
      for (const text of card.querySelectorAll(':scope > text')) {
        const box = text.getBoundingClientRect();
        if (face && (box.left < face.left - 2 || box.right > face.right + 2 || box.bottom > face.bottom + 2))
          found.push(`leaves its card: ${text.textContent}`);
      }
    }
    // names of stages and rows stay in view as a whole
    for (const rail of document.querySelectorAll('.rail.top svg, .rail.side svg')) {
      const outer = rail.getBoundingClientRect();
      for (const text of rail.querySelectorAll('text')) {
        const box = text.getBoundingClientRect();
        if (box.top < outer.top - 1 || box.bottom > outer.bottom + 1)
          found.push(`cut in the rail: ${text.textContent}`);
      }
    }
    for (const part of document.querySelectorAll('.details, .message, .present footer'))
      if (part.scrollWidth > part.clientWidth + 1) found.push(`wider than its box: ${part.className}`);
    return found;
  });
}
