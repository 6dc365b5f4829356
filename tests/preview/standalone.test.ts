import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { pageParts } from '../../scripts/standalone-page.ts';
import type { PageContent } from '../../src/map/one-file-page.ts';
import { oneFilePage } from '../../src/map/one-file-page.ts';
import type { MapModel } from '../../src/model/map-model.ts';
import { mapFindings } from '../../src/rules/map-findings.ts';
import { translationsFor } from '../../src/texts/catalogues.ts';
import { hostile as anything, label } from '../map/labels.ts';
import { inReach } from '../support/in-reach.ts';
import type { FilePage } from '../support/one-file-pages.ts';
import { launchFilePages } from '../support/one-file-pages.ts';
import { exampleTexts, loadWorkspace } from '../support/workspace.ts';

const workspace = await loadWorkspace(exampleTexts());
const parts = await pageParts();
const pages = await launchFilePages();
const opened: FilePage[] = [];
afterAll(() => pages.close());
afterEach(async () => {
  for (const { requests, faults, close } of opened.splice(0)) {
    expect(requests, 'nothing is asked for').toEqual([]);
    expect(faults, 'nothing is forbidden, nothing fails').toEqual([]);
    await close();
  }
});

describe('a map in one file', () => {
  test('is the same for the same map, and its policy names its own script and style', () => {
    const page = oneFilePage(parts, contentOf('aurora.journey'));
    expect(oneFilePage(parts, contentOf('aurora.journey'))).toBe(page);
    const between = (start: string, end: string) => page.split(start)[1]?.split(end)[0] ?? '';
    const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
    expect(between("script-src '", "'")).toBe(hash(between('<script id="program">', '</script>')));
    expect(between("style-src '", "'")).toBe(hash(between('<style>', '</style>')));
    expect(between('Content-Security-Policy" content="', '"')).not.toMatch(/unsafe|https?:|\*|connect-src/);
  });

  test('shows cards with details; a place in the text is told as text', async () => {
    const { page } = await open('aurora.journey');
    await page.locator('[data-card="checkout"]').first().click();
    await page.locator('.details h2', { hasText: '7 · Checkout' }).waitFor();
    expect(await page.locator('.details').innerText()).toContain('Why is shipping only shown now?');
    await page.locator('.details .source').click();
    expect(await page.locator('.state').innerText()).toMatch(/aurora\.journey, line \d+$/);
    expect(await page.evaluate(() => document.fonts.check('13px Inter'))).toBe(true);
  });

  test('filters, search, heat map and table work, and a reload keeps them', async () => {
    const { page } = await open('aurora.journey');
    const all = await page.locator('.j-card').count();
    await page.locator('summary', { hasText: 'Filter' }).click();
    await page.locator('label', { hasText: 'critical only' }).click();
    await page.locator('.chips').waitFor();
    const critical = await page.locator('.j-card').count();
    expect(critical).toBeLessThan(all);
    await page.keyboard.press('Escape');
    await page.locator('.faces button', { hasText: 'Feeling' }).click();
    expect(await page.locator('.j-heat text').count()).toBeGreaterThan(0);
    await page.reload();
    await page.locator('.j-heat').first().waitFor();
    await page.locator('.faces button', { hasText: 'Cards' }).click();
    expect(await page.locator('.j-card').count()).toBe(critical);
    await page.locator('button.tool', { hasText: 'Table' }).click();
    expect(await page.locator('.cards tbody th[scope="row"]').count()).toBe(critical);
  });

  test('begins as it was asked to', async () => {
    const { page } = await open('aurora.journey', { view: { filter: { medium: 'physical' }, lanes: ['messages'] } });
    await page.locator('.chips button', { hasText: 'physical' }).waitFor();
    expect(await page.locator('.j-curve').count()).toBe(0);
  });

  test('wears the colours of the system, or those that are chosen; paper is light', async () => {
    const { page } = await open('aurora.journey', {}, { colorScheme: 'dark' });
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.locator('.j-card').first().waitFor();
    await expect.poll(background).toBe('rgb(29, 30, 35)');
    await page.emulateMedia({ media: 'print' });
    await expect.poll(background).toBe('rgb(255, 255, 255)');
    expect(await page.locator('.bar').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await (await inReach(page.locator('select.colours'))).selectOption('light');
    await expect.poll(background).toBe('rgb(255, 255, 255)');
    await page.reload();
    await page.locator('.j-card').first().waitFor();
    await expect.poll(background).toBe('rgb(255, 255, 255)');
  });

  test('is printed on one page', async () => {
    const { page } = await open('aurora.journey');
    await page.locator('.j-card').first().waitFor();
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/MediaBox/g)).toHaveLength(1);
  });

  test('speaks the language that it is asked to, with no more of the catalogue than it says', async () => {
    const { texts } = translationsFor('fr-CA') ?? { texts: {} };
    const { page } = await open('baskets/basket-today.journey', { lang: 'fr', catalogues: { fr: texts } });
    await page.locator('summary', { hasText: 'Filtre' }).waitFor();
    const content = await page.locator('#content').evaluate((element) => element.textContent ?? '');
    const sent = Object.keys(JSON.parse(content).catalogues.fr);
    expect(sent.length).toBeGreaterThan(50);
    expect(sent.length).toBeLessThan(Object.keys(texts).length / 2);
  });
});

describe('hostile texts', () => {
  const hostile = `</script><script>document.title='owned'</script><!--<script> </style> ]]> & " ' \u2028 \ud800 \u0000 <img src=x onerror="document.title='owned'">`;

  test('are only texts', async () => {
    const content = contentOf('aurora.journey');
    const { model } = content.result;
    if (!model) throw new Error('no map');
    const told: MapModel = {
      ...model,
      journey: { ...model.journey, label: hostile },
      cards: model.cards.map((card) => ({ ...card, label: hostile, description: hostile })),
    };
    const page = await show({ ...content, title: hostile, result: { ...content.result, model: told } });
    await page.page.locator('.j-card').first().click();
    await page.page.locator('.details').waitFor();
    expect(await page.page.title()).toContain('</script>');
    expect(await page.page.locator('.details').innerText()).toContain('onerror="document.title');
    expect(await page.page.locator('img, #root script').count()).toBe(0);
  });

  test('come back as they were, and add no element', () => {
    const plain = contentOf('aurora.journey');
    const elements = (page: string) => page.match(/<[/!]?[a-z]/gi)?.length;
    const expected = elements(oneFilePage(parts, plain));
    fc.assert(
      fc.property(fc.array(fc.oneof(anything, label), { minLength: 1, maxLength: 5 }), (texts) => {
        const content = { ...plain, title: texts.join(''), view: { texts } };
        const page = oneFilePage({ ...parts, fonts: [] }, content);
        expect(elements(page)).toBe(expected);
        expect(JSON.parse(page.match(/id="content">([^<]*)<\/script>/)?.[1] ?? '')).toEqual(content);
      }),
      { numRuns: 60 },
    );
  });

  test('the policy forbids what would come in: the check sees it', async () => {
    const page = oneFilePage(parts, contentOf('aurora.journey')).replace('<div id="root">', '<script>1</script>$&');
    const { faults, close } = await pages.open(page);
    expect(faults.join('\n')).toContain('forbidden: script-src');
    await close();
  });
});

async function open(path: string, more: Partial<PageContent> = {}, options?: BrowserContextOptions): Promise<FilePage> {
  return show({ ...contentOf(path), ...more }, options);
}

async function show(content: PageContent, options?: BrowserContextOptions): Promise<FilePage> {
  const page = await pages.open(oneFilePage(parts, content), options);
  opened.push(page);
  await page.page.locator('main').waitFor();
  return page;
}

function contentOf(path: string): PageContent {
  const model = workspace.map(path);
  const findings = mapFindings([...workspace.findings().values()].flat(), model);
  const { id, label } = model.journey;
  return {
    lang: 'en',
    title: label,
    result: { journeys: [{ id, label }], model, findings, places: [] },
    catalogues: {},
    theme: 'auto',
  };
}
