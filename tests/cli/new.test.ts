import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, journey } from './program.ts';

const read = (cwd: string, name: string) => readFileSync(join(cwd, name), 'utf8');

/** Findings of a file of severity error or warning. */
async function serious(cwd: string, name: string): Promise<string[]> {
  const { stdout } = await journey(['check', name, '--format', 'json'], { cwd });
  const [file] = JSON.parse(stdout).files as { findings: { code: string; severity: string }[] }[];
  const grave = file?.findings.filter(({ severity }) => severity === 'error' || severity === 'warning') ?? [];
  return grave.map(({ code }) => code);
}

describe('templates', () => {
  test.each(['hello', 'journey'])(
    '%s is without errors and warnings in every language, and in canonical form',
    async (template) => {
      const cwd = folder({});
      for (const lang of ['en', 'fr', 'ro']) {
        const file = `${lang}.journey`;
        const { code, stderr } = await journey(['new', file, '--template', template, '--lang', lang], { cwd });
        expect([code, stderr]).toEqual([0, expect.stringContaining(file)]);
        expect(await serious(cwd, file)).toEqual([]);
      }
      expect(await journey(['format', '--check'], { cwd })).toMatchObject({ code: 0 });
    },
  );

  test('variant imports its base and stands for what is wanted', async () => {
    const cwd = folder({});
    await journey(['new', 'today.journey', '--label', 'Basket'], { cwd });
    writeFileSync(join(cwd, 'two.journey'), 'journey one "One" { stage s "S" }\njourney two "Two" { stage s "S" }\n');
    const { code } = await journey(['new', 'target.journey', '--template', 'variant', '--base', 'today.journey'], {
      cwd,
    });
    expect(code).toBe(0);
    expect(read(cwd, 'target.journey')).toContain(
      'import "./today.journey"\n\n// Only what is different is written here: the rest comes from the base.\njourney basket-as-we-want-it "Basket, as we want it" variant-of basket {',
    );
    expect(await serious(cwd, 'target.journey')).toEqual([]);
    const other = [
      'new',
      'b.journey',
      '--template',
      'variant',
      '--base',
      'two.journey',
      '--journey',
      'two',
      '--label',
      'two',
    ];
    expect((await journey(other, { cwd })).code).toBe(0);
    expect(read(cwd, 'b.journey')).toContain('journey two-to-be "two" variant-of two {');
    expect(await serious(cwd, 'b.journey')).toEqual([]);
  });
});

test.each([
  ['Café à emporter', 'cafe-a-emporter', 'Café à emporter'],
  ['Say "hi" \\ {now}', 'say-hi-now', 'Say "hi" \\ {now}'],
  ['a\n}\njourney b "B" {', 'a-journey-b-b', 'a } journey b "B" {'],
  ['\u001b[2J 3 × 4\u202e', 'j-3-4', '[2J 3 × 4'],
  ['発見', '発見', '発見'],
  ['!!!', 'journey', '!!!'],
])('the label %j gives a name and stays a text', async (label, name, shown) => {
  const cwd = folder({});
  const { stdout } = await journey(['new', '-', '--label', label], { cwd });
  writeFileSync(join(cwd, 'a.journey'), stdout);
  const ran = await journey(['render', 'a.journey', '--format', 'json'], { cwd });
  expect(JSON.parse(ran.stdout).journey).toMatchObject({ id: name, label: shown });
  expect(await serious(cwd, 'a.journey')).toEqual([]);
});

test('without a file the label gives the name; a file that is there is never changed', async () => {
  const cwd = folder({});
  const args = ['new', '--label', 'My shop'];
  expect((await journey(args, { cwd })).code).toBe(0);
  const before = read(cwd, 'my-shop.journey');
  const { code, stderr } = await journey([...args, '--template', 'journey'], { cwd });
  expect([code, stderr]).toEqual([2, 'journey: ‘my-shop.journey’ is there already; choose another name.\n']);
  expect(read(cwd, 'my-shop.journey')).toBe(before);
});

test.each([
  [
    ['new', 'a.txt'],
    '‘a.txt’ is no journey: the name of its file does not end in .journey. Did you mean ‘a.txt.journey’?',
  ],
  [['new', 'a.journey', 'b.journey'], '‘journey new’ writes one file; found ‘b.journey’ too.'],
  [
    ['new', '--template', 'varaint'],
    '‘varaint’ is no value of ‘--template’. Expected one of hello, journey, variant. Did you mean ‘variant’?',
  ],
  [['new', '--base', 'a.journey'], 'Only a variant has a base: add --template variant.'],
  [['new', '--template', 'variant'], 'A variant needs the file of the journey that it changes: --base FILE.'],
  [['new', '--template', 'variant', '--base', 'no.journey'], 'There is no file or folder ‘no.journey’.'],
  [
    ['new', '--template', 'variant', '--base', 'two.journey'],
    'There are several journeys in this file: choose one with --journey. It holds ‘one’, ‘two’.',
  ],
  [
    ['new', '--template', 'variant', '--base', 'two.journey', '--journey', 'tow'],
    'There is no journey ‘tow’ in this file. It holds ‘one’, ‘two’. Did you mean ‘two’?',
  ],
  [['new', '--template', 'variant', '--base', 'none.journey'], 'There is no journey in ‘none.journey’.'],
  [['new', 'no/a.journey'], 'Cannot write ‘no/a.journey’: its folder does not exist.'],
])('%j is wrong use', async (args, message) => {
  const cwd = folder({ 'two.journey': 'journey one { stage s }\njourney two { stage s }\n', 'none.journey': '' });
  const { code, stdout, stderr } = await journey(args, { cwd });
  expect([code, stdout, stderr.split('\n')[0]]).toEqual([2, '', `journey: ${message}`]);
});
