import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson } from '../../src/interchange/json/read-json.ts';
import { exampleTexts, loadWorkspace } from '../support/workspace.ts';
import { mapOf, notesOf, textOf, withoutPlaces } from './read.ts';

const examples = exampleTexts();
const journeys = Object.keys(examples).filter((path) => /^journey /m.test(examples[path] ?? ''));

describe.each(journeys)('%s', (path) => {
  test('its map comes back', async () => {
    const { map } = await loadWorkspace(examples);
    const found = map(path);
    const imported = readJson(JSON.stringify(found));
    const again = await mapOf(textOf(imported));
    const { base, ...journey } = found.journey;
    expect(notesOf(imported)).toEqual(base ? [expect.stringContaining('variant')] : []);
    expect(withoutPlaces(again)).toEqual(withoutPlaces({ ...found, journey }));
  });

  test('whatever stands in its place, the text is whole', async () => {
    const { map } = await loadWorkspace(examples);
    const found = JSON.parse(JSON.stringify(map(path)));
    const places: [object, string][] = [];
    const visit = (value: unknown) => {
      if (typeof value !== 'object' || value === null) return;
      for (const key of Object.keys(value)) {
        places.push([value, key]);
        visit((value as Record<string, unknown>)[key]);
      }
    };
    visit(found);
    const value = fc.constantFrom<unknown>(
      undefined,
      null,
      7,
      -1e300,
      1e-9,
      '',
      'a b',
      '"',
      '}\n{',
      '//',
      [],
      [null],
      [[]],
      {},
      true,
      '__proto__',
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: places.length - 1 }), value, (at, given) => {
        const [holder, key] = places[at] as [Record<string, unknown>, string];
        const before = holder[key];
        holder[key] = given;
        const text = JSON.stringify(found);
        holder[key] = before;
        textOf(readJson(text));
      }),
      { numRuns: 60 },
    );
  });
});

test.each(['', '{', '[]', 'null', '{"journey":{}}'])('what is no map is told: %s', (text) => {
  expect(readJson(text)).toMatchObject({ entries: [], notes: [{ lines: [] }] });
});
