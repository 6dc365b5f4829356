import type { Document, Element, Node } from '@xmldom/xmldom';
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { Fragment, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { layoutLinks } from '../../src/map/layout/links.ts';
import { MapView } from '../../src/map/paint/map-view.tsx';
import { svgText } from '../../src/map/svg-text.ts';
import { flat } from '../../src/map/text/wrap.ts';
import { textsIn } from '../../src/map/texts.ts';
import { legalXml } from '../../src/map/xml.ts';
import { english } from '../../src/texts/say.ts';
import { draw, layOut } from './draw.ts';
import { hostile, label } from './labels.ts';
import { exampleModels, journeyText, modelOf, reworded, sampleModels } from './models.ts';

const examples = await exampleModels();
const samples = await sampleModels();
const everything = [...examples, ...samples];

describe('a map as a file', () => {
  test.each(everything)('looks as before: $name', async ({ name, model }) => {
    await expect(draw(model, { theme: 'light' })).toMatchFileSnapshot(`snapshots/${name}.svg`);
  });

  test.each(everything)('is XML, without script and without anything from outside: $name', ({ model }) => {
    for (const theme of ['auto', 'contrast-dark'] as const) expectSafe(draw(model, { theme }));
  });

  test.each(everything)('is written as Preact writes it: $name', ({ model }) => {
    const layout = layOut(model, { lanes: ['emotion', 'pains', 'opportunities', 'kpis', 'messages', 'backstage'] });
    const links = layoutLinks(model, layout, textsIn(english));
    for (const interactive of [false, true]) {
      const map = () => h('svg', {}, h(MapView, { layout, links, interactive, selected: layout.cards[0]?.id }));
      expect(svgText(map())).toBe(legalXml(renderToString(map())));
    }
  });

  test.each(everything)('is the same twice: $name', ({ model }) => {
    expect(draw(structuredClone(model))).toBe(draw(model));
  });

  test.each(everything)('holds every label, as text or as a title: $name', ({ model }) => {
    const said = textOf(
      parse(draw(model, { lanes: ['emotion', 'pains', 'opportunities', 'kpis', 'messages', 'backstage'] })),
    );
    const pains = [...model.stages, ...model.cards].flatMap((one) => one.pains.map(({ text }) => text));
    const named = [model.journey, ...model.stages, ...model.lanes, ...model.cards, ...model.kpis, ...model.themes];
    const hybrids = model.hybrids.filter(({ online, offline }) => online !== undefined || offline !== undefined);
    const wanted = [...[...named, ...hybrids].map((one) => one.label), ...pains];
    if (model.stages.length > 0) for (const one of wanted) expect(said).toContain(blank(one));
  });
});

test('it says in a sentence what it is, and in which language', async () => {
  const [long] = samples.filter(({ name }) => name === 'long');
  const [aurora] = examples.filter(({ model }) => model.cards.length === 14);
  if (!aurora || !long) throw new Error('the samples have changed');
  const page = parse(draw(aurora.model)).documentElement;
  expect(page?.getElementsByTagName('desc')[0]?.textContent).toBe(
    'Customer journey map: 5 stages, 8 channels, 14 touchpoints; Worst gap: Call about grinding, 5 → 2; ' +
      '1 of 3 pain points without a remedy; 3 of 5 KPIs off target; 1 hybrid touchpoint.',
  );
  expect(parse(draw(long.model)).documentElement?.getAttribute('lang')).toBe('ar');
  const cards = page ? [...elementsOf(page)].filter((one) => one.getAttribute('data-card')) : [];
  expect(cards).toHaveLength(14);
  for (const card of cards) {
    expect(card.getAttribute('role')).toBe('img');
    expect(card.getAttribute('aria-label')).toMatch(/^\d+\. /);
    expect(card.getAttribute('tabindex')).toBeNull();
  }
});

test('whatever an author writes stays text', () => {
  const [{ model }] = examples.filter(({ model: one }) => one.cards.length === 14) as [(typeof examples)[number]];
  fc.assert(
    fc.property(fc.array(fc.oneof(hostile, label), { minLength: 1, maxLength: 20 }), (words) => {
      let i = 0;
      const svg = draw(reworded(model, () => words[i++ % words.length] ?? ''));
      expectSafe(svg);
    }),
    { numRuns: 30 },
  );
});

test('every journey becomes XML', async () => {
  await fc.assert(
    fc.asyncProperty(journeyText, async (text) => expectSafe(draw(await modelOf(text)))),
    { numRuns: 25 },
  );
});

test('what XML cannot hold becomes an empty square', () => {
  expect(legalXml('a\u0000b\ud800c\udc00d\u{1f642}\ufffe\t')).toBe('a□b□c□d\u{1f642}□\t');
});

test('texts, numbers and attributes of every kind are written as Preact writes them', () => {
  const odd = (text: unknown) =>
    h(
      'g',
      { id: `${text}`, width: 0, height: 1.5, class: '', hidden: true, role: undefined, href: null, clip: false },
      [text, [h(Fragment, null, `${text}"`), 0, 12, null, undefined, true, false], h('title', null, `<${text}&`)],
    );
  for (const text of ['', 'a', '"<&>\'', '\u0000a\ud800b\udc00c\u{1f642}\ufffe\t', 'é😀"'])
    expect(svgText(odd(text))).toBe(legalXml(renderToString(h('svg', null, odd(text)))).slice(5, -6));
});

/** Parses strictly: what is not quite XML fails. The parser takes the replacement character for a broken file. */
function parse(svg: string): Document {
  return new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(svg.replaceAll('\ufffd', '□'), 'text/xml');
}

function expectSafe(svg: string): void {
  const unsafe: string[] = svg.match(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu) ?? [];
  for (const { tagName, textContent, attributes } of elementsOf(parse(svg))) {
    if (/^(script|foreignObject|image|use|a|iframe|object|embed)$/i.test(tagName)) unsafe.push(tagName);
    if (tagName === 'style' && /url\(|@import|</.test(textContent ?? '')) unsafe.push('style');
    for (const { name, value } of attributes) {
      const said = name === 'aria-label' || name.startsWith('data-');
      if (/^on|href$/i.test(name) || (!said && /url\((?!#)|javascript:/i.test(value))) unsafe.push(`${name}=${value}`);
    }
  }
  expect(unsafe).toEqual([]);
}

/** All texts and titles, without the blanks at which lines break. */
function textOf(page: Document): string {
  const said = [...elementsOf(page)].filter(({ tagName }) => tagName === 'text' || tagName === 'title');
  return blank(said.map(({ textContent }) => textContent).join('\n'));
}

/** All elements below a node; asking for them by name takes a time that grows with the square. */
function* elementsOf(node: Node): Generator<Element> {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 1) yield child as Element;
    yield* elementsOf(child);
  }
}

function blank(text: string | null): string {
  return flat(text ?? '')
    .replace(/\s/g, '')
    .toLowerCase();
}
