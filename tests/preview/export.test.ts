import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { setUpChromium } from '../../scripts/hosts/setup-chromium.ts';
import { pageParts } from '../../scripts/standalone-page.ts';
import { filtered } from '../../src/analytics/filter.ts';
import { summarise } from '../../src/analytics/summary.ts';
import { findingsByCard } from '../../src/map/findings-by-card.ts';
import { fontsFor } from '../../src/map/fonts.ts';
import { renderSvg } from '../../src/map/render-svg.tsx';
import { pdfOf } from '../../src/print/pdf.ts';
import type { MapResult } from '../../src/protocol/messages.ts';
import type { FromPreview } from '../../src/protocol/page-messages.ts';
import { mapFindings } from '../../src/rules/map-findings.ts';
import { count } from '../../src/server/exchange/count.ts';
import { journey } from '../cli/program.ts';
import { launchFilePages } from '../support/one-file-pages.ts';
import type { PreviewPage } from '../support/preview-page.ts';
import { previewsPerTest } from '../support/previews-per-test.ts';
import { serve } from '../support/server.ts';
import { exampleTexts, loadWorkspace, today, uriOf } from '../support/workspace.ts';

const workspace = await loadWorkspace(exampleTexts());
const server = await serve(exampleTexts());
const parts = await pageParts();
const openPreview = await previewsPerTest();

const result = resultOf('aurora.journey');

describe('what is shown is what is saved', () => {
  test('SVG: the same bytes as from the command line', async () => {
    const preview = await show();
    const { name, content } = await save(preview, 'SVG picture');
    expect(name).toBe('scroll-to-circle.svg');
    expect(content).toBe(draw());
  });

  test('SVG with its font, in fixed colours', async () => {
    const preview = await show();
    await preview.page.locator('summary', { hasText: 'Export' }).click();
    await preview.page.locator('.exports select').first().selectOption('dark');
    await preview.page.locator('.exports input[type="checkbox"]').check();
    await preview.page.locator('summary', { hasText: 'Export' }).click();
    const { content } = await save(preview, 'SVG picture');
    expect(content).toBe(draw({ theme: 'dark', fonts: fontsFor(draw(), parts.fonts) }));
  });

  test('data: the same bytes as from the command line, numbers of what is left included', async () => {
    const asked = ['--format', 'json', '--today', today];
    const cwd = join(import.meta.dirname, '../../examples');
    for (const [view, filter] of [
      [undefined, []],
      [{ filter: { critical: true } }, ['--filter', 'critical']],
    ] as const) {
      const preview = await show(view);
      const { content } = await save(preview, 'Data (JSON)');
      const { stdout } = await journey(['render', 'aurora.journey', ...asked, ...filter], { cwd });
      expect(JSON.parse(String(content)).analytics.touchpoints).toBeGreaterThan(0);
      expect(content).toBe(stdout);
      await preview.close();
    }
  });

  test('data: where counting fails that is told, and nothing is saved', async () => {
    const preview = await show();
    await choose(preview, 'Data (JSON)');
    await preview.send({ type: 'analytics', problem: 'Nobody answers' });
    await preview.page.locator('.state', { hasText: 'Nobody answers' }).waitFor();
    expect((await preview.posted()).filter(({ type }) => type === 'save')).toEqual([]);
  });

  test('filters, lanes, heat and what stands out', async () => {
    const preview = await show();
    const { page } = preview;
    await page.keyboard.press('/');
    await page.keyboard.type('shop');
    await page.locator('summary', { hasText: 'Show' }).click();
    await page.locator('.check', { hasText: 'Emotion' }).click();
    await page.keyboard.press('Escape');
    const found = String((await save(preview, 'SVG picture')).content);
    expect(found).toContain('opacity=');
    expect(found).not.toContain('j-curve');
    await page.locator('.faces button', { hasText: 'Feeling' }).click();
    const heat = String((await save(preview, 'SVG picture')).content);
    expect(heat).toContain('j-heat');
    expect(heat).not.toContain('j-card"');
  });

  test.each([
    ['svg', 'SVG picture'],
    ['md', 'Report (Markdown)'],
    ['csv', 'Table (CSV)'],
    ['json', 'Data (JSON)'],
    ['html', 'Page in one file'],
  ])('%s holds what the filter leaves, and no other card', async (ending, name) => {
    const preview = await show({ filter: { critical: true } });
    const { name: file, content } = await save(preview, name);
    expect(file).toBe(`scroll-to-circle.${ending}`);
    const text = String(content)
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ');
    if (!result.model) throw new Error('There is no map.');
    const kept = new Set(filtered(result.model, { critical: true }).cards.map(({ id }) => id));
    const [left, gone] = [true, false].map((stays) =>
      result.model?.cards.filter(({ id }) => kept.has(id) === stays).map(({ label }) => label),
    );
    expect(left?.length).toBeGreaterThan(0);
    expect(left?.filter((label) => !text.includes(label))).toEqual([]);
    // a page can take its filter away
    if (ending === 'html') expect(text).toContain('"filter":{"critical":true}');
    else expect(gone?.filter((label) => text.includes(label))).toEqual([]);
  });

  test('a sheet of a part says what importing it would do', async () => {
    const preview = await show({ filter: { critical: true } });
    await save(preview, 'Table (CSV)');
    await preview.page.locator('.state', { hasText: 'holds a part of the journey' }).waitFor();
  });

  test.each([1, 4])('PNG, %i×: of that size, with the letters of its font', async (scale) => {
    const preview = await show();
    await preview.page.locator('summary', { hasText: 'Export' }).click();
    await preview.page.locator('.exports select').nth(1).selectOption(String(scale));
    await preview.page.locator('summary', { hasText: 'Export' }).click();
    const { name, content } = await save(preview, 'PNG picture');
    expect(name).toBe('scroll-to-circle.png');
    const [, width = 0, height = 0] =
      draw()
        .match(/viewBox="0 0 (\d+) (\d+)"/)
        ?.map(Number) ?? [];
    expect(sizeOf(content)).toEqual([width * scale, height * scale]);
    const plain = await save(preview, 'PNG picture', { ...parts, fonts: [] });
    expect(bytesOf(plain.content).equals(bytesOf(content)), 'without the font it looks different').toBe(false);
  });

  test('PDF: the editor is handed the light picture with its font, and makes one page of it', async () => {
    const preview = await show();
    await choose(preview, 'PDF');
    await answerParts(preview, parts);
    await expect.poll(async () => (await preview.posted()).at(-1)?.type).toBe('savePdf');
    const sent = (await preview.posted()).at(-1);
    if (sent?.type !== 'savePdf') throw new Error('nothing was sent');
    expect(sent.name).toBe('scroll-to-circle.pdf');
    expect(sent.svg).toBe(draw({ theme: 'light', fonts: fontsFor(draw(), parts.fonts) }));
    const file = await pdfOf(sent.svg, '2026-09-01', { path: await setUpChromium(), env: process.env });
    expect(Buffer.from(file).toString('latin1')).toMatch(/^%PDF-.*\/Count 1\b/s);
    expect(Buffer.from(file).toString('latin1')).toContain('D:20260901000000');
  });

  test('print: the editor is handed a page that shows the filter, and asks to be printed once it is drawn', async () => {
    const preview = await show();
    await preview.page.locator('summary', { hasText: 'Filter' }).click();
    await preview.page.locator('label', { hasText: 'critical only' }).click();
    await preview.page.keyboard.press('Escape');
    const shown = await preview.page.locator('.j-card').count();
    await choose(preview, 'Print');
    await answerParts(preview, parts);
    await expect.poll(async () => (await preview.posted()).at(-1)?.type).toBe('print');
    const sent = (await preview.posted()).at(-1);
    if (sent?.type !== 'print') throw new Error('nothing was sent');
    expect(sent.name).toBe('scroll-to-circle-print.html');
    const pages = await launchFilePages();
    try {
      const { page } = await pages.open(sent.html, {}, () => {
        window.print = () =>
          document.body.setAttribute('data-printed', `${document.querySelectorAll('.j-card').length}`);
      });
      await page.locator('body[data-printed]').waitFor({ state: 'attached' });
      expect(Number(await page.locator('body').getAttribute('data-printed'))).toBe(shown);
    } finally {
      await pages.close();
    }
  });

  test('CSV: the same rows as in the table', async () => {
    const preview = await show();
    const { name, content } = await save(preview, 'Table (CSV)');
    expect(name).toBe('scroll-to-circle.csv');
    expect(String(content).trim().split('\r\n')).toHaveLength(1 + (result.model?.cards.length ?? 0));
  });

  test('JSON: what the filter leaves, with sources that say nothing about the machine', async () => {
    const preview = await show();
    await preview.page.locator('summary', { hasText: 'Filter' }).click();
    await preview.page.locator('label', { hasText: 'critical only' }).click();
    await preview.page.keyboard.press('Escape');
    const { content } = await save(preview, 'Data (JSON)');
    const map = JSON.parse(String(content));
    expect(map.cards.length).toBeLessThan(result.model?.cards.length ?? 0);
    expect(map.journey.source.file).toBe('aurora.journey');
    expect(map.findings.length).toBeGreaterThan(0);
    expect(content).not.toContain('file:');
  });

  test('HTML: a page that works, begins with the filter, and can make others', async () => {
    const preview = await show();
    await preview.page.locator('summary', { hasText: 'Filter' }).click();
    await preview.page.locator('label', { hasText: 'critical only' }).click();
    await preview.page.keyboard.press('Escape');
    const shown = await preview.page.locator('.j-card').count();
    const { content } = await save(preview, 'Page in one file');
    expect(String(content).includes('file://'), 'nothing of the machine').toBe(false);
    const pages = await launchFilePages();
    try {
      const first = await pages.open(String(content), { acceptDownloads: true });
      await first.page.locator('.j-card').first().waitFor();
      expect(await first.page.locator('.j-card').count()).toBe(shown);
      const download = first.page.waitForEvent('download');
      await first.page.locator('summary', { hasText: 'Export' }).click();
      await first.page.locator('.choice', { hasText: 'Page in one file' }).click();
      const file = await download;
      expect(file.suggestedFilename()).toBe('scroll-to-circle.html');
      expect(readFileSync(await file.path(), 'utf8') === content, 'a copy of the copy').toBe(true);
      expect([first.faults, first.requests.filter((url) => !url.startsWith('blob:'))]).toEqual([[], []]);
    } finally {
      await pages.close();
    }
  });
});

describe('the same bytes from the page and from the command line', () => {
  const run = async (...args: string[]) => {
    const { code, stdout, stderr } = await journey(['render', ...args, '--today', today, 'aurora.journey'], {
      cwd: join(import.meta.dirname, '../../examples'),
    });
    expect([code, stderr.replace(/^.*holds a part of the journey.*\n/, '')]).toEqual([0, '']);
    return stdout;
  };

  test.each([
    ['as it is', {}, []],
    ['with a filter', { filter: { medium: 'digital' } }, ['--filter', 'medium=digital']],
    ['for one persona', { filter: { persona: 'giulia' } }, ['--filter', 'persona=giulia']],
    ['with other lanes', { lanes: ['messages', 'backstage'] }, ['--lanes', 'messages,backstage']],
  ] as const)('SVG, %s', async (_, view, args) => {
    const { content } = await save(await show(view), 'SVG picture');
    expect(content).toBe(await run(...args));
  });

  test('SVG in dark colours, with its font', async () => {
    const preview = await show();
    await preview.page.locator('summary', { hasText: 'Export' }).click();
    await preview.page.locator('.exports select').first().selectOption('dark');
    await preview.page.locator('.exports input[type="checkbox"]').check();
    await preview.page.keyboard.press('Escape');
    const { content } = await save(preview, 'SVG picture');
    expect(content).toBe(await run('--theme', 'dark', '--embed-font'));
  });

  test.each([
    ['md', 'Report (Markdown)'],
    ['csv', 'Table (CSV)'],
  ])('%s', async (format, name) => {
    const { content } = await save(await show({ filter: { medium: 'digital' } }), name);
    expect(content).toBe(await run('--format', format, '--filter', 'medium=digital'));
  });
});

describe('the menu', () => {
  test('names every format that can be taken away', async () => {
    const { page } = await show();
    await page.locator('summary', { hasText: 'Export' }).click();
    expect(await page.locator('.exports .choice').allInnerTexts()).toEqual([
      'SVG picture',
      'PNG picture',
      'Page in one file (HTML)',
      'Report (Markdown)',
      'Table (CSV)',
      'Data (JSON)',
      'PDF, its texts as texts',
      'Copy as PNG',
      'Copy as SVG',
      'Print …',
    ]);
    expect(await page.getByLabel('Size of PNG').locator('option').allInnerTexts()).toEqual(['1×', '2×', '3×', '4×']);
  });

  test('the editor opens it, and a key; Escape leaves it', async () => {
    const { page, send } = await show();
    await send({ type: 'export' });
    await page.locator('.choice', { hasText: 'SVG picture' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('SVG picture');
    await page.keyboard.press('Escape');
    expect(await page.locator('.choice', { hasText: 'SVG picture' }).isVisible()).toBe(false);
    await page.keyboard.press('e');
    await page.locator('.choice', { hasText: 'SVG picture' }).waitFor();
  });

  test('copies the picture', async () => {
    const { page } = await show();
    await page.evaluate(() => {
      const copied: string[][] = [];
      Object.assign(globalThis, {
        copied,
        ClipboardItem: class {
          constructor(items: object) {
            copied.push(Object.keys(items));
          }
        },
      });
      Object.defineProperty(navigator, 'clipboard', { value: { write: async () => {} } });
    });
    await page.locator('summary', { hasText: 'Export' }).click();
    await page.locator('.choice', { hasText: 'Copy as SVG' }).click();
    await page.locator('.state', { hasText: 'clipboard' }).waitFor();
    expect(await page.evaluate(() => (globalThis as unknown as { copied: unknown }).copied)).toEqual([['text/plain']]);
  });

  test('says so when parts of the program are gone', async () => {
    const preview = await show();
    await choose(preview, 'PNG picture');
    await answerParts(preview, undefined);
    await preview.page.locator('.state', { hasText: 'install it again' }).waitFor();
  });
});

async function show(view?: object): Promise<PreviewPage> {
  const preview = await openPreview();
  if (view) await preview.send({ type: 'view', view });
  await preview.show(result);
  return preview;
}

async function choose({ page }: PreviewPage, name: string): Promise<void> {
  await page.locator('summary', { hasText: 'Export' }).click();
  await page.locator('.choice', { hasText: name }).click();
}

/** What the page asks the editor to save; the editor is asked for the parts of pages on the way. */
async function save(
  preview: PreviewPage,
  name: string,
  known = parts,
): Promise<Extract<FromPreview, { type: 'save' }>> {
  const before = (await preview.posted()).length;
  await choose(preview, name);
  for (let answered = false; ; await new Promise((done) => setTimeout(done, 20))) {
    const posted = (await preview.posted()).slice(before);
    const saved = posted.find((message) => message.type === 'save');
    if (saved) return saved;
    const counted = posted.find((message) => message.type === 'analytics');
    if (counted && !answered) {
      answered = true;
      const { model, findings } = counted;
      const params = { uri: `${uriOf('aurora.journey')}`, model, findings };
      await preview.send({ type: 'analytics', ...count(params, server.services) });
    }
    if (answered || !posted.some(({ type }) => type === 'parts')) continue;
    answered = true;
    await answerParts(preview, known);
  }
}

async function answerParts(preview: PreviewPage, known: unknown): Promise<void> {
  while (!(await preview.posted()).some(({ type }) => type === 'parts'))
    await new Promise((done) => setTimeout(done, 20));
  await preview.send({ type: 'parts', parts: known });
}

/** The picture as the command line makes it. */
function draw(options: Parameters<typeof renderSvg>[1] = {}): string {
  const { model, findings } = result;
  if (!model) throw new Error('no map');
  return renderSvg(model, { summary: summarise(model), findings: findingsByCard(findings), ...options });
}

/** A page hands bytes over as an object with an entry for each. */
function bytesOf(png: string | Uint8Array): Buffer {
  return Buffer.from(Object.values(png) as number[]);
}

function sizeOf(png: string | Uint8Array): number[] {
  const bytes = bytesOf(png);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

function resultOf(path: string): MapResult {
  const model = workspace.map(path);
  const findings = mapFindings([...workspace.findings().values()].flat(), model);
  return { journeys: [{ id: model.journey.id, label: model.journey.label }], model, findings, places: [] };
}
