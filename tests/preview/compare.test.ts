import { beforeAll, describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/model/map-comparison.ts';
import type { MapChange, MapModel } from '../../src/model/map-model.ts';
import { sideNames } from '../../src/preview/compare-linked.ts';
import type { CompareParams, MapResult } from '../../src/protocol/messages.ts';
import type { ComparedState } from '../../src/protocol/page-messages.ts';
import type { Comparisons } from '../../src/server/compare.ts';
import { inReach } from '../support/in-reach.ts';
import { basketComparisons } from '../support/map-results.ts';
import type { PreviewOptions, PreviewPage } from '../support/preview-page.ts';
import { previewsPerTest } from '../support/previews-per-test.ts';
import { uriOf } from '../support/workspace.ts';

const uri = uriOf('baskets/basket-target.journey').toString();
const openPreview = await previewsPerTest();
let comparisons: Comparisons;
beforeAll(async () => {
  comparisons = await basketComparisons();
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
  await (await inReach(page.locator('summary', { hasText: 'Compare …' }))).click();
  await page.getByRole('button', { name: "Panier de la semaine, aujourd'hui" }).click();
  expect((await posted()).at(-1)).toEqual({ type: 'compare', target: { kind: 'base' } });
  expect(await page.locator('.compare-bar').count()).toBe(0);
});

describe('two maps side by side', () => {
  test('a map tells where it is scrolled and what is chosen, and goes where the other one is', async () => {
    const { page, posted, send } = await show((await compared({ show: 'after' })).result, { height: 500 });
    await send({ type: 'linked', on: true, others: 1 });
    await page.locator('[aria-pressed="true"]', { hasText: 'Linked' }).waitFor({ state: 'attached' });
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

  test('the list beside one side holds what is only on the other one, which is then chosen there', async () => {
    const { page, posted, send } = await show((await compared({ show: 'before' })).result);
    await send({ type: 'linked', on: true, others: 1 });
    await page.locator('[aria-pressed="true"]', { hasText: 'Linked' }).waitFor({ state: 'attached' });
    expect(await page.locator('.j-card[data-card="meet-producer"]').count()).toBe(0);
    await page.locator('.change.added .what', { hasText: 'Message vidéo' }).click();
    await expect.poll(async () => (await posted()).at(-1)).toEqual({ type: 'follow', card: 'meet-producer' });
    const said = await page.locator('.changes > .quiet').first().textContent();
    expect(said).toBe('6 changes: 3 added, 3 changed.');
  });

  test('the same stage and the same row come to the edge, however large each map is', async () => {
    const before = await show((await compared({ show: 'before' })).result, { width: 560, height: 500 });
    const after = await show((await compared({ show: 'after' })).result, { width: 600, height: 560 });
    for (const { send } of [before, after]) await send({ type: 'linked', on: true, others: 1 });
    const part = '.picture > svg [data-stage], .picture > svg [data-row]';
    /** How far the heads of stages and rows are from the place where the names stay in view. */
    const places = ({ page }: PreviewPage) =>
      page.locator(part).evaluateAll((heads) => {
        const corner = document.querySelector('.rail.corner > *')?.getBoundingClientRect();
        return Object.fromEntries(
          heads.map((head) => {
            const [stage, row] = [head.getAttribute('data-stage'), head.getAttribute('data-row')];
            const { left, top } = head.getBoundingClientRect();
            return stage === null ? [row, top - (corner?.bottom ?? 0)] : [stage, left - (corner?.right ?? 0)];
          }),
        );
      });
    await before.page.keyboard.press('1');
    await after.page.keyboard.press('1');
    await after.page.keyboard.press('+');
    await after.page.locator('.percent', { hasText: '110' }).waitFor();
    await after.page.locator('[aria-pressed="true"]', { hasText: 'Linked' }).waitFor({ state: 'attached' });
    await after.page.locator('.pane').evaluate((pane) => pane.scrollTo(420, 670));
    await expect.poll(async () => (await after.posted()).at(-1)).toMatchObject({ type: 'follow', column: {}, row: {} });
    const followed = (await after.posted()).at(-1);
    if (followed?.type !== 'follow' || !followed.row || !followed.column) throw new Error('nothing is followed');
    // what stands there counts, not how far along it is
    await before.send({ ...followed, left: 0, top: 0 });
    await before.page.waitForFunction(() => document.querySelector('.pane')?.scrollTop !== 0, undefined, {
      timeout: 5000,
    });
    const [here, there] = [await places(before), await places(after)];
    // what is at the corner of one map is at the corner of the other, as far as both have it
    const passing = (all: Record<string, number>, names: string[]) =>
      names.filter((name) => (all[name] ?? 1) <= 0).sort((a, b) => (all[b] ?? 0) - (all[a] ?? 0))[0];
    const rows = Object.keys(here).filter((name) => name.includes(' ') && name in there);
    const stages = Object.keys(here).filter((name) => !name.includes(' ') && name in there);
    expect(rows.length).toBeGreaterThan(3);
    expect(passing(here, rows)).toBe('channel store');
    expect(passing(there, rows)).toBe('channel store');
    expect([passing(here, stages), passing(there, stages)]).toEqual(['choose', 'choose']);
    // what it was led to is not told back
    await before.page.waitForTimeout(100);
    expect((await before.posted()).filter(({ type }) => type === 'follow')).toEqual([]);
  });

  test('a place that only the other map has: as far along', async () => {
    const { page, send } = await show((await compared({ show: 'after' })).result, { width: 700, height: 420 });
    await send({ type: 'linked', on: true, others: 1 });
    await page.locator('[aria-pressed="true"]', { hasText: 'Linked' }).waitFor({ state: 'attached' });
    await send({ type: 'follow', left: 0, top: 0.5, row: { name: 'channel nowhere', part: 0 } });
    const way = () =>
      page.locator('.pane').evaluate((pane) => pane.scrollTop / (pane.scrollHeight - pane.clientHeight));
    await expect.poll(way).toBeCloseTo(0.5, 1);
  });

  test('stages, channels and cards that have another name on the other side are the same', () => {
    const renamed = (kind: MapChange['kind'], target: string, after: string): MapChange => ({
      kind,
      target,
      label: target,
      change: 'renamed',
      facts: [{ key: 'name', before: target, after }],
    });
    const diff = [renamed('stage', 'buy', 'order'), renamed('touchpoint', 'buy', 'checkout')];
    const names = sideNames({ diff } as MapModel, { shows: 'before' } as Comparison);
    expect([names.there('stage', 'buy'), names.there('touchpoint', 'buy'), names.there('channel', 'buy')]).toEqual([
      'order',
      'checkout',
      'buy',
    ]);
    expect([names.here('stage', 'order'), names.here('touchpoint', 'checkout')]).toEqual(['buy', 'buy']);
    const after = sideNames({ diff } as MapModel, { shows: 'after' } as Comparison);
    expect(after.there('stage', 'buy')).toBe('buy');
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
  const preview = await openPreview(options);
  const shown = result ?? (await compared()).result;
  await preview.send({ type: 'map', uri, title: 'Map', result: shown, ...(state && { compared: state }) });
  await preview.page.locator('main').waitFor();
  return preview;
}
