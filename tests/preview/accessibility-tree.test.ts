import { describe, expect, test } from 'vitest';
import type { MapModel } from '../../src/model/map-model.ts';
import { mapResult } from '../support/map-results.ts';
import type { PreviewPage } from '../support/preview-page.ts';
import { previewsPerTest } from '../support/previews-per-test.ts';
import { exampleTexts, loadWorkspace } from '../support/workspace.ts';
import { loadTree } from './accessibility-nodes.ts';
import { aurora, comparedResult, comparedWithBase } from './accessibility-states.ts';

const openPreview = await previewsPerTest();

describe('the map for a screen reader', () => {
  test('rows of channels, columns of stages, cells that own their cards', async () => {
    const { page } = await show();
    const tree = await loadTree(page);
    const grid = tree.one('grid');
    expect(grid.name).toBe('Channels and stages');
    const [head, ...rows] = grid.all('row');
    expect(head?.all('columnheader').map(({ name }) => name)).toEqual([
      'Channel',
      ...(aurora.model?.stages ?? []).map(({ label, goal }) => `${label}, ${goal}`),
    ]);
    expect(rows.map((row) => row.one('rowheader').name.split(',')[0])).toEqual(
      aurora.model?.lanes.map(({ label }) => label),
    );
    const website = rows.find((row) => row.one('rowheader').name.startsWith('Website'));
    expect(website?.all('gridcell').map((cell) => cell.all('button').map(({ name }) => name.slice(0, 15)))).toEqual([
      [],
      ['4 Bean finder q'],
      ['7 Checkout Conv'],
      [],
      [],
    ]);
    expect(website?.all('gridcell')[0]?.name).toBe('empty');
    expect(grid.all('button')).toHaveLength(await page.locator('.j-card').count());
  });

  test('a card says its facts, its place, what its signs mean, and what is found about it', async () => {
    const { page } = await show();
    const tree = await loadTree(page);
    const checkout = tree.all('button').find(({ name }) => name.includes('Checkout'));
    expect(checkout?.name).toMatch(/^7 Checkout Conversion 2\.1\s%\s→\s3\s%\s−1 A decisive moment feels bad/);
    expect(checkout?.description).toBe('Order, Website, moment of truth or critical');
    // a text that is cut is said whole
    const rate = tree.all('button').find(({ name }) => name.includes('Rate this roast'));
    expect(rate?.name).toBe('11 Rate this roast collects Satisfaction with the roast 0');
  });

  test('a heat map has its numbers in the cells', async () => {
    const { page } = await show();
    await page.locator('.faces button', { hasText: 'Feeling' }).click();
    await page.locator('.j-heat').waitFor();
    const cells = async () => {
      const website = (await loadTree(page)).all('row').find(({ name }) => name.startsWith('Website'));
      return website?.all('gridcell').map(({ name }) => name);
    };
    await expect.poll(cells).toEqual(['empty', '+1', '−1', 'empty', 'empty']);
  });

  test('names that stand twice in the picture are said once', async () => {
    const { page } = await show();
    const said = (await loadTree(page)).all('StaticText').map(({ name }) => name);
    expect(said.filter((name) => name.startsWith('Instagram'))).toHaveLength(1);
    expect(said.filter((name) => name.startsWith('Discover'))).toHaveLength(1);
  });

  test('the curve says each of its dots', async () => {
    const { page } = await show();
    const dots = (await loadTree(page)).all('group').map(({ name }) => name);
    expect(dots).toContain('8 Call about grinding · −2 · ignored');
  });
});

describe('what happens is told politely', () => {
  const told = (preview: PreviewPage, text: string) =>
    preview.page.locator('[role="status"], output').filter({ hasText: text }).waitFor({ state: 'attached' });

  test('a card is chosen, a filter is set, the text is edited, something is found', async () => {
    const preview = await show();
    const { page } = preview;
    // what is there from the beginning is no news
    await page.waitForTimeout(1000);
    expect((await page.locator('.unseen [role="status"]').allTextContents()).join('')).toBe('');
    await page.locator('[data-card="checkout"]').first().press('Space');
    await told(preview, 'Chosen: 7. Checkout');
    await page.locator('summary', { hasText: 'Filter' }).click();
    await page.getByRole('combobox', { name: 'Medium' }).selectOption('physical');
    await told(preview, '4 of 14 touchpoints are shown.');
    await page.getByRole('combobox', { name: 'Medium' }).selectOption('');
    await told(preview, '14 of 14 touchpoints are shown.');
    await page.keyboard.press('Escape');
    const edited = structuredClone(aurora);
    const [first] = edited.model?.cards ?? [];
    if (!first) throw new Error('The map has no card.');
    first.label = 'Edited';
    await preview.show(edited);
    await told(preview, 'The map has changed. It has 14 touchpoints now.');
    await page.keyboard.press('/');
    await page.keyboard.type('shop');
    await told(preview, 'found');
    await preview.send({ type: 'notice', sentence: 'Saved.' });
    await told(preview, 'Saved.');
    expect(await page.locator('[aria-live="assertive"], [role="alert"]').count()).toBe(0);
  });

  test('the same map once more is no news', async () => {
    const preview = await show();
    await preview.page.waitForTimeout(1000);
    await preview.show(structuredClone(aurora));
    await preview.page.waitForTimeout(1000);
    expect((await preview.page.locator('.unseen [role="status"]').allTextContents()).join('')).toBe('');
  });
});

describe('the table says what the map says', () => {
  test.each(['aurora.journey', 'baskets/basket-today.journey'])('%s', async (path) => {
    const result = mapResult(await loadWorkspace(exampleTexts()), path);
    const { page } = await show(result);
    await page.keyboard.press('t');
    const table = plain(await page.locator('.pane.table').innerText());
    const { model, findings } = result;
    if (!model) throw new Error('There is no map.');
    const lacking = textsOf(model).filter((text) => !table.includes(plain(text)));
    expect(lacking).toEqual([]);
    const cards = new Set(model.cards.map(({ id }) => id));
    const found = findings.filter(({ target }) => cards.has(target));
    expect(found.filter(({ message }) => !table.includes(plain(message)))).toEqual([]);
  });

  test('of a comparison: what is new, changed, gone', async () => {
    const { page, send } = await show();
    await send({
      type: 'map',
      uri: 'file:///b',
      title: '',
      result: await comparedResult(),
      compared: comparedWithBase,
    });
    await page.locator('.compare-bar').waitFor();
    await page.keyboard.press('t');
    const changes = await page.locator('.cards tbody tr:has(td)').evaluateAll((rows) =>
      rows.flatMap((row) => {
        const [first] = row.querySelectorAll('td');
        const button = row.querySelector('[data-card]');
        return first?.textContent
          ? [
              `${button?.getAttribute('data-card')} ${first.textContent}${button?.querySelector('del') ? ', struck' : ''}`,
            ]
          : [];
      }),
    );
    expect(changes.sort()).toEqual(['checkout changed', 'help changed', 'meet-producer removed, struck']);
  });
});

/** The texts of the author that stand on the map, in its lanes and heads. */
function textsOf(model: MapModel): string[] {
  const { journey, personas, phases, stages, lanes, cards, kpis, hybrids, themes } = model;
  const pains = (of: MapModel['cards'] | MapModel['stages']) => of.flatMap((one) => one.pains.map(({ text }) => text));
  return [
    journey.label,
    ...personas.map(({ label }) => label),
    ...phases.filter(({ id }) => id !== 'none').map(({ label }) => label),
    ...stages.flatMap(({ label, goal, opportunities }) => [
      label,
      goal ?? '',
      ...opportunities.map(({ text }) => text),
    ]),
    ...pains(stages),
    ...lanes.filter(({ kind }) => kind === 'channel').map(({ label }) => label),
    ...cards.flatMap(({ number, label, does, backstage, feels, opportunities, gets }) => [
      `${number} ${label}`,
      ...does.map(({ text }) => text),
      ...backstage,
      ...feels.map(({ text = '' }) => text),
      ...opportunities.map(({ text }) => text),
      ...gets.map(({ text = '' }) => text),
    ]),
    ...pains(cards),
    ...kpis.map(({ label }) => label),
    ...hybrids.map(({ label }) => label),
    ...themes.flatMap(({ label, objectives }) => [label, ...objectives.map((objective) => objective.label)]),
    ...model.messages.filter((message) => message.cards.length > 0).map(({ label }) => label),
  ].filter(Boolean);
}

/** Without what CSS does to letters and lines. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').toLowerCase();
}

async function show(result = aurora): Promise<PreviewPage> {
  const preview = await openPreview();
  await preview.show(result);
  return preview;
}
