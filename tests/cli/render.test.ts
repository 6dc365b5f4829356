import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { renderFormatNames } from '../../src/cli/render/formats.ts';
import { folder, journey } from './program.ts';

const examples = join(import.meta.dirname, '../../examples');
const shop = `channel web "Website" { medium digital }
kpi returns "Returns" { target <= 3 % current 2 % at 2026-06-01 }
journey first "First purchase" {
  measures returns
  stage buy “Buy” { touchpoint home "Home page" { on web } }
}
`;
const two = `${shop}journey second "Second purchase" { stage again “Again” }\n`;

describe('json', () => {
  test('is the map model with findings, the same bytes wherever the folder stands', async () => {
    const run = (cwd: string) =>
      journey(['render', 'shop/a.journey', '--format', 'json', '--today', '2026-09-01'], { cwd });
    const [one, other] = [await run(folder({ 'shop/a.journey': shop })), await run(folder({ 'shop/a.journey': shop }))];
    expect(one).toMatchObject({ code: 0, stderr: '' });
    expect(other.stdout).toBe(one.stdout);
    const map = JSON.parse(one.stdout);
    expect(map).toMatchObject({
      version: 1,
      complete: true,
      journey: { id: 'first', source: { file: 'shop/a.journey' } },
      cards: [{ id: 'home', label: 'Home page' }],
    });
    expect(map.findings).toContainEqual({
      code: 'smart-quotes',
      severity: 'error',
      message: 'Text must stand between straight double quotes.',
      target: 'buy',
      source: { file: 'shop/a.journey', range: { start: { line: 4, character: 12 }, end: { line: 4, character: 17 } } },
    });
    expect(map.analytics).toMatchObject({ touchpoints: 1, coverage: { grid: { count: 1, of: 1 } } });
    expect(one.stdout).not.toContain('file:');
  });

  test('--today judges readings', async () => {
    const cwd = folder({ 'a.journey': shop });
    const stale = async (today: string) =>
      JSON.parse((await journey(['render', 'a.journey', '--format=json', '--today', today], { cwd })).stdout).kpis[0]
        .stale;
    expect([await stale('2026-06-02'), await stale('2027-06-02')]).toEqual([false, true]);
  });

  test('--lang chooses labels', async () => {
    const cwd = folder({ 'a.journey': shop.replace('on web', 'on web\nlabel ro "Acasă"\n') });
    const { stdout } = await journey(['render', 'a.journey', '--format=json', '--lang', 'ro'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ lang: 'ro', cards: [{ label: 'Acasă' }] });
  });

  test('imports and bases are read, and their sources named', async () => {
    const { stdout } = await journey(['render', 'baskets/basket-target.journey', '--format', 'json'], {
      cwd: examples,
    });
    const files = new Set([...stdout.matchAll(/"file": "(.*?)"/g)].map(([, file]) => file));
    expect([...files].sort()).toContain('baskets/shared/channels.journey');
    expect([...files].every((file) => file?.startsWith('baskets/'))).toBe(true);
  });
});

describe('svg', () => {
  test('is the default: the same bytes for the same text, well-formed, with every label and nothing from outside', async () => {
    const args = ['render', 'aurora.journey', '--today', '2026-09-01'];
    const [one, other] = [await journey(args, { cwd: examples }), await journey(args, { cwd: examples })];
    expect(one.code).toBe(0);
    expect(other.stdout).toBe(one.stdout);
    const picture = new DOMParser({ onError: onErrorStopParsing }).parseFromString(one.stdout, 'image/svg+xml');
    expect(picture.documentElement?.tagName).toBe('svg');
    expect(picture.getElementsByTagName('script')).toHaveLength(0);
    expect(one.stdout.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\((?!#)/);
  });

  test('--theme fixes the colours, --embed-font brings the font, --lanes chooses what stands under the grid', async () => {
    const cwd = folder({ 'a.journey': shop });
    const picture = async (...args: string[]) => (await journey(['render', 'a.journey', ...args], { cwd })).stdout;
    expect(await picture()).toContain('prefers-color-scheme');
    expect(await picture('--theme', 'dark')).not.toContain('prefers-color-scheme');
    expect(await picture()).not.toContain('@font-face');
    expect((await picture('--embed-font')).match(/@font-face/g)).toHaveLength(2);
    expect(await picture('--lanes', 'none')).not.toContain('Returns');
    expect(await picture('--lanes', 'kpis')).toContain('Returns');
  });

  test('--embed-font brings the letters of the text', async () => {
    const stdin = shop.replace('Home page', 'Pagina de acasă');
    const { stdout } = await journey(['render', '-', '--embed-font'], { stdin });
    expect(stdout.match(/@font-face/g)).toHaveLength(4);
  });
});

describe('which journey', () => {
  test('a file with several needs --journey, and names them', async () => {
    const cwd = folder({ 'a.journey': two });
    expect(await journey(['render', 'a.journey', '--format', 'json'], { cwd })).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'journey: There are several journeys in this file: choose one with --journey. It holds ‘first’, ‘second’.\n',
    });
    const { stdout } = await journey(['render', 'a.journey', '--format', 'json', '--journey', 'second'], { cwd });
    const map = JSON.parse(stdout);
    expect(map.journey.id).toBe('second');
    const targets = map.findings.filter(({ code }: { code: string }) => code === 'smart-quotes');
    expect(targets, 'what stands in the other journey is left out').toMatchObject([{ target: 'again' }]);
  });

  test.each([
    [
      ['a.journey', '--journey', 'secnod'],
      'There is no journey ‘secnod’ in this file. It holds ‘first’, ‘second’. Did you mean ‘second’?',
    ],
    [['none.journey'], 'There is no journey in this file, so there is nothing to draw.'],
    [['none.journey', '--journey', 'x'], 'There is no journey ‘x’ in this file. It holds none.'],
    [[], '‘journey render’ needs the file of a journey.'],
    [['a.journey', 'none.journey'], '‘journey render’ draws one file; found 2.'],
    [['*.journey'], '‘journey render’ draws one file; found 2.'],
    [['nope.journey'], 'There is no file or folder ‘nope.journey’.'],
    [['a.md'], '‘a.md’ is no journey: the name of its file does not end in .journey.'],
    [
      ['a.journey', '-o', 'map.sgv'],
      `Cannot tell the format from ‘.sgv’. Expected one of ${[...renderFormatNames, 'mmd', 'xml'].map((name) => `.${name}`).join(', ')}. Did you mean ‘svg’?`,
    ],
    [
      ['a.journey', '--lanes', 'pains,kpi'],
      '‘kpi’ is no lane. Expected some of emotion,pains,opportunities,kpis,messages,backstage, or none. Did you mean ‘kpis’?',
    ],
    [
      ['a.journey', '--theme', 'drak'],
      '‘drak’ is no value of ‘--theme’. Expected one of light, dark, auto. Did you mean ‘dark’?',
    ],
    [['binary.journey'], '‘binary.journey’: This file is not in UTF-8, so it was not read.'],
  ])('%j is wrong use', async (args, message) => {
    const binary = new Uint8Array([0xff]);
    const cwd = folder({
      'a.journey': two,
      'none.journey': '',
      'a.md': '',
      ...(args[0] === 'binary.journey' && { 'binary.journey': binary }),
    });
    const { code, stdout, stderr } = await journey(['render', ...args], { cwd });
    expect([code, stdout, stderr.split('\n')[0]]).toEqual([2, '', `journey: ${message}`]);
  });
});

test('the ending of the output file gives the format, --format is stronger', async () => {
  const cwd = folder({ 'a.journey': shop });
  expect(await journey(['render', 'a.journey', '-o', 'map.json'], { cwd })).toEqual({
    code: 0,
    stdout: '',
    stderr: '',
  });
  expect(JSON.parse(readFileSync(join(cwd, 'map.json'), 'utf8')).version).toBe(1);
  await journey(['render', 'a.journey', '-o', 'map.txt', '--format', 'json'], { cwd });
  expect(readFileSync(join(cwd, 'map.txt'))).toEqual(readFileSync(join(cwd, 'map.json')));
});

test('a text with mistakes gives what can be read, and says so', async () => {
  const { code, stdout, stderr } = await journey(['render', '-', '--format', 'json'], { stdin: `${shop}journey {{{` });
  expect([code, stderr]).toEqual([
    0,
    'journey: ‘stdin.journey’ has mistakes, so the map is incomplete; ‘journey check’ names them.\n',
  ]);
  expect(JSON.parse(stdout)).toMatchObject({ complete: false, cards: [{ id: 'home' }] });
});
