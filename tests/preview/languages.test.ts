import { afterAll, expect, test } from 'vitest';
import { readCatalogue } from '../../scripts/texts/catalogue-files.ts';
import { buildMap } from '../../src/model/build-map.ts';
import type { MapResult } from '../../src/protocol/messages.ts';
import { wordsFor } from '../../src/texts/catalogues.ts';
import type { PreviewPage } from '../support/preview-page.ts';
import { launchPreviews } from '../support/preview-page.ts';
import { loadWorkspace } from '../support/workspace.ts';

const previews = await launchPreviews();
afterAll(() => previews.close());

const texts = (lang: string) => Object.fromEntries(readCatalogue(lang));
const asked = async ({ posted }: PreviewPage) =>
  (await posted()).flatMap((message) => (message.type === 'words' ? [message.lang] : []));

/** A journey with a row of its own for what nobody sees. */
async function mapIn(lang: string): Promise<MapResult> {
  const workspace = await loadWorkspace({
    'a.journey': `lang ${lang}
journey j "J" { stage s "S" { touchpoint t "T" { internal  feels 1 } } }`,
  });
  const [journey] = workspace.file('a.journey').journeys.map((one) => workspace.model.journey(one));
  if (!journey) throw new Error('there is no journey');
  const model = buildMap(journey, { today: '2026-09-01', wordsFor });
  return { journeys: [{ id: 'j', label: 'J' }], model, findings: [], places: [] };
}

test('the page has the language of the editor, the picture that of its labels; each is asked for once', async () => {
  const preview = await previews.open({ lang: 'fr' });
  const { page, send } = preview;
  await page.waitForFunction(() => document.querySelector('main') === null);
  await expect.poll(() => asked(preview)).toEqual(['fr']);
  await send({ type: 'words', lang: 'fr', texts: texts('fr') });
  await page.getByText('La carte se dessine …').waitFor();

  await preview.show(await mapIn('ro'));
  await expect.poll(() => asked(preview)).toEqual(['fr', 'ro']);
  expect(await page.locator('.j-map').count()).toBe(0);
  await send({ type: 'words', lang: 'ro', texts: texts('ro') });
  await page.locator('.j-map', { hasText: 'Culise' }).waitFor();
  await page.locator('.bar', { hasText: 'Tableau' }).waitFor();

  await preview.show(await mapIn('ro'));
  await preview.show(await mapIn('en'));
  await page.locator('.j-map', { hasText: 'Backstage' }).waitFor();
  await preview.show(await mapIn('ro'));
  await page.locator('.j-map', { hasText: 'Culise' }).waitFor();
  expect(await asked(preview)).toEqual(['fr', 'ro']);
  await preview.close();
});

test('a language without a catalogue is English, and nobody is asked', async () => {
  const preview = await previews.open({ lang: 'de-AT' });
  await preview.show(await mapIn('pt-BR'));
  await preview.page.locator('.j-map', { hasText: 'Backstage' }).waitFor();
  expect(await asked(preview)).toEqual([]);
  await preview.close();
});
