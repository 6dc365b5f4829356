import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { check, diff, format, importFrom, render } from '../../src/library/index.ts';

const today = '2026-09-01';
const shared = 'channel web "Website" { medium digital  control owned }\n';
const shop = `import "../shared.journey"
journey shop "Shop" {
  stage buy "Buy" {
    phase during
    touchpoint pay "Pay" { on web  feels -1 }
  }
}
`;
const files = { 'shops/shop.journey': shop, 'shared.journey': shared };

describe('check', () => {
  test('finds what is wrong in all files together, in the order of paths', async () => {
    const wrong = { ...files, 'shops/shop.journey': shop.replace('on web', 'on wbe') };
    const { files: checked, summary } = await check(wrong, { today });
    expect(checked.map(({ path }) => path)).toEqual(['shared.journey', 'shops/shop.journey']);
    const finding = checked[1]?.findings.find(({ code }) => code === 'unknown-reference');
    expect(finding).toMatchObject({ severity: 'error', range: { start: { line: 4, character: 30 } } });
    expect(finding?.url).toContain('unknown-reference');
    expect(summary).toMatchObject({ files: 2, errors: 1 });
    expect((await check(files, { today })).summary.errors).toBe(0);
  });

  test('gives fixes as plain edits of the text', async () => {
    const { files: checked } = await check({ 'a.journey': shop.replace('on web', 'on wbe') + shared }, { today });
    const fix = checked[0]?.findings.find(({ code }) => code === 'unknown-reference')?.fixes[0];
    expect(fix?.edits).toEqual([
      {
        path: 'a.journey',
        range: { start: { line: 4, character: 30 }, end: { line: 4, character: 33 } },
        text: 'web',
      },
    ]);
  });

  test('takes the day, the profile and the language', async () => {
    const kpi = { 'k.journey': 'kpi csat "Satisfaction" {\n  target >= 4\n  current 3.9 at 2026-06-30\n}\n' };
    const codes = async (day: string) =>
      (await check(kpi, { today: day })).files.flatMap((file) => file.findings.map(({ code }) => code));
    expect(await codes('2030-01-01')).toContain('kpi-stale');
    expect(await codes('2026-07-01')).not.toContain('kpi-stale');
    const messages = async (lang: string) =>
      (await check({ 'a.journey': 'journey a {' }, { lang })).files.flatMap((file) =>
        file.findings.map(({ message }) => message),
      );
    expect(await messages('fr-CA')).not.toEqual(await messages('en'));
    const count = async (profile: 'standard' | 'strict') => {
      const { errors, warnings, infos, hints } = (await check(files, { today, profile })).summary;
      return errors + warnings + infos + hints;
    };
    expect(await count('strict')).toBeGreaterThan(await count('standard'));
  });

  test('asks about pictures by path', async () => {
    const asked: string[] = [];
    const text = shop.replace('feels -1', 'image "../pics/pay.png"');
    const report = await check(
      { ...files, 'shops/shop.journey': text },
      { today, imageExists: (path) => asked.push(path) === 0 },
    );
    expect(asked[0]).toBe('pics/pay.png');
    expect(report.files[1]?.findings.map(({ code }) => code)).toContain('image-not-found');
  });

  test('takes a map of texts, byte order marks and broken texts', async () => {
    const { files: checked } = await check(new Map([['a.journey', '\uFEFFjourney "']]), { today });
    expect(checked[0]?.findings[0]).toMatchObject({ code: 'syntax-error' });
    expect(await check({}, { today })).toEqual({
      files: [],
      summary: { files: 0, errors: 0, warnings: 0, infos: 0, hints: 0 },
    });
  });

  test.each(['/etc/a.journey', '../a.journey', 'a/../b.journey', 'a\\b.journey', 'C:/a.journey', 'a.txt', ''])(
    'refuses the path %j as a mistake of the program',
    async (path) => {
      await expect(check({ [path]: '' })).rejects.toThrow(TypeError);
    },
  );

  test('remembers nothing of an earlier call', async () => {
    const first = await check(files, { today });
    await check({ 'shared.journey': 'channel other "Other"\n' }, { today });
    expect(await check(files, { today })).toEqual(first);
    const { summary } = await check({ 'shops/shop.journey': shop }, { today });
    expect(summary.errors).toBeGreaterThan(0);
  });
});

describe('render', () => {
  test('draws every journey, or those that are chosen', async () => {
    const two = { ...files, 'b.journey': 'journey one "One" { }\njourney two "Two" { }\n' };
    const names = async (options: { path?: string; journey?: string }) =>
      (await render(two, { today, ...options })).map(({ path, journey }) => `${path} ${journey}`);
    expect(await names({})).toEqual(['b.journey one', 'b.journey two', 'shops/shop.journey shop']);
    expect(await names({ path: 'b.journey' })).toEqual(['b.journey one', 'b.journey two']);
    expect(await names({ journey: 'two' })).toEqual(['b.journey two']);
    expect(await names({ journey: 'none' })).toEqual([]);
  });

  test('gives a picture that is XML, and the map as data with paths', async () => {
    const [map] = await render(files, { today, theme: 'dark' });
    const svg = new DOMParser().parseFromString(map?.content ?? '', 'image/svg+xml');
    expect(svg.documentElement?.getElementsByTagName('title')[0]?.textContent).toBe('Shop');
    expect(map).toMatchObject({ label: 'Shop', complete: true, notes: [] });
    expect(map?.model.cards[0]).toMatchObject({ id: 'pay', source: { file: 'shops/shop.journey' } });
    expect(map?.model.lanes.find(({ id }) => id === 'web')).toMatchObject({ source: { file: 'shared.journey' } });
    const again = await render(files, { today, theme: 'dark' });
    expect(again).toEqual([map]);
  });

  test('says when a text is broken, and what a format cannot hold', async () => {
    const [broken] = await render({ 'a.journey': 'journey a "A" {\n  stage s "S" {\n' }, { today });
    expect(broken).toMatchObject({ complete: false, journey: 'a' });
    const [diagram] = await render(files, { today, format: 'mermaid' });
    expect(diagram?.content).toMatch(/^journey\n\s+title Shop/);
    expect(diagram?.notes.length).toBeGreaterThan(0);
    const [json] = await render(files, { today, format: 'json' });
    expect(JSON.parse(json?.content ?? '')).toMatchObject({
      version: 1,
      journey: { id: 'shop' },
      findings: expect.any(Array),
    });
  });
});

describe('diff', () => {
  test('names what is different in meaning, and what it does', async () => {
    const after = { ...files, 'shops/shop.journey': shop.replace('feels -1', 'feels +2') };
    const result = await diff(files, after, { today });
    expect(result.changes).toEqual([
      {
        kind: 'touchpoint',
        target: 'pay',
        label: 'Pay',
        journey: 'shop',
        change: 'changed',
        facts: [{ key: 'feels', before: '-1', after: '+2' }],
      },
    ]);
    expect(result.summary).toBe('1 change: 1 changed.');
    expect(result.journeys[0]?.figures).toContainEqual({ figure: 'meanFeeling', before: -1, after: 2 });
    expect(result.findings.gone.map(({ code }) => code)).toContain('negative-without-pain');
    expect(result.markdown).toContain('| changed | touchpoint **Pay (pay)**<br>in shop |');
  });

  test('layout is no difference', async () => {
    const after = {
      ...files,
      'shops/shop.journey': shop.replaceAll('\n  ', '\n      ').replace('on web  ', '// so\n on web\n'),
    };
    expect((await diff(files, after, { today })).changes).toEqual([]);
  });
});

test('format gives canonical texts and says what changes', async () => {
  const [ugly, fine] = await format({ 'a.journey': 'journey  a "A"{\n}', 'b.journey': 'journey b "B" { }\n' });
  expect(ugly).toMatchObject({ path: 'a.journey', changed: true, complete: true });
  expect(fine).toEqual({ path: 'b.journey', text: 'journey b "B" { }\n', changed: false, complete: true });
  const [again] = await format({ 'a.journey': ugly?.text ?? '' });
  expect(again?.changed).toBe(false);
  const facts = 'channel web "Website" {\n  control owned\n  medium digital\n}\n';
  expect((await format({ 'a.journey': facts }))[0]?.changed).toBe(false);
  expect((await format({ 'a.journey': facts }, { organize: true }))[0]?.text).toMatch(/medium[\s\S]*control/);
});

test('importFrom gives a journey file that holds, and its notes', async () => {
  const { text, notes } = await importFrom(
    'journey\n  title My day\n  section Go\n    Make tea: 5: Me\n    Wait: 9: Me\n',
    {
      from: 'mermaid',
      name: 'day',
    },
  );
  expect(text).toContain('journey day "My day" {');
  expect(notes).toEqual([{ message: expect.any(String), lines: [5] }]);
  expect((await check({ 'day.journey': text })).summary.errors).toBe(0);
  await expect(importFrom('nothing at all')).rejects.toThrow(TypeError);
  const french = await importFrom('flowchart LR', { from: 'mermaid', lang: 'fr' });
  expect(french.text).toBe('');
  expect(french.notes[0]?.message).not.toBe('This diagram is no journey, so it was left out.');
});

test.each([
  // sheets and CJML do not say what a channel is, and nothing is guessed
  ['csv', ['channel-without-medium']],
  ['cjml', ['channel-without-medium']],
  ['json', []],
] as const)('a map as %s comes back as a journey', async (kind, expected) => {
  const [map] = await render(files, { today, format: kind });
  const { text } = await importFrom(map?.content ?? '');
  expect(text).toContain('"Pay"');
  const [checked] = (await check({ 'back.journey': text }, { today })).files;
  const mistakes = checked?.findings.filter(({ severity }) => severity === 'error');
  expect(mistakes?.map(({ code }) => code)).toEqual(expected);
});

test('a map as a report', async () => {
  const [report] = await render(files, { today, format: 'md' });
  expect(report?.content).toMatch(/^# Shop\n/);
});
