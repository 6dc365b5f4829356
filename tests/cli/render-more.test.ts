import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { setUpChromium } from '../../scripts/hosts/setup-chromium.ts';
import { folder, journey, journeyProcess } from './program.ts';

const examples = join(import.meta.dirname, '../../examples');
const env = { JOURNEY_BROWSER: await setUpChromium() };
const day = ['--today', '2026-09-01'];

/** Renders an example into a file, and reads that. */
async function rendered(ending: string, args: readonly string[] = [], example = 'aurora.journey'): Promise<Buffer> {
  const file = join(folder({}), `map.${ending}`);
  const ran = await journey(['render', example, '-o', file, ...day, ...args], { cwd: examples, env });
  expect(ran).toEqual({ code: 0, stdout: '', stderr: '' });
  return readFileSync(file);
}

async function svg(...args: string[]): Promise<string> {
  return (await journey(['render', 'aurora.journey', ...day, ...args], { cwd: examples })).stdout;
}

describe('png', () => {
  test('has the size of the picture, twice as many pixels, or as many as are asked for', async () => {
    const [, width = 0, height = 0] = (await svg()).match(/viewBox="0 0 (\d+) (\d+)"/)?.map(Number) ?? [];
    const [two, one] = [await rendered('png'), await rendered('png', ['--scale', '1', '--theme', 'dark'])];
    expect([two.readUInt32BE(16), two.readUInt32BE(20)]).toEqual([width * 2, height * 2]);
    expect([one.readUInt32BE(16), one.readUInt32BE(20)]).toEqual([width, height]);
    expect(one.equals(await rendered('png', ['--scale', '1'])), 'dark is not light').toBe(false);
    expect(one.equals(await rendered('png', ['--scale', '1', '--theme', 'dark'])), 'the same twice').toBe(true);
  });

  test('what would be too large is told', async () => {
    const stages = Array.from({ length: 90 }, (_, i) => `stage s${i} "S" { touchpoint t${i} "T" }`).join('\n');
    const cwd = folder({ 'a.journey': `journey j "J" {\n${stages}\n}\n` });
    const { code, stderr } = await journey(['render', 'a.journey', '-o', 'a.png', '--scale', '4'], { cwd, env });
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('browsers draw 16384 at most. Choose a smaller --scale'),
    ]);
    expect(readdirSync(cwd)).toEqual(['a.journey']);
  });
});

describe('pdf', () => {
  test('is one page of the size of the picture, dated by --today, with its texts as texts', async () => {
    const pdf = await rendered('pdf');
    const text = pdf.toString('latin1');
    const [, width = 0, height = 0] = (await svg()).match(/viewBox="0 0 (\d+) (\d+)"/)?.map(Number) ?? [];
    const boxes = [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, w, h]) => [Number(w), Number(h)]);
    expect(boxes).toHaveLength(1);
    expect(boxes[0]?.[0]).toBeCloseTo(width * 0.75, -1);
    expect(boxes[0]?.[1]).toBeCloseTo(height * 0.75, -1);
    expect(text).toContain('/CreationDate (D:20260901000000');
    expect(text, 'letters can be read back').toContain('/ToUnicode');
    expect(pdf.equals(await rendered('pdf')), 'the same twice').toBe(true);
  });
});

describe('the browser', () => {
  test('nothing of it is left, and none is asked for a picture in numbers', async () => {
    const own = folder({});
    const file = join(folder({}), 'a.png');
    const where = { cwd: examples, env: { ...env, TMPDIR: own, TEMP: own } };
    expect((await journeyProcess(['render', 'aurora.journey', '-o', file, '--scale', '1'], where)).code).toBe(0);
    expect(readdirSync(own).filter((name) => name.startsWith('journey-'))).toEqual([]);
    const { code } = await journey(['render', 'aurora.journey', '-o', join(folder({}), 'a.svg'), '--browser', '/no'], {
      cwd: examples,
    });
    expect(code).toBe(0);
  });

  test('that is missing is told with what to do', async () => {
    const cwd = folder({ 'a.journey': 'journey j "J" { stage a "A" { touchpoint t "T" } }\n' });
    const tell = async (args: string[], own: Record<string, string>) =>
      (await journey(['render', 'a.journey', '-o', 'a.png', ...args], { cwd, env: own })).stderr;
    expect(await tell(['--browser', './nothing'], {})).toBe(
      'journey: There is no browser ‘./nothing’ that can be started. Name the program of Chrome, Chromium, Edge or Brave with --browser PATH or JOURNEY_BROWSER.\n',
    );
    expect(await tell([], { JOURNEY_BROWSER: 'no-such-browser' })).toContain('There is no browser ‘no-such-browser’');
    writeFileSync(join(cwd, 'liar'), '#!/bin/sh\necho "I am no browser" >&2\nexit 3\n', { mode: 0o755 });
    expect(await tell(['--browser', './liar'], {})).toContain('could not draw the map: I am no browser. Another one');
  });

  test('cannot be named by a configuration: that would start what a project brings', async () => {
    const cwd = folder({
      'a.journey': 'journey j "J" { stage a "A" }\n',
      'journey.config.json': '{ "render": { "browser": "./liar" } }',
    });
    const { code, stderr } = await journey(['render', 'a.journey', '-o', 'a.png'], { cwd, env });
    expect([code, stderr]).toEqual([2, expect.stringContaining('There is no ‘render.browser’')]);
  });
});

describe('html', () => {
  test('is one file with the same bytes wherever it is made, and begins as it was asked to', async () => {
    const make = (cwd: string) =>
      journey(['render', 'a.journey', '--format', 'html', ...day, '--filter', 'critical', '--lanes', 'pains'], { cwd });
    const text = readFileSync(join(examples, 'aurora.journey'));
    const [one, two] = [await make(folder({ 'a.journey': text })), await make(folder({ 'a.journey': text }))];
    expect([one.code, one.stderr]).toEqual([0, '']);
    expect(one.stdout === two.stdout).toBe(true);
    const content = JSON.parse(one.stdout.match(/id="content">(.*?)<\/script>/)?.[1] ?? '');
    expect(content.view).toEqual({ filter: { critical: true }, lanes: ['pains'] });
    expect(content.result.model.cards.length, 'what is filtered can come back').toBe(14);
    expect(one.stdout.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/(src|href)="(?!data:)/);
  });

  test('speaks the language of its labels', async () => {
    const page = (await rendered('html', ['--lang', 'ro'])).toString();
    expect(page).toContain('<html lang="ro">');
    expect(JSON.parse(page.match(/id="content">(.*?)<\/script>/)?.[1] ?? '').catalogues.ro.Filter).toBe('Filtru');
  });
});

describe('--filter', () => {
  test('leaves what passes, in pictures and in data, with the findings of what is left', async () => {
    const [all, critical] = [await svg(), await svg('--filter', 'critical')];
    const cards = (text: string) => text.match(/data-card="[^"]+"/g)?.length ?? 0;
    expect(cards(critical)).toBeGreaterThan(0);
    expect(cards(critical)).toBeLessThan(cards(all));
    const map = JSON.parse(await svg('--format', 'json', '--filter', 'medium=physical', '--filter', 'phase=before'));
    expect(map.cards.map(({ id }: { id: string }) => id)).toEqual(['window', 'espresso']);
    expect(map.analytics.touchpoints).toBe(2);
    expect(map.findings.map(({ target }: { target: string }) => target)).not.toContain('checkout');
  });

  test.each([
    ['colour=red', '‘colour’ is no filter. Expected one of persona, phase,'],
    ['medium', 'The filter ‘medium’ needs a value: medium=….'],
    [
      'medium=digtal',
      'Nothing on this map has medium=digtal. There is ‘digital’, ‘analog’, ‘physical’. Did you mean ‘digital’?',
    ],
    ['critical=perhaps', '‘perhaps’ is neither yes nor no.'],
  ])('%s is wrong use', async (filter, message) => {
    const { code, stderr } = await journey(['render', 'aurora.journey', '--filter', filter], { cwd: examples });
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  test('twice the same key is wrong use', async () => {
    const args = ['render', 'aurora.journey', '--filter', 'tag=a', '--filter', 'tag=b'];
    expect((await journey(args, { cwd: examples })).stderr).toContain('The filter ‘tag’ is there twice');
  });
});
