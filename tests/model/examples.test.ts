import { describe, expect, test } from 'vitest';
import { exampleTexts, loadWorkspace } from '../support/workspace.ts';

const texts = exampleTexts();
const examples = Object.keys(texts).filter((path) => /^journey /m.test(texts[path] ?? ''));

test('there are examples', () => {
  expect(examples).toEqual(expect.arrayContaining(['aurora.journey', 'coffee-club.journey', 'hello.journey']));
  expect(examples).toEqual(expect.arrayContaining(['baskets/basket-today.journey', 'baskets/basket-target.journey']));
});

describe.each(examples)('%s', (path) => {
  test('its maps', async () => {
    const name = path.replace(/\.journey$/, '').replaceAll('/', '-');
    await expect(await mapsOf(path)).toMatchFileSnapshot(`snapshots/${name}.json`);
  });

  test('its maps are plain JSON', async () => {
    const { file, map } = await loadWorkspace(texts);
    for (const { name } of file(path).journeys) {
      const model = map(path, name);
      expect(isPlain(model)).toBe(true);
      expect(JSON.parse(JSON.stringify(model))).toStrictEqual(model);
      expect(model.complete).toBe(true);
    }
  });

  test('its maps are the same, byte by byte, however often and in whatever order the files are loaded', async () => {
    const first = await mapsOf(path);
    expect(await mapsOf(path)).toBe(first);
    expect(await mapsOf(path, Object.fromEntries(Object.entries(texts).reverse()))).toBe(first);
    expect(await mapsOf(path, texts, [path])).toBe(first);
  });

  test('its map says when the text is broken, and still shows the rest', async () => {
    const text = texts[path] ?? '';
    const broken = text.replace(/^( *)stage /m, '$1nonsense "x" }{\n$1stage ');
    expect(broken).not.toBe(text);
    const { map } = await loadWorkspace({ ...texts, [path]: broken });
    expect(map(path).complete).toBe(false);
    const { map: whole } = await loadWorkspace(texts);
    expect(whole(path).complete).toBe(true);
  });
});

test('a map is incomplete when the file of its base is broken', async () => {
  const base = 'baskets/basket-today.journey';
  const { map } = await loadWorkspace({ ...texts, [base]: `${texts[base]}\nnonsense "x" {` });
  expect(map('baskets/basket-target.journey').complete).toBe(false);
  expect(map('aurora.journey').complete).toBe(true);
});

/** All maps of a file as JSON, with paths relative to the folder of the examples. */
async function mapsOf(path: string, files = texts, named?: string[]): Promise<string> {
  const { file, map } = await loadWorkspace(files, named);
  const maps = file(path).journeys.map(({ name }) => map(path, name));
  return `${JSON.stringify(maps, undefined, 2).replaceAll('file:///', '')}\n`;
}

/** Objects, lists, texts, finite numbers, truth and null: nothing that JSON would lose. */
function isPlain(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return false;
  return Object.values(value).every(isPlain);
}
