import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ComparedState, CompareParams, MapResult } from '../../src/protocol/messages.ts';
import { Comparisons } from '../../src/server/compare.ts';
import type { PreviewOptions, PreviewPage } from '../support/preview-page.ts';
import { launchPreviews } from '../support/preview-page.ts';
import { serve } from '../support/server.ts';
import { exampleTexts, today, uriOf } from '../support/workspace.ts';

const uri = uriOf('baskets/basket-target.journey').toString();
const previews = await launchPreviews();
let comparisons: Comparisons;
const open: PreviewPage[] = [];
beforeAll(async () => {
  const { services } = await serve(exampleTexts('baskets'));
  comparisons = new Comparisons(services, () => ({ profile: 'standard', today }));
});
afterAll(() => previews.close());
afterEach(async () => {
  for (const preview of open.splice(0)) await preview.close();
});

describe('the bar', () => {
  test('names both sides; sides are swapped, shown alone, and left', async () => {
    const { page, posted } = await show();
    const sides = page.locator('.compare-bar .side strong');
    expect(await sides.allInnerTexts()).toEqual(["Panier de la semaine, aujourd'hui", 'Panier de la semaine, cible']);
    await page.getByRole('button', { name: 'Swap sides' }).click();
    await page.getByRole('button', { name: 'Before', exact: true }).click();
    await page.getByRole('button', { name: 'Side by side' }).click();
    await page.getByRole('button', { name: 'End comparison' }).click();
    expect((await posted()).slice(-4)).toEqual([
      { type: 'compareAs', swapped: true },
      { type: 'compareAs', show: 'before' },
      { type: 'beside' },
      { type: 'leaveComparison' },
    ]);
  });

  test('where a text comes from stands beside its name', async () => {
    const { result } = await compared();
    const { comparison } = result;
    if (!comparison) throw new Error('nothing is compared');
    const { page } = await show({
      ...result,
      comparison: { ...comparison, before: { ...comparison.before, from: 'HEAD' } },
    });
    expect(await page.locator('.side .from').innerText()).toBe('HEAD');
  });

  test('what cannot be compared is told, and the map stays', async () => {
    const { comparison: _, ...alone } = (await compared()).result;
    const { page, posted } = await show({ ...alone, problem: 'There is no journey ‘x’ in HEAD.' });
    await page.getByRole('button', { name: 'End comparison' }).click();
    expect((await posted()).at(-1)).toEqual({ type: 'leaveComparison' });
    expect(await page.locator('.state').innerText()).toBe('There is no journey ‘x’ in HEAD.');
  });
});

describe('the map of both', () => {
  test('what is new and what has changed is marked on cards, rows and hybrids; both curves have names', async () => {
    const { page } = await show();
    const marked = page.locator('.j-card:has(.j-change)');
    const ids = await marked.evaluateAll((all) => all.map((card) => card.getAttribute('data-card')).sort());
    expect(ids).toEqual(['checkout', 'help', 'meet-producer']);
    expect(await page.locator('.j-bridges .j-change').count()).toBe(1);
    expect(await page.locator('.picture > svg .j-side .j-change').count()).toBe(1);
    const curve = await page.locator('.j-curve text').allTextContents();
    expect(curve).toEqual(expect.arrayContaining(['after', 'before']));
  });

  test('only changes: the rest fades', async () => {
    const { page } = await show();
    await page.getByRole('button', { name: 'Only changes' }).click();
    await page.locator('.j-card[opacity]').first().waitFor();
    const faded = page.locator('.j-card[opacity]');
    expect(await faded.count()).toBe((await page.locator('.j-card').count()) - 3);
    expect(await page.locator('[data-card="help"][opacity]').count()).toBe(0);
  });

  test('what is gone is struck through where it stood, and does not count any more', async () => {
    const { result } = await compared({ swapped: true });
    const { page } = await show(result);
    const gone = page.locator('[data-card="meet-producer"]').first();
    expect(await gone.locator('text[text-decoration="line-through"]').textContent()).toContain('Message vidéo');
    await page.getByRole('button', { name: 'Number', exact: true }).click();
    await page.locator('.j-heat').waitFor();
    expect((await page.locator('.j-heat text').allTextContents()).reduce((sum, text) => sum + Number(text), 0)).toBe(8);
  });
});

describe('the list of changes', () => {
  test('each leads to its card and to its lines', async () => {
    const { page, posted } = await show();
    const help = page.locator('.change', { hasText: 'Appel au service client' });
    expect(await help.locator('.fact').first().innerText()).toMatch(/feels\s+-2 "ignorată" → \+1/);
    await help.locator('.what').click();
    expect(await page.locator('.j-selected').getAttribute('data-card')).toBe('help');
    expect(await page.locator('.change[aria-current]').count()).toBe(1);
    await help.locator('.lines').click();
    expect((await posted()).at(-1)).toMatchObject({ type: 'open', focus: true, source: { file: uri } });
  });

  test('with the keyboard: up and down, and c for the list itself', async () => {
    const { page } = await show();
    await page.locator('.what').first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-change'))).toBe('touchpoint checkout');
    await page.keyboard.press('Enter');
    expect(await page.locator('.j-selected').getAttribute('data-card')).toBe('checkout');
    await page.keyboard.press('c');
    expect(await page.locator('.change-list').count()).toBe(0);
    await page.locator('.details h2', { hasText: 'Commande' }).waitFor();
  });

  test('figures before and after, findings that come and go', async () => {
    const { page } = await show();
    const row = page.locator('.figures tbody tr', { hasText: 'Mean feeling' });
    expect(await row.locator('td').allInnerTexts()).toEqual(['0', '+1.25']);
    await page.locator('h3', { hasText: 'Findings that are gone' }).waitFor();
    expect(await page.locator('.finding.gone').count()).toBeGreaterThan(0);
  });
});

test('what can be compared is offered where there is something to compare with', async () => {
  const { result } = await compared();
  const { comparison: _, ...alone } = result;
  const { page, posted } = await show(alone, {}, undefined);
  await page.locator('summary', { hasText: 'Compare …' }).click();
  await page.getByRole('button', { name: "Panier de la semaine, aujourd'hui" }).click();
  expect((await posted()).at(-1)).toEqual({ type: 'compare', target: { kind: 'base' } });
  expect(await page.locator('.compare-bar').count()).toBe(0);
});

describe('two maps side by side', () => {
  test('a map tells where it is scrolled and what is chosen, and goes where the other one is', async () => {
    const { page, posted, send } = await show((await compared({ show: 'after' })).result, { height: 500 });
    await send({ type: 'linked', on: true, others: 1 });
    await page.getByRole('button', { name: 'Linked', pressed: true }).waitFor();
    await page.locator('.pane').evaluate((pane) => pane.scrollTo(0, pane.scrollHeight));
    await expect.poll(async () => (await posted()).at(-1)).toMatchObject({ type: 'follow', top: 1 });
    await page.locator('.what', { hasText: 'Commande' }).click();
    await expect
      .poll(async () => (await posted()).filter((one) => one.type === 'follow' && 'card' in one))
      .toEqual([{ type: 'follow', card: 'checkout' }]);
    const told = (await posted()).length;
    await send({ type: 'follow', left: 0, top: 0, card: 'help' });
    await expect.poll(() => page.locator('.j-selected').getAttribute('data-card')).toBe('help');
    // what another map has caused is not told back
    const echoed = (await posted()).slice(told).filter((one) => one.type === 'follow' && 'card' in one);
    expect(echoed).toEqual([]);
  });

  test('not linked, it stays where it is', async () => {
    const { page, send } = await show((await compared({ show: 'after' })).result, { height: 500 });
    await send({ type: 'linked', on: false, others: 1 });
    await page.locator('.pane').evaluate((pane) => pane.scrollTo(0, 200));
    await send({ type: 'follow', left: 0, top: 0 });
    await page.waitForTimeout(100);
    expect(await page.locator('.pane').evaluate((pane) => pane.scrollTop)).toBe(200);
  });
});

test.each(['vscode-light', 'vscode-dark', 'vscode-high-contrast', 'vscode-high-contrast-light'] as const)(
  'axe finds nothing: %s',
  async (theme) => {
    const { page } = await show((await compared({ swapped: true })).result, { theme });
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core') });
    await page.locator('.what').nth(1).click();
    const found = await page.evaluate(() => {
      const { axe } = globalThis as unknown as { axe: { run(options: unknown): Promise<AxeResults> } };
      return axe.run({ resultTypes: ['violations'] });
    });
    expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 120))])).toEqual([]);
  },
);

test('a reload of the window finds the comparison again', async () => {
  const preview = await show();
  expect(await preview.state()).toMatchObject({ compared: { target: { kind: 'base' }, show: 'both' } });
});

const asBase: ComparedState = { target: { kind: 'base' }, swapped: false, show: 'both' };

async function compared(params: Partial<CompareParams> = {}): Promise<{ result: MapResult }> {
  return { result: await comparisons.compare({ uri, against: { kind: 'base' }, ...params }) };
}

async function show(
  result?: MapResult,
  options: PreviewOptions = {},
  state: ComparedState | undefined = asBase,
): Promise<PreviewPage> {
  const preview = await previews.open(options);
  open.push(preview);
  const shown = result ?? (await compared()).result;
  await preview.send({ type: 'map', uri, title: 'Map', result: shown, ...(state && { compared: state }) });
  await preview.page.locator('main').waitFor();
  return preview;
}
