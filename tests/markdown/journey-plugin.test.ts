import { DOMParser } from '@xmldom/xmldom';
import markdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import type { PluginHost } from '../../src/extension/markdown/journey-plugin.ts';
import { withJourneys } from '../../src/extension/markdown/journey-plugin.ts';
import type { PictureResult } from '../../src/protocol/messages.ts';
import { Pictures } from '../../src/server/pictures.ts';
import { serve } from '../support/server.ts';
import { today, uriOf } from '../support/workspace.ts';

const page = `${uriOf('docs/page.md')}`;
const shop = 'journey shop "Shop" {\n  stage buy "Buy" {\n    touchpoint pay "Pay" { feels -1 }\n  }\n}\n';

test('a fence is shown as its map, with the attributes of its line', async () => {
  const html = await show(`before\n\n${fence(shop)}\nafter`);
  const [image] = imagesIn(html);
  expect(image?.getAttribute('alt')).toBe('Shop');
  const svg = new DOMParser().parseFromString(svgOf(image), 'image/svg+xml');
  expect(svg.documentElement?.getElementsByTagName('title')[0]?.textContent).toBe('Shop');
  expect(html).toContain('<div data-line="2"><img ');
  expect(html).toContain('<p>before</p>');
  expect(html).toContain('<p>after</p>');
  expect(html).not.toContain('<code');
  expect(html).not.toContain('blockquote');
});

test('every journey of a fence, and the colours of the editor', async () => {
  const two = fence('journey a "A" { }\njourney b "B" { }\n');
  expect(imagesIn(await show(two)).map((one) => one.getAttribute('alt'))).toEqual(['A', 'B']);
  const [light, dark] = [await show(fence(shop)), await show(fence(shop), { theme: 'dark' })];
  expect(dark).not.toBe(light);
});

test('mistakes are named in place, above the text', async () => {
  const html = await show(fence(shop.replace('feels -1', 'feals -1')));
  expect(imagesIn(html)).toHaveLength(1);
  expect(html).toMatch(/<blockquote>Line 3: [^<]*feals[^<]*<\/blockquote><pre>/);
});

test.each(['touchpoint pay "Pay" { feels -1 }\n', '', '// only a comment\n'])(
  'what is no whole journey stays code: %j',
  async (text) => {
    const html = await show(fence(text));
    expect(imagesIn(html)).toEqual([]);
    expect(html).toBe(await plain(fence(text)));
  },
);

test.each(['js', 'journey-map', 'mermaid', ''])('a fence of something else (%j) stays what it is', async (info) => {
  expect(await show(fence(shop, info))).toBe(await plain(fence(shop, info)));
});

test('the files of the page are imported; those above the workspace are not', async () => {
  const files = { 'docs/shared.journey': 'channel web "Website" { medium digital  control owned }\n' };
  const text = `import "./shared.journey"\n${shop.replace('feels -1', 'on web')}`;
  const html = await show(fence(text), { files });
  expect(html).not.toContain('blockquote');
  expect(svgOf(imagesIn(html)[0])).toContain('Website');
  expect(await show(fence(text))).toContain('Line 1: ');
});

test('a picture whose address is a journey file is its map', async () => {
  const files = { 'maps/the shop.journey': `${shop}journey other "Other" { }\n` };
  const names = async (text: string) => imagesIn(await show(text, { files })).map((one) => one.getAttribute('alt'));
  expect(await names('See ![it](../maps/the%20shop.journey).')).toEqual(['Shop', 'Other']);
  expect(await names('![it](../maps/the%20shop.journey#other)')).toEqual(['Other']);
  expect(await show('![it](../maps/gone.journey)', { files })).toContain('<em>Nothing in ../maps/gone.journey</em>');
  const remote = '![it](https://example.com/a.journey)';
  expect(await show(remote, { files })).toBe(await plain(remote));
  expect(await show('[a link](../maps/the%20shop.journey)', { files })).toContain('<a href=');
});

test.each([
  ['[The shop](shop.journey)\n', ['Shop', 'Other']],
  ['before\n\n[The **shop**](./shop.journey#other "told")  \n\nafter\n', ['Other']],
  ['[The shop][it]\n\n[it]: shop.journey#shop\n', ['Shop']],
])('below a link that stands alone comes its map: %j', async (text, names) => {
  const files = { 'docs/shop.journey': `${shop}journey other "Other" { }\n` };
  const html = await show(text, { files });
  expect(imagesIn(html).map((one) => one.getAttribute('alt'))).toEqual(names);
  expect(html.replace(/<br>(?:<img alt[^>]*>)+/, '')).toBe(await plain(text));
});

test.each([
  'See [the shop](shop.journey) for more.',
  '[one](shop.journey) [two](shop.journey)',
  '[one](shop.journey)!',
  '- [one](shop.journey)',
  '1. [one](shop.journey)\n\n2. [two](shop.journey)',
  '> [one](shop.journey)',
  '| [one](shop.journey) |\n| --- |',
  '# [one](shop.journey)',
  '[one](gone.journey)',
  '[one](shop.journey#gone)',
  '[one](https://example.org/shop.journey)',
  '[one](/shop.journey)',
  '[one](shop.md#a.journey)',
  '[one](shop.journey.md)',
])('any other link stays what it is: %j', async (text) => {
  expect(await show(text, { files: { 'docs/shop.journey': shop } })).toBe(await plain(text));
});

const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>&lt;]]>' onload='x`;

test('what an author writes is never markup', async () => {
  const label = hostile.replace('"', '\\"');
  const text = `journey shop "${label}" {\n  stage buy "${label}" {\n    nonsense "${label}"\n  }\n}\n`;
  const html = await show(`${fence(text)}\n![x](${encodeURIComponent(hostile)}.journey)\n`);
  const dom = new DOMParser().parseFromString(
    `<body>${html.replace(/<br>/g, '<br/>').replace(/(<img[^>]*)>/g, '$1/>')}</body>`,
    'text/xml',
  );
  const elements = [...dom.getElementsByTagName('*')].map(({ tagName }) => tagName);
  expect(new Set(elements)).toEqual(new Set(['body', 'div', 'img', 'blockquote', 'pre', 'code', 'p', 'em']));
  const attributes = [...dom.getElementsByTagName('*')].flatMap((one) => [...one.attributes].map(({ name }) => name));
  expect(attributes.filter((name) => name.startsWith('on'))).toEqual([]);
  const [image] = imagesIn(html);
  expect(image?.getAttribute('alt')).toBe(hostile);
  expect(svgOf(image)).not.toContain('<script');
});

test('a page is shown as it is while nothing is known', () => {
  const markdown = withJourneys(markdownIt(), { ...host, picturesOf: () => undefined });
  expect(markdown.render(fence(shop), { currentDocument: page })).toBe(markdownIt().render(fence(shop)));
});

const host: Omit<PluginHost, 'picturesOf'> = {
  resolve: (path, document) => (/^\w+:/.test(path) ? undefined : `${new URL(path, document)}`),
  mistake: (line, message) => `Line ${line}: ${message}`,
  nothing: (path) => `Nothing in ${path}`,
};

function fence(text: string, info = 'journey'): string {
  return `\`\`\`${info}\n${text}\`\`\`\n`;
}

/** A page as it is once the server has answered. */
async function show(
  text: string,
  { files = {}, theme = 'light' }: { files?: Record<string, string>; theme?: 'light' | 'dark' } = {},
): Promise<string> {
  const { services } = await serve(files);
  const pictures = new Pictures(services, () => today);
  const known = new Map<string, PictureResult>();
  const asked: Promise<unknown>[] = [];
  const markdown = withJourneys(withLines(), {
    ...host,
    picturesOf: (wanted) => {
      const key = JSON.stringify(wanted);
      if (!known.has(key)) asked.push(pictures.of({ ...wanted, theme }).then((result) => known.set(key, result)));
      return known.get(key);
    },
  });
  const render = () => markdown.render(text, { currentDocument: page });
  render();
  await Promise.all(asked);
  return render();
}

async function plain(text: string): Promise<string> {
  return withLines().render(text);
}

/** As the editor marks lines, so that page and text scroll together. */
function withLines() {
  const markdown = markdownIt();
  markdown.core.ruler.push('lines', ({ tokens }) => {
    for (const token of tokens)
      if (token.type === 'fence') token.attrSet('data-line', `${(token as unknown as { map?: number[] }).map?.[0]}`);
  });
  return markdown;
}

function imagesIn(html: string) {
  const images = html.match(/<img alt[^>]*>/g) ?? [];
  return images.map((image) => {
    const { documentElement } = new DOMParser().parseFromString(image.replace(/>$/, '/>'), 'text/xml');
    if (!documentElement) throw new Error(`${image} is no element`);
    return documentElement;
  });
}

function svgOf(image: { getAttribute(name: string): string | null } | undefined): string {
  const src = image?.getAttribute('src') ?? '';
  const start = 'data:image/svg+xml;charset=utf-8,';
  expect(src.startsWith(start)).toBe(true);
  return decodeURIComponent(src.slice(start.length));
}
