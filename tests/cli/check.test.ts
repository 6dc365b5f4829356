import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { folder, journey } from './program.ts';
import { bad, good } from './texts.ts';

const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../schemas/check.schema.json'), 'utf8'));
const validate = new Ajv2020({ strict: true }).compile(schema);

describe('exit codes', () => {
  test.each([
    ['a good file', good, [], 0],
    ['an error', bad(), [], 1],
    ['an error that is accepted', bad(), ['--fail-on', 'never'], 0],
    ['a warning', bad('warning'), [], 0],
    ['a warning', bad('warning'), ['--fail-on', 'warning'], 1],
    ['a warning', bad('warning'), ['--fail-on=info'], 1],
    ['a warning', bad('warning'), ['--max-warnings', '0'], 1],
    ['a warning', bad('warning'), ['--max-warnings', '1'], 0],
    ['a warning', bad('warning'), ['--max-warnings', '0', '--fail-on', 'never'], 1],
    ['a piece of information', bad('info'), ['--fail-on', 'warning'], 0],
    ['a piece of information', bad('info'), ['--fail-on', 'info'], 1],
    ['a hint', bad('hint'), ['--fail-on', 'info'], 0],
    ['a warning that is not shown', bad('warning'), ['--quiet', '--fail-on', 'warning'], 1],
  ])('%s, %#', async (_, text, args, code) => {
    expect((await journey(['check', ...args], { cwd: folder({ 'a.journey': text }) })).code).toBe(code);
  });
});

describe('text', () => {
  test('shows place, sign, word, code, message, line, mark and fix, and counts', async () => {
    const cwd = folder({ 'shop/a.journey': bad(), 'shop/b.journey': bad('warning'), 'c.journey': good });
    const { stdout, stderr } = await journey(['check', 'shop', 'c.journey'], { cwd });
    expect(stderr).toBe('');
    expect(stdout).toMatchInlineSnapshot(`
      "shop/a.journey:2:11  ✖ error  smart-quotes
      Text must stand between straight double quotes.
        2 │ team care “Customer care”
          │           ^^^^^^^^^^^^^^^
          = fix: Replace by straight double quotes

      shop/b.journey:2:11  ▲ warning  smart-quotes
      Text must stand between straight double quotes.
        2 │ team care “Customer care”
          │           ^^^^^^^^^^^^^^^
          = fix: Replace by straight double quotes

      3 files: 1 error, 1 warning
      "
    `);
  });

  test('says that nothing was found', async () => {
    expect((await journey(['check'], { cwd: folder({ 'a.journey': good }) })).stdout).toBe(
      '1 file: nothing to report\n',
    );
  });

  test('--quiet shows errors only, and says what else it counted', async () => {
    const cwd = folder({ 'a.journey': bad('warning'), 'b.journey': good });
    expect(await journey(['check', '--quiet'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await journey(['check', '--quiet', '--fail-on', 'warning'], { cwd })).toEqual({
      code: 1,
      stdout: '',
      stderr: 'journey: Findings that --quiet does not show but --fail-on warning counts: 1.\n',
    });
    expect((await journey(['check', '--quiet', '--max-warnings', '0'], { cwd })).stderr).toBe(
      'journey: More warnings than --max-warnings 0 accepts: 1.\n',
    );
  });
});

describe('json', () => {
  test('follows its schema and names every file that was checked', async () => {
    const cwd = folder({ 'shop/a.journey': bad(), 'b.journey': good });
    const { code, stdout } = await journey(['check', '--format', 'json'], { cwd });
    const found = JSON.parse(stdout);
    expect(validate(found), JSON.stringify(validate.errors)).toBe(true);
    expect(code).toBe(1);
    expect(found).toEqual({
      version: 1,
      files: [
        { path: 'b.journey', findings: [] },
        {
          path: 'shop/a.journey',
          findings: [
            {
              code: 'smart-quotes',
              severity: 'error',
              message: 'Text must stand between straight double quotes.',
              range: { start: { line: 1, character: 10 }, end: { line: 1, character: 25 } },
              url: 'https://github.com/journey-as-code/journey-as-code/blob/main/src/rules/smart-quotes.md',
              fixes: [{ title: 'Replace by straight double quotes' }],
            },
          ],
        },
      ],
      summary: { files: 2, errors: 1, warnings: 0, infos: 0, hints: 0 },
    });
  });

  test('the schema refuses what is not of version 1', () => {
    const summary = { files: 0, errors: 0, warnings: 0, infos: 0, hints: 0 };
    expect(validate({ version: 1, files: [], summary })).toBe(true);
    expect(validate({ version: 2, files: [], summary })).toBe(false);
    expect(validate({ version: 1, files: [{ path: 'a.journey' }], summary })).toBe(false);
    expect(validate({ version: 1, files: [], summary: { ...summary, more: 1 } })).toBe(false);
  });

  test('the same files give the same bytes', async () => {
    const cwd = folder({ 'b/x.journey': bad(), 'a.journey': bad('hint'), 'b.journey': good });
    const one = await journey(['check', '--format', 'json', 'b', 'a.journey', 'b.journey'], { cwd });
    const two = await journey(['check', '--format', 'json', '.', 'b/*.journey'], { cwd });
    expect(two.stdout).toBe(one.stdout);
  });
});

describe('what is read', () => {
  test('imported files are read but not reported', async () => {
    const cwd = folder({
      'a.journey': `import "./shared/b.journey"\njourney first { team care }\n`,
      'shared/b.journey': `import "./c.journey"\n`,
      'shared/c.journey': bad(),
    });
    const { stdout } = await journey(['check', '--format', 'json', 'a.journey'], { cwd });
    const { files } = JSON.parse(stdout);
    expect(files.map(({ path }: { path: string }) => path)).toEqual(['a.journey']);
    expect(codes(files[0])).not.toContain('unknown-reference');
  });

  test('what imported files use counts', async () => {
    const cwd = folder({
      'a.journey': 'channel web "Website" { medium digital }\n',
      'b.journey': 'import "./a.journey"\nimport "./c.journey"\njourney own { stage one }\n',
      'c.journey': 'import "./a.journey"\njourney other { stage one { touchpoint home { on web } } }\n',
    });
    const { stdout } = await journey(['check', '--format', 'json', 'a.journey', 'b.journey'], { cwd });
    expect(JSON.parse(stdout).files).toMatchObject([{ path: 'a.journey', findings: [] }, { path: 'b.journey' }]);
  });

  test('- is standard input, by default stdin.journey', async () => {
    const { code, stdout } = await journey(['check', '-', '--format', 'json'], { stdin: bad() });
    expect([code, JSON.parse(stdout).files]).toMatchObject([1, [{ path: 'stdin.journey', findings: [{ range: {} }] }]]);
  });

  test('--stdin-filename says where the text stands: it replaces the file, and imports start there', async () => {
    const cwd = folder({ 'shop/a.journey': bad(), 'shop/b.journey': bad('hint') });
    const args = ['check', '-', '--stdin-filename', 'shop/a.journey', '--format', 'json', 'shop'];
    const { stdout } = await journey(args, { cwd, stdin: `import "./b.journey"\njourney first { team care }\n` });
    const { files } = JSON.parse(stdout);
    expect(files).toMatchObject([{ path: 'shop/a.journey' }, { path: 'shop/b.journey' }]);
    expect(codes(files[0])).not.toContain('smart-quotes');
    expect(codes(files[0])).not.toContain('import-not-found');
    expect(codes(files[0])).not.toContain('unknown-reference');
    expect(codes(files[1])).toContain('smart-quotes');
  });
});

function codes({ findings }: { findings: { code: string }[] }): string[] {
  return findings.map(({ code }) => code);
}
