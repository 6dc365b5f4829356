import { afterAll, expect, test } from 'vitest';
import { SentMap } from '../../src/extension/sent-map.ts';
import type { Card, MapModel } from '../../src/model/map-model.ts';
import type { MapMessage } from '../../src/protocol/page-messages.ts';
import { bigJourney } from '../support/big-journey.ts';
import { mapResultOf } from '../support/map-results.ts';
import { launchPreviews, type PreviewPage } from '../support/preview-page.ts';

const result = await mapResultOf(bigJourney({ stages: 6, channels: 5, touchpoints: 90 }));
const previews = await launchPreviews();
afterAll(() => previews.close());

/** What somebody does to the map, one thing after the other. */
const edits: ((model: MapModel) => void)[] = [
  ({ cards }) => {
    (cards[40] as Card).label = 'Edited';
  },
  ({ cards, curve }) => {
    (cards[41] as Card).feels = [{ value: 2 }];
    for (const { points } of curve) for (const point of points) if (point.card === cards[41]?.id) point.valence = 2;
  },
  ({ cards }) => {
    const card = cards[10] as Card;
    card.pains = [{ text: 'A pain that is new', severity: 'high', resolved: false, source: card.source }];
  },
  ({ cards }) => {
    cards.splice(20, 0, { ...structuredClone(cards[20] as Card), id: 'more', label: 'One more' });
    for (const [i, card] of cards.entries()) card.number = i + 1;
  },
  ({ stages }) => {
    const [stage] = stages;
    if (stage) stage.goal = 'A goal that is so long that it needs a second line under the name of its stage';
  },
  ({ cards }) => {
    cards.splice(5, 30);
    for (const [i, card] of cards.entries()) card.number = i + 1;
  },
];

test('a picture that was patched after each edit is the one that a fresh page paints', {
  timeout: 120_000,
}, async () => {
  const preview = await previews.open();
  // of the second map on, only what is different, as the editor does
  const sent = new SentMap();
  const tell = ({ type = 'map', uri = 'file:///map.journey', title = 'Map', ...map }: Partial<MapMessage>) =>
    preview.send(sent.next({ type, uri, title, result, ...map }));
  await tell({});
  const model = structuredClone(result.model) as MapModel;
  for (const [i, edit] of edits.entries()) {
    edit(model);
    model.journey.label = `Step ${i}`;
    await tell({ result: structuredClone({ ...result, model }) });
    await preview.page.locator('h1', { hasText: `Step ${i}` }).waitFor({ state: 'attached' });
    const fresh = await previews.open();
    await fresh.show({ ...result, model });
    expect(await pictureOf(preview), `step ${i}`).toEqual(await pictureOf(fresh));
    await fresh.close();
  }
  await preview.close();
});

test('a page that misses a change asks for the whole map, and shows nothing that is made of the wrong one', async () => {
  const preview = await previews.open();
  const sent = new SentMap();
  const labelled = (label: string): MapMessage => {
    const model = structuredClone(result.model) as MapModel;
    model.journey.label = label;
    return { type: 'map', uri: 'file:///map.journey', title: 'Map', result: { ...result, model } };
  };
  const title = (text: string) => preview.page.locator('h1', { hasText: text }).waitFor({ state: 'attached' });
  const asked = async () => (await preview.posted()).filter(({ type }) => type === 'ready').length;
  await preview.send(sent.next(labelled('One')));
  await title('One');
  sent.next(labelled('Two'));
  expect(await asked()).toBe(1);
  await preview.send(sent.next(labelled('Three')));
  await expect.poll(asked).toBe(2);
  expect(await preview.page.locator('h1').textContent()).toBe('One');
  sent.forget();
  await preview.send(sent.next(labelled('Three')));
  await title('Three');
  await preview.send(sent.next(labelled('Four')));
  await title('Four');
  expect(await asked()).toBe(2);
  await preview.close();
});

/** The elements of picture and names with their attributes, whatever order these were set in. */
function pictureOf({ page }: PreviewPage): Promise<string[]> {
  return page.locator('.picture').evaluate((picture) =>
    [...picture.querySelectorAll('*')].map((element) => {
      const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`).sort();
      const text = element.childElementCount === 0 ? element.textContent : '';
      return [element.tagName, ...attributes, text].join(' ');
    }),
  );
}
