import { describe, expect, test } from 'vitest';
import { textsIn } from '../../src/map/texts.ts';
import { buildMap } from '../../src/model/build-map.ts';
import type { MapModel } from '../../src/model/map-model.ts';
import { wordsFor } from '../../src/texts/catalogues.ts';
import { loadWorkspace } from '../support/workspace.ts';
import { draw as drawMap, layOut } from './draw.ts';
import { leaves, textsOf } from './geometry.ts';
import { exampleModels, sampleModels } from './models.ts';

const everything = [...(await exampleModels()), ...(await sampleModels())];
const lanes = ['emotion', 'pains', 'opportunities', 'kpis', 'messages', 'backstage'] as const;

const journey = `lang fr
channel web "Site" { medium digital  control third-party }
kpi nps "Recommandation" { target 30 %  current 12.5 % at 2026-08 }
journey achat "Un achat" {
  state as-is
  stage choisir "Choisir" {
    phase before
    touchpoint voir "Voir" { on web  feels -1  expects 5  gets 2.5  measures nps  attention 2.5 s }
    touchpoint noter "Noter" { internal }
    touchpoint revenir "Revenir" { frequency 3 per 2 week  feels +2 }
    touchpoint aimer "Aimer" { category word-of-mouth }
  }
}`;

describe.each(['fr', 'ro'])('the picture in %s', (lang) => {
  const words = wordsFor(lang);

  test.each(everything)('no text leaves its box: $name', ({ model }) => {
    const layout = layOut(model, { words, lanes });
    expect(textsOf(layout).flatMap((text) => leaves(text) ?? [])).toEqual([]);
  });

  test.each(everything)('its own words are never cut: $name', ({ model }) => {
    const own = ['readings', 'emotion', 'emotion note', 'lane', 'lane note', 'legend', 'empty'];
    const layout = layOut(wordless(model), { words, lanes });
    const cut = textsOf(layout).filter(({ what, text }) => own.includes(what) && text.full !== undefined);
    expect(cut.map(({ text }) => text.full)).toEqual([]);
  });

  test('says nothing in English', async () => {
    const english = new Set(allTexts(textsIn(wordsFor('en'))));
    const same = allTexts(textsIn(words)).filter((text) => english.has(text));
    // what is called the same in both languages
    expect(same.filter((text) => !/^(KPIs?|Messages)$/.test(text))).toEqual([]);
  });
});

test('a picture has the language of its file, with its names of months, numbers and units', async () => {
  const workspace = await loadWorkspace({ 'achat.journey': journey });
  const [resolved] = workspace.file('achat.journey').journeys.map((one) => workspace.model.journey(one));
  if (!resolved) throw new Error('there is no journey');
  const draw = (lang?: string) => {
    const model = buildMap(resolved, { today: '2026-09-01', wordsFor, ...(lang !== undefined && { lang }) });
    return drawMap(model, { words: wordsFor(model.lang) }).replaceAll('\u00a0', ' ');
  };
  for (const text of ['existant', 'relevés : août 2026', 'numérique · tiers', 'AVANT L’ACHAT', '12,5 % → 30 %'])
    expect(draw()).toContain(text);
  for (const text of ['Sans canal', 'Coulisses', '3 pour 2 semaines', 'bouche-à-oreille', 'invisible pour le client'])
    expect(draw()).toContain(text);
  for (const text of ['existent', 'citiri: august 2026', '12,5 %', 'Fără canal', 'Culise', '3 la 2 săptămâni'])
    expect(draw('ro')).toContain(text);
  expect(draw('de')).toContain('BEFORE PURCHASE');
});

/** Every text of the picture that needs no value. */
function allTexts(texts: object): string[] {
  return Object.values(texts).flatMap((one) =>
    typeof one === 'string' ? [one] : typeof one === 'object' ? allTexts(one) : [],
  );
}

/** A copy whose author says as little as can be, so that what is cut is not theirs. */
function wordless(model: MapModel): MapModel {
  return JSON.parse(JSON.stringify(model), (key, value) => (key === 'label' ? 'x' : value)) as MapModel;
}
