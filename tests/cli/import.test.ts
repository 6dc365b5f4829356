import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { folder, journey } from './program.ts';

const diagram = 'journey\n  title Lunch out\n  section Choose\n    Read the menu: 4: Ana\n    Ask: 5\n';
const shop = `channel web "Website" { medium digital }

journey buying "Buying" {
  stage look "Look" {
    touchpoint browse "Browse" { on web  feels -1 "lost" }  // the start
  }
}
`;

describe('journey import', () => {
  test('writes a journey to standard output, and what is unusual to standard error', async () => {
    const cwd = folder({ 'lunch.mmd': diagram });
    const { code, stdout, stderr } = await journey(['import', 'lunch.mmd'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^persona ana "Ana"\n\njourney lunch-out "Lunch out" \{\n/);
    expect(stderr).toBe('journey: lunch.mmd:5: The task names nobody, so it holds for everybody of the journey.\n');
    const checked = await journey(['check', '-', '--fail-on', 'error'], { stdin: stdout });
    expect(checked.code, checked.stdout).toBe(0);
    const formatted = await journey(['format', '-'], { stdin: stdout });
    expect(formatted.stdout).toBe(stdout);
  });

  test.each([
    ['mermaid', diagram],
    ['mermaid', `# Lunch\n\n\`\`\`mermaid\n${diagram}\`\`\`\n`],
    ['csv', 'Stage;Touchpoint\nChoose;Ask\n'],
    ['cjml', '<cjml><plannedJourney name="Lunch out"><phase name="Choose"/></plannedJourney></cjml>'],
    ['json', '{"version":1,"journey":{"id":"lunch"},"cards":[],"stages":[{"id":"choose","label":"Choose"}]}'],
  ])('tells %s by how it begins', async (_, stdin) => {
    const { code, stdout } = await journey(['import', '-'], { stdin });
    expect(code).toBe(0);
    expect(stdout).toContain('stage choose "Choose"');
  });

  test('-o writes a file, and never over another one without --force', async () => {
    const cwd = folder({ 'lunch.mmd': diagram, 'there.journey': shop });
    expect(await journey(['import', 'lunch.mmd', '-o', 'new.journey', '--journey', 'noon'], { cwd })).toMatchObject({
      code: 0,
      stdout: '',
    });
    expect(readFileSync(join(cwd, 'new.journey'), 'utf8')).toContain('journey noon "Lunch out" {');
    const refused = await journey(['import', 'lunch.mmd', '-o', 'there.journey'], { cwd });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('‘there.journey’ is there already; choose another name, or add --force.');
    expect(readFileSync(join(cwd, 'there.journey'), 'utf8')).toBe(shop);
    expect(await journey(['import', 'lunch.mmd', '-o', 'there.journey', '--force'], { cwd })).toMatchObject({
      code: 0,
    });
    expect(readFileSync(join(cwd, 'there.journey'), 'utf8')).toContain('journey lunch-out');
  });

  test('several files get journeys beside them', async () => {
    const cwd = folder({ 'a/lunch.mmd': diagram, 'b.csv': 'Stage,Touchpoint\nChoose,Ask\n', 'c.csv': 'nothing\n' });
    const { code, stdout, stderr } = await journey(['import', 'a/lunch.mmd', 'b.csv', 'c.csv'], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(existsSync(join(cwd, 'a/lunch.journey')) && existsSync(join(cwd, 'b.journey'))).toBe(true);
    expect(existsSync(join(cwd, 'c.journey'))).toBe(false);
    expect(stderr).toContain('There is no journey in ‘c.csv’.');
  });

  test.each([
    [['import'], 'needs a file to read'],
    [['import', 'gone.mmd'], 'There is no file ‘gone.mmd’.'],
    [['import', '.'], '‘.’ is no file.'],
    [['import', 'x.bin'], 'Cannot tell the format of ‘x.bin’; say it with --from.'],
    [['import', 'x.bin', '-o', 'x.txt'], '‘x.txt’ is no journey'],
    [['import', 'x.bin', '--journey', 'a b'], 'Expected a name such as first-purchase.'],
    [['import', 'x.bin', 'y.bin', '-o', 'z.journey'], 'there is one file to read; found 2'],
    [
      ['import', 'x.bin', '--from', 'json', '--onto', 'y.journey'],
      'Only a sheet, CSV or XLSX, is carried over with --onto.',
    ],
  ])('%j ends with one sentence', async (args, told) => {
    const { code, stdout, stderr } = await journey(args, { cwd: folder({ 'x.bin': '?', 'y.bin': '?' }) });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(told);
    expect(stderr).not.toContain('JOURNEY_DEBUG');
  });
});

describe('journey import --onto', () => {
  test.each(['csv', 'xlsx'])('an unchanged %s changes nothing; an edited one only what differs', async (format) => {
    const cwd = folder({ 'shop.journey': shop });
    await journey(['render', 'shop.journey', '-o', `sheet.${format}`], { cwd });
    const same = await journey(['import', `sheet.${format}`, '--onto', 'shop.journey'], { cwd });
    expect(same).toMatchObject({
      code: 0,
      stdout: '',
      stderr: 'journey: Nothing is different; ‘shop.journey’ stays as it is.\n',
    });
    expect(readFileSync(join(cwd, 'shop.journey'), 'utf8')).toBe(shop);
    const edited = folder({ 'shop.journey': shop.replace('"lost"', '"found"').replace('-1', '+1') });
    await journey(['render', 'shop.journey', '-o', join(cwd, `edited.${format}`)], { cwd: edited });
    expect(await journey(['import', `edited.${format}`, '--onto', 'shop.journey'], { cwd })).toMatchObject({
      code: 0,
      stderr: 'journey: ‘shop.journey’ is changed.\n',
    });
    expect(readFileSync(join(cwd, 'shop.journey'), 'utf8')).toBe(shop.replace('-1 "lost"', '+1 "found"'));
  });

  test('a byte order mark stays, and -o - shows the result instead', async () => {
    const marked = `\uFEFF${shop.replaceAll('\n', '\r\n')}`;
    const cwd = folder({ 'shop.journey': marked });
    const { stdout } = await journey(['render', 'shop.journey', '--format', 'csv'], { cwd });
    const stdin = stdout.replace('lost', 'found');
    const shown = await journey(['import', '-', '--from', 'csv', '--onto', 'shop.journey', '-o', '-'], { cwd, stdin });
    expect(shown.stdout).toBe(marked.replace('lost', 'found'));
    expect(readFileSync(join(cwd, 'shop.journey'), 'utf8')).toBe(marked);
    await journey(['import', '-', '--onto', 'shop.journey'], { cwd, stdin });
    expect(readFileSync(join(cwd, 'shop.journey'), 'utf8')).toBe(marked.replace('lost', 'found'));
  });

  test('a journey with mistakes is not touched', async () => {
    const cwd = folder({ 'shop.journey': `${shop}}`, 'a.csv': 'Stage,Touchpoint\nLook,Browse\n' });
    const { code, stderr } = await journey(['import', 'a.csv', '--onto', 'shop.journey'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('‘shop.journey’ has mistakes; mend them first, so that nothing gets lost.');
  });
});

describe('journey render', () => {
  test('the format follows the ending; what has no place is told', async () => {
    const cwd = folder({ 'shop.journey': shop });
    const made = async (name: string) => {
      const ran = await journey(['render', 'shop.journey', '-o', name], { cwd });
      expect(ran).toMatchObject({ code: 0, stdout: '' });
      return { stderr: ran.stderr, content: readFileSync(join(cwd, name)) };
    };
    const mermaid = await made('a.mmd');
    expect(String(mermaid.content)).toBe('journey\n  title Buying\n  section Look\n    Browse: 2\n');
    expect(mermaid.stderr).toBe('journey: A Mermaid diagram has no place for: channels, reasons of feelings.\n');
    expect(String((await made('a.csv')).content)).toContain(',Look,Browse,Website,,,,-1,lost,');
    expect(String((await made('a.md')).content)).toContain('| Look | Browse | Website |  | −1 lost |  |  |');
    const part = await journey(['render', 'shop.journey', '--format', 'csv', '--filter', 'medium=digital'], { cwd });
    expect(part.stderr).toContain('importing it onto the journey would remove the rest');
    const cjml = await made('a.xml');
    expect(String(cjml.content)).toContain('<communicationPoint id="browse" name="Browse">');
    expect(cjml.stderr).toBe('journey: CJML has no place for: reasons of feelings.\n');
    const sheet = unzipSync((await made('a.xlsx')).content)['xl/worksheets/sheet1.xml'];
    expect(strFromU8(sheet ?? new Uint8Array())).toContain('Browse');
  });
});
