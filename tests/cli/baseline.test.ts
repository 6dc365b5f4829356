import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, journey } from './program.ts';
import { bad, good } from './texts.ts';

const update = ['check', '--baseline', 'known.json', '--update-baseline'];
const check = ['check', '--baseline', 'known.json', '--format', 'json'];
const found = (stdout: string) => JSON.parse(stdout).files.flatMap(({ findings }: { findings: object[] }) => findings);

describe('a baseline', () => {
  test('accepts what is there today and reports what is new', async () => {
    const cwd = folder({ 'shop/a.journey': bad(), 'b.journey': good });
    const first = await journey(update, { cwd });
    expect(first).toMatchObject({ code: 0, stderr: 'journey: The baseline accepts one finding now.\n' });
    expect(JSON.parse(readFileSync(join(cwd, 'known.json'), 'utf8'))).toEqual({
      version: 1,
      findings: [
        {
          path: 'shop/a.journey',
          code: 'smart-quotes',
          fingerprint: expect.stringMatching(/^[0-9a-f]{20}:1$/),
          message: 'Text must stand between straight double quotes.',
        },
      ],
    });
    const same = await journey(check, { cwd });
    expect([same.code, found(same.stdout)]).toEqual([0, []]);
    expect(same.stderr).toBe('journey: The baseline accepts one finding that is still there.\n');
    writeFileSync(join(cwd, 'shop/a.journey'), `// moved\n\n${bad()}team b “B”\n`);
    const more = await journey(check, { cwd });
    expect([more.code, found(more.stdout)]).toMatchObject([
      1,
      [{ code: 'smart-quotes', range: { start: { line: 5 } } }],
    ]);
  });

  test('tells which of its entries are obsolete, and forgets them when it is written again', async () => {
    const cwd = folder({ 'a.journey': bad(), 'b.journey': bad('warning'), 'c.journey': bad('hint') });
    await journey(update, { cwd });
    writeFileSync(join(cwd, 'a.journey'), good);
    rmSync(join(cwd, 'c.journey'));
    const { code, stderr } = await journey(check, { cwd });
    expect([code, stderr.split('\n')]).toEqual([
      0,
      [
        'journey: The baseline accepts one finding that is still there.',
        'journey: 2 entries of the baseline are obsolete; --update-baseline takes them out.',
        'journey: Obsolete: a.journey, smart-quotes: Text must stand between straight double quotes.',
        'journey: Obsolete: c.journey, smart-quotes: Text must stand between straight double quotes.',
        '',
      ],
    ]);
    await journey(update, { cwd });
    const { findings } = JSON.parse(readFileSync(join(cwd, 'known.json'), 'utf8'));
    expect(findings.map(({ path }: { path: string }) => path)).toEqual(['b.journey']);
  });

  test('keeps entries about files that are not checked now', async () => {
    const cwd = folder({ 'a.journey': bad(), 'b.journey': bad() });
    await journey(update, { cwd });
    expect((await journey([...check, 'a.journey'], { cwd })).stderr).not.toContain('bsolete');
    await journey([...update, 'a.journey'], { cwd });
    const { findings } = JSON.parse(readFileSync(join(cwd, 'known.json'), 'utf8'));
    expect(findings.map(({ path }: { path: string }) => path)).toEqual(['a.journey', 'b.journey']);
  });

  test('means the same files from another folder', async () => {
    const cwd = folder({ 'shop/a.journey': bad(), 'known.json': '' });
    await journey(update, { cwd });
    const inside = await journey(['check', '--baseline', '../known.json', '--format', 'json'], {
      cwd: join(cwd, 'shop'),
    });
    expect([inside.code, found(inside.stdout)]).toEqual([0, []]);
  });

  test.each([
    [['check', '--baseline', 'none.json'], 'There is no baseline ‘none.json’ yet. Write it with --update-baseline.'],
    [
      ['check', '--baseline', 'other.json'],
      '‘other.json’ is no baseline that this version knows. Write it with --update-baseline.',
    ],
    [['check', '--update-baseline'], 'Say with --baseline FILE where the accepted findings are written.'],
  ])('%j is wrong use', async (args, message) => {
    const cwd = folder({ 'a.journey': good, 'other.json': '{"version":2}' });
    const { code, stderr } = await journey(args, { cwd });
    expect([code, stderr.split('\n')[0]]).toEqual([2, `journey: ${message}`]);
  });
});
