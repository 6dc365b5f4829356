import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Token, Tokens } from 'marked';
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { writeCsv } from '../../src/interchange/sheet/csv.ts';
import { columnsOf } from '../../src/texts/columns.ts';
import { markdownLine } from '../../src/texts/markdown-line.ts';
import { folder, journey } from './program.ts';

const examples = join(import.meta.dirname, '../../examples');
const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../schemas/stats.schema.json'), 'utf8'));
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);

async function stats(args: readonly string[], cwd = examples): Promise<string> {
  const ran = await journey(['stats', ...args, '--today', '2026-09-01'], { cwd });
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  return ran.stdout;
}

/** The lines of a section of a report. */
function sectionOf(report: string, title: string): string {
  const blocks = `\n${report}`.split(/\n(?=\S)/);
  return blocks.find((block) => block.startsWith(`${title}\n`)) ?? '';
}

describe('text', () => {
  test('shows the acceptance values of the coffee club', async () => {
    const report = await stats(['coffee-club.journey']);
    expect(report).toContain('4 touchpoints, 3 stages, 3 channels');
    expect(sectionOf(report, 'Coverage')).toMatch(/cells of the grid +4 of 9 \(44 %\)/);
    expect(sectionOf(report, 'Control')).toMatch(/owned +█{10} +4 of 4 \(100 %\)/);
    expect(sectionOf(report, 'Online')).toMatch(/all touchpoints on a channel +█+░+ +3 of 4 \(75 %\)/);
    expect(sectionOf(report, 'Hybrid touchpoints')).toMatch(/touchpoints in a hybrid +2 of 4 \(50 %\)/);
    expect(sectionOf(report, 'Relational objectives')).toMatch(/1 of 1 \(100 %\)/);
    const emotion = sectionOf(report, 'Emotion');
    expect(emotion).toMatch(/curve +▆·▃·$/m);
    expect(emotion).toMatch(/mean +0$/m);
    expect(emotion).toMatch(/lowest +−1 at ‘Pick-up at the counter’/);
    expect(emotion).toMatch(/highest +\+1 at ‘Sponsored video’/);
    expect(sectionOf(report, 'Expectations')).toMatch(/Pick-up at the counter +Order +everybody +5 +3 +−2$/m);
    expect(sectionOf(report, 'Measurement')).toMatch(/touchpoints that measure or collect +█+░+ +2 of 4 \(50 %\)/);
    expect(sectionOf(report, 'KPIs')).toMatch(/Satisfaction at pick-up +3\.9 +≥ 4\.3 +off target/);
    expect(sectionOf(report, 'Contacts that the brand starts')).toMatch(/Discover +Social media +3 +4/);
    expect(sectionOf(report, 'Attention')).toMatch(/Sponsored video +12 +15/);
  });

  test('leaves out sections without data', async () => {
    const titles = (report: string) =>
      report
        .split('\n')
        .filter((line) => /^\S/.test(line))
        .slice(1);
    const sketch = await stats(
      ['-'].concat(['a.journey']).slice(1),
      folder({ 'a.journey': 'journey a "A" { stage s "S" { touchpoint t "T" } }\n' }),
    );
    expect(titles(sketch)).toEqual([
      'a.journey',
      '1 touchpoint, 1 stage, 0 channels',
      'Coverage',
      'Control',
      'Measurement',
      'To do',
    ]);
    const coffee = titles(await stats(['coffee-club.journey']));
    expect(coffee).not.toContain('Drop-off');
    expect(coffee).not.toContain('Teams');
    expect(coffee).not.toContain('What this variant changes');
    expect(titles(await stats(['baskets/basket-today.journey']))).toContain('Drop-off');
  });

  test('columns stand one below the other with letters of East Asia', async () => {
    const cwd = folder({
      'a.journey': `channel web "ウェブサイト" { medium digital control owned }
channel shop "Shop" { medium physical control owned }
journey a "A" { stage s "発見" { touchpoint t "検索" { on web expects 5 gets 2 } touchpoint u "Aisle" { on shop expects 4 gets 4 } } }
`,
    });
    const lines = sectionOf(await stats([], cwd), 'Expectations')
      .trimEnd()
      .split('\n')
      .slice(1);
    expect(lines).toHaveLength(3);
    expect(new Set(lines.map((line) => columnsOf(line))).size).toBe(1);
    expect(new Set(lines.map((line) => line.length)).size).toBeGreaterThan(1);
  });

  test('shows what a variant changes in its base', async () => {
    const change = sectionOf(await stats(['baskets/basket-target.journey']), 'What this variant changes');
    expect(change).toMatch(/mean feeling +0 +\+1\.25 +\+1\.25/);
    expect(change).toMatch(/touchpoints in a hybrid +0 % +22 % +\+22 points/);
    expect(change).toMatch(/pains resolved +2 of 2/);
    expect(change).toMatch(/touchpoints added +1 +Message vidéo du producteur/);
    expect(change).toMatch(/channels gained +1 +Application mobile/);
  });

  test('texts of authors do not act on the terminal', async () => {
    const cwd = folder({
      'a.journey': 'journey a "A\u001b[2J" { stage s "S\u202e" { touchpoint t "T\u0007" { feels -1 } } }\n',
    });
    const report = await stats([], cwd);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(report).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(report).toContain('A␛[2J');
  });

  test('colours come when they are asked for', async () => {
    expect(await stats(['coffee-club.journey', '--color'])).toContain('\u001b[31moff target\u001b[39m');
    expect(await stats(['coffee-club.journey'])).not.toContain('\u001b');
  });
});

describe('json', () => {
  test('follows its schema with every example, and sources are relative', async () => {
    const found = JSON.parse(await stats(['.', '--format', 'json']));
    expect(validate(found), JSON.stringify(validate.errors?.slice(0, 3), undefined, 2)).toBe(true);
    expect(found.journeys.map(({ path }: { path: string }) => path)).toEqual([
      'aurora.journey',
      'baskets/basket-target.journey',
      'baskets/basket-today.journey',
      'coffee-club.journey',
      'hello.journey',
    ]);
    expect(found.journeys[1].comparison.painsResolved).toEqual({ count: 2, of: 2, share: 1 });
    expect(JSON.stringify(found)).not.toContain('file:/');
    const coffee = found.journeys[3].analytics;
    expect(coffee).toMatchObject({
      touchpoints: 4,
      coverage: { grid: { count: 4, of: 9 } },
      emotion: { mean: 0, minimum: { valence: -1 }, maximum: { valence: 1 } },
      gaps: { list: [{ card: 'pickup', gap: -2 }] },
      load: { channels: [{ stage: 'discover', lane: 'social', perWeek: 3, limit: 4 }] },
    });
    found.journeys[0].analytics.more = 1;
    expect(validate(found), 'the schema knows every key').toBe(false);
  });
});

describe('csv', () => {
  test('has one figure in each row', async () => {
    const [head, ...rows] = readCsv(await stats(['coffee-club.journey', '--format', 'csv']));
    expect(head).toEqual([
      'file',
      'journey',
      'group',
      'figure',
      'persona',
      'phase',
      'stage',
      'channel',
      'item',
      'value',
      'of',
      'unit',
    ]);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([12]));
    const row = (group: string, figure: string) => rows.find(([, , g, f]) => g === group && f === figure)?.slice(4);
    expect(row('coverage', 'grid')).toEqual(['', '', '', '', '', '4', '9', '']);
    expect(row('gaps', 'gap')).toEqual(['', '', 'order', '', 'pickup', '-2', '', '']);
    expect(row('load', 'channel')).toEqual(['lea', '', 'discover', 'social', '', '3', '4', 'per week']);
  });

  test('a text is never a formula', () => {
    const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', 'a"b', 'a,b', 'a\nb', "it's"];
    const [row] = readCsv(writeCsv([hostile]));
    expect(row).toEqual(["'=1+1", "'+1", "'-1", "'@SUM(A1)", "'\t=1", "' =1", 'a"b', 'a,b', 'a\nb', "it's"]);
    expect(writeCsv([[-1]])).toBe('-1\r\n');
  });
});

describe('md', () => {
  test('is a heading, facts and tables', async () => {
    const text = await stats(['coffee-club.journey', '--format', 'md']);
    expect(text).toMatch(/^# Coffee subscription\n\ncoffee\\-club|^# Coffee subscription\n\ncoffee-club/);
    expect(text).toContain('- cells of the grid: 4 of 9 (44 %)');
    expect(text).toContain('| Pick-up at the counter | Order | everybody | 5 | 3 | −2 |');
  });

  test('texts of authors are never markup', async () => {
    const hostile = [
      '<img src=x onerror=alert(1)>',
      '[x](javascript:alert(1)) ![y](https://x.y/z)',
      '`a` **b** _c_ ~~d~~ $e$',
      '| # - 1. > &lt; https://x.y www.x.y a@x.yz @team',
      '</td></table>',
    ];
    const touchpoints = hostile.map(
      (text, i) => `touchpoint t${i} "${text}" { feels -1 says m "${text}" expects 4 gets ${i % 4} }`,
    );
    const cwd = folder({
      'a.journey': `message m "${hostile[1]}"\nkpi k "${hostile[0]}" { target >= 1 current 0 }\njourney a "${hostile[0]}" { measures k\nstage s "${hostile[2]}" {\n${touchpoints.join('\n')}\n} }`,
    });
    const text = await stats(['--format', 'md'], cwd);
    const kinds = new Set<string>();
    let words = '';
    const look = (token: Token) => {
      kinds.add(token.type);
      if (token.type === 'text' || token.type === 'escape')
        words += 'tokens' in token && token.tokens ? '' : token.text;
    };
    const parsed = marked.lexer(text, { gfm: true });
    marked.walkTokens(parsed, look);
    expect([...kinds].sort()).toEqual([
      'escape',
      'heading',
      'list',
      'list_item',
      'paragraph',
      'space',
      'table',
      'text',
    ]);
    const columns = parsed.flatMap((token) =>
      token.type === 'table' ? [(token as Tokens.Table).rows.map((row) => row.length)] : [],
    );
    for (const lengths of columns) expect(new Set(lengths).size).toBe(1);
    for (const one of hostile) expect(words.replaceAll('\u2060', '')).toContain(one);
  });

  test('addresses, mentions and lists stay words', () => {
    expect(markdownLine('a | b\n# c')).toBe('a \\| b \\# c');
    expect(markdownLine('@team, https://x.y')).toBe('@\u2060team, https\\://x\\.y');
    expect(markdownLine('- item')).toBe('\\- item');
    expect(markdownLine('1. item')).toBe('1\\. item');
    expect(markdownLine('3.9 at 10:30')).toBe('3.9 at 10:30');
  });
});

describe('what is looked at', () => {
  test('--persona and filters narrow, and the report says so', async () => {
    const report = await stats(['coffee-club.journey', '--phase', 'during']);
    expect(report).toContain('2 touchpoints');
    expect(report).toContain('only: phase during');
    expect(await stats(['coffee-club.journey', '--persona', 'lea'])).toContain('only: persona lea');
  });

  test('--journey takes one of several', async () => {
    const cwd = folder({ 'a.journey': 'journey one "One" { stage s "S" }\njourney two "Two" { stage s "S" }\n' });
    expect(await stats(['--journey', 'two'], cwd)).toMatch(/^Two\n/);
    expect((await stats([], cwd)).match(/^(One|Two)$/gm)).toEqual(['One', 'Two']);
  });

  test.each([
    [['--journey', 'tow'], 'There is no journey ‘tow’ in these files. Did you mean ‘two’?'],
    [['--persona', 'bob'], 'No journey here follows a persona ‘bob’.'],
    [
      ['--control', 'ownd'],
      '‘ownd’ is no value of ‘--control’. Expected one of owned, partner, third-party, customer. Did you mean ‘owned’?',
    ],
    [['empty.journey'], 'There is no journey in these files.'],
    [['nope.journey'], 'There is no file or folder ‘nope.journey’.'],
  ])('%j is wrong use', async (args, message) => {
    const cwd = folder({ 'a.journey': 'journey two "Two" { stage s "S" }\n', 'empty.journey': '' });
    const { code, stderr } = await journey(['stats', ...args], { cwd });
    expect([code, stderr.split('\n')[0]]).toEqual([2, `journey: ${message}`]);
  });

  test('a text with mistakes gives what can be read, and says so', async () => {
    const { code, stdout, stderr } = await journey(['stats', '-'], {
      stdin: 'journey a "A" { stage s "S" { touchpoint t "T" } }\njourney {{{',
    });
    expect([code, stdout.split('\n')[0]]).toEqual([0, 'A']);
    expect(stderr).toBe(
      'journey: ‘stdin.journey’ has mistakes, so its numbers are incomplete; ‘journey check’ names them.\n',
    );
  });
});

/** The fields of a CSV, as RFC 4180 reads it. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [whole, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (whole === '') break;
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
