import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, journey } from './program.ts';

const shop = `channel web "Website" { medium digital  control owned }
journey shop "Shop" {
  stage look "Look around" { phase before  touchpoint home "Home page" { on web  feels +1 } }
  stage buy "Buy" { phase during  touchpoint pay "Pay" { on web  feels -1  expects 4  gets 2 } }
}
`;
const better = shop.replace('feels -1', 'feels +1').replace('gets 2', 'gets 4').replace('"Website"', '"Web shop"');

describe('text', () => {
  test('one thing after the other, then numbers and findings', async () => {
    const cwd = folder({ 'a.journey': shop, 'b.journey': better });
    const ran = await journey(['diff', 'a.journey', 'b.journey', '--today', '2026-09-01'], { cwd });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toBe(`  ~ changed channel Web shop (web)
      label: "Website" → "Web shop"

Journey ‘shop’
  ~ changed touchpoint Pay (pay)
      feels: -1 → +1
      gets: 2 → 4

Numbers of ‘Shop’
  Mean feeling: 0 → +1
  Lowest feeling: −1 → +1
  Mean gap: −2 → 0

Findings that are gone
  - pay: Why do people feel bad at ‘pay’? (negative-without-pain)
  - pay: People remember the end, and it is negative. (weak-ending)
  - pay: Customers expect 4 and get 2. (expectation-gap)

2 changes: 2 changed.
`);
  });

  test('what is found about a thing that is called differently now is neither new nor gone', async () => {
    const now = shop.replace('touchpoint pay', 'touchpoint checkout');
    const cwd = folder({ 'a.journey': shop, 'b.journey': now });
    const { stdout } = await journey(['diff', 'a.journey', 'b.journey'], { cwd });
    expect(stdout).toContain('= renamed touchpoint Pay (checkout)');
    expect(stdout).not.toMatch(/New findings|Findings that are gone/);
  });

  test('what is added or removed as a whole', async () => {
    const cwd = folder({
      'a.journey': `${shop}team care "Care"\n`,
      'b.journey': `${shop}journey club "Club" { stage a "A" { touchpoint join "Join" } }\n`,
    });
    const { stdout } = await journey(['diff', 'a.journey', 'b.journey'], { cwd });
    expect(stdout).toContain('  - removed team Care (care): 1 fact\n');
    expect(stdout).toContain('  + added journey Club (club): 1 stage, 1 touchpoint\n');
  });

  test('colours are for those who want them, and a text cannot bring its own', async () => {
    const cwd = folder({ 'a.journey': shop, 'b.journey': shop.replace('"Pay"', '"Pay\u001b[31m"') });
    const plain = await journey(['diff', 'a.journey', 'b.journey'], { cwd });
    expect(plain.stdout).not.toContain('\u001b');
    const coloured = await journey(['diff', 'a.journey', 'b.journey', '--color'], { cwd });
    expect(coloured.stdout).toContain('\u001b[33m~ changed\u001b[39m');
    expect(coloured.stdout).not.toContain('\u001b[31m');
  });
});

describe('what is compared', () => {
  test('two folders, file by file', async () => {
    const cwd = folder({
      'old/a.journey': shop,
      'old/sub/b.journey': 'team care "Care"\n',
      'new/a.journey': shop,
      'new/sub/b.journey': 'team care "Customer care"\n',
    });
    const { changes } = await json(cwd, 'old', 'new');
    expect(changes).toMatchObject([{ kind: 'team', target: 'care', change: 'changed' }]);
  });

  test('a base and its variant in two files: what the variant changes', async () => {
    const cwd = folder({
      'today.journey': shop,
      'target.journey': `import "./today.journey"\njourney target "Shop, better" variant-of shop { state to-be  stage buy { touchpoint pay { feels +2 } } }\n`,
    });
    const { changes, findings } = await json(cwd, 'today.journey', 'target.journey');
    expect(changes).toMatchObject([
      { kind: 'journey', change: 'changed', facts: [{ key: 'label' }, { key: 'state' }] },
      { kind: 'touchpoint', target: 'pay', facts: [{ key: 'feels', before: '-1', after: '+2' }] },
    ]);
    expect(findings).toEqual({ new: [], gone: [] });
  });

  test('what a file imports counts too', async () => {
    const file = 'import "./shared.journey"\njourney shop "Shop" { stage a "A" { touchpoint b { on web } } }\n';
    const cwd = folder({
      'old/a.journey': file,
      'old/shared.journey': 'channel web "Website" { medium digital }\n',
      'new/a.journey': file,
      'new/shared.journey': 'channel web "Website" { medium physical }\n',
    });
    expect((await json(cwd, 'old/a.journey', 'new/a.journey')).changes).toMatchObject([
      { kind: 'channel', target: 'web', facts: [{ key: 'medium', before: 'digital', after: 'physical' }] },
    ]);
  });

  test('mistakes are named, and the rest is compared', async () => {
    const cwd = folder({ 'a.journey': shop, 'b.journey': better.replace('phase before', 'phase }{ before') });
    const ran = await journey(['diff', 'a.journey', 'b.journey'], { cwd });
    expect(ran).toMatchObject({ code: 0, stderr: expect.stringContaining('Some files have mistakes') });
    expect(ran.stdout).toContain('Web shop');
  });

  test.each([
    [[], 'compares two files or folders; found 0'],
    [['a.journey'], 'compares two files or folders; found 1'],
    [['a.journey', 'a.journey', 'a.journey'], 'found 3'],
    [['a.journey', 'gone.journey'], 'There is no file or folder ‘gone.journey’'],
    [['--driver', 'a.journey'], '‘--driver’ is for Git'],
    [['a.journey', 'a.journey', '--format', 'gif'], 'svg'],
  ])('%j is wrong', async (args, sentence) => {
    const ran = await journey(['diff', ...args], { cwd: folder({ 'a.journey': shop }) });
    expect(ran).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(sentence) });
  });

  test('--exit-code tells whether there is a difference', async () => {
    const cwd = folder({ 'a.journey': shop, 'b.journey': better, 'c.journey': shop.replaceAll('  ', '\t') });
    expect((await journey(['diff', 'a.journey', 'b.journey', '--exit-code'], { cwd })).code).toBe(1);
    expect((await journey(['diff', 'a.journey', 'c.journey', '--exit-code'], { cwd })).code).toBe(0);
  });
});

describe('md', () => {
  test('a line, a table, the rest folded', async () => {
    const cwd = folder({ 'a.journey': shop, 'b.journey': better });
    const { stdout } = await journey(['diff', 'a.journey', 'b.journey', '--format', 'md'], { cwd });
    expect(stdout).toMatch(
      /^\*\*Customer journeys\*\* – 2 changes: 2 changed\\?\.\n\n\* Shop: Mean feeling 0 → \*\*\\\+1\*\*, Mean gap −2 → \*\*0\*\*\n\n\| Change \| What \| Details \|\n/,
    );
    expect(stdout).toContain('| changed | touchpoint **Pay (pay)**<br>in shop | feels: \\-1 → \\+1<br>gets: 2 → 4 |\n');
    expect(stdout).toContain('<summary>Numbers</summary>\n\n| Journey |');
    expect(stdout).toContain('<summary>3 findings gone</summary>');
    expect(stdout.match(/<details>/g)).toHaveLength(2);
    expect(stdout.match(/<\/details>/g)).toHaveLength(2);
  });

  test('something new says what it is; more than a few facts are counted', async () => {
    const facts = 'on web  feels +2 "loved"  does "Reads"  thinks "Oh"  critical  duration 1 min  category website';
    const added = `stage buy "Buy" { touchpoint note "Thank-you note" { ${facts} }`;
    const cwd = folder({ 'a.journey': shop, 'b.journey': shop.replace('stage buy "Buy" {', added) });
    const show = async (...paths: string[]) => (await journey(['diff', ...paths, '--format', 'md'], { cwd })).stdout;
    expect(await show('a.journey', 'b.journey')).toContain(
      '<br>in shop | stage buy<br>on web<br>feels \\+2 "loved"<br>does "Reads"<br>thinks "Oh"<br>critical<br>2 more facts |',
    );
    expect(await show('b.journey', 'a.journey')).toContain(
      '| removed | touchpoint **Thank-you note (note)**<br>in shop | 9 facts |',
    );
  });

  test('the text of an author is never markup', async () => {
    const nasty =
      '</td></details><img src=x onerror=alert(1)> ![a](http://x.y) | `b` **c** @maintainers [d](javascript:e)';
    const cwd = folder({ 'a.journey': shop, 'b.journey': shop.replace('"Pay"', `"${nasty}"`) });
    const { stdout } = await journey(['diff', 'a.journey', 'b.journey', '--format', 'md'], { cwd });
    const row = stdout.split('\n').find((line) => line.includes('onerror')) ?? '';
    const bare = row.replace(/<br>/g, '').replace(/\\[^\w\s]/g, '');
    expect(bare.match(/\|/g)).toHaveLength(4);
    expect(bare.replace(/\*\*/g, '')).not.toMatch(/[<>`*[\]]/);
    expect(row).not.toContain('@maintainers');
    expect(row).not.toContain('http://x.y');
  });

  test('never longer than a comment may be; what has no room is counted', { timeout: 60_000 }, async () => {
    const many = (text: string) =>
      `journey j "J" {\n  stage s "S" {\n${Array.from({ length: 600 }, (_, i) => `    touchpoint t${i} "T${i}" { does "${text} ${'long '.repeat(40)}" }`).join('\n')}\n  }\n}\n`;
    const cwd = folder({ 'a.journey': many('one'), 'b.journey': many('two') });
    const { stdout } = await journey(['diff', 'a.journey', 'b.journey', '--format', 'md'], { cwd });
    expect(stdout.length).toBeGreaterThan(50_000);
    expect(stdout.length).toBeLessThanOrEqual(60_000);
    const [, left] = /(\d+) lines are left out/.exec(stdout) ?? [];
    const shown = stdout.split('\n').filter((line) => line.startsWith('| changed |')).length;
    expect(shown + Number(left)).toBe(600);
    expect(stdout.match(/<details>/g)?.length).toBe(stdout.match(/<\/details>/g)?.length);
  });
});

test('the same bytes wherever the folders stand', async () => {
  const run = async () => {
    const cwd = folder({ 'old/a.journey': shop, 'new/a.journey': better });
    return Promise.all(
      ['text', 'md', 'json'].map((format) =>
        journey(['diff', 'old', 'new', '--format', format, '--today', '2026-09-01'], { cwd }),
      ),
    );
  };
  expect(await run()).toEqual(await run());
});

test('a result goes to a file where one is named', async () => {
  const cwd = folder({ 'a.journey': shop, 'b.journey': better });
  const ran = await journey(['diff', 'a.journey', 'b.journey', '-o', join(cwd, 'diff.txt')], { cwd });
  expect(ran).toMatchObject({ code: 0, stdout: '' });
});

async function json(cwd: string, ...args: string[]) {
  const { stdout } = await journey(['diff', ...args, '--format', 'json', '--today', '2026-09-01'], { cwd });
  return JSON.parse(stdout);
}
