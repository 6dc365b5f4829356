import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, journey } from './program.ts';
import { bad, good } from './texts.ts';

/** Paths of the files that are checked. */
async function checked(args: readonly string[], cwd: string) {
  const { code, stdout, stderr } = await journey(['check', '--format', 'json', ...args], { cwd });
  const paths = (JSON.parse(stdout).files as { path: string }[]).map(({ path }) => path);
  return { code, paths, stderr };
}

describe('folders', () => {
  test('are searched, without node_modules and folders with a dot', async () => {
    const cwd = folder({
      'b.journey': good,
      'a/z.journey': good,
      'a/readme.md': 'not a journey',
      'a.journey/inside.journey': good,
      'node_modules/x/a.journey': bad(),
      '.cache/a.journey': bad(),
      'a/node_modules/a.journey': bad(),
    });
    const paths = ['a.journey/inside.journey', 'a/z.journey', 'b.journey'];
    expect(await checked([], cwd)).toEqual({ code: 0, paths, stderr: '' });
    expect(await checked(['.', 'a', 'b.journey', './b.journey', join(cwd, 'a')], cwd)).toMatchObject({ paths });
  });

  test('a folder that is named is searched whatever its name', async () => {
    const cwd = folder({ '.hidden/a.journey': good, 'node_modules/x/b.journey': good });
    const { paths } = await checked(['.hidden', 'node_modules/x'], cwd);
    expect(paths).toEqual(['.hidden/a.journey', 'node_modules/x/b.journey']);
  });

  test('links are followed once, and loops end', async () => {
    const cwd = folder({ 'real/a.journey': good, 'real/deep/b.journey': good });
    const elsewhere = folder({ 'c.journey': good });
    symlinkSync(cwd, join(cwd, 'real/deep/up'));
    symlinkSync(join(cwd, 'real'), join(cwd, 'again'));
    symlinkSync(elsewhere, join(cwd, 'elsewhere'));
    symlinkSync(join(cwd, 'real/a.journey'), join(cwd, 'link.journey'));
    symlinkSync(join(elsewhere, 'c.journey'), join(cwd, 'other.journey'));
    symlinkSync(join(cwd, 'nowhere.journey'), join(cwd, 'lost'));
    const { paths } = await checked([], cwd);
    expect(paths).toEqual(['elsewhere/c.journey', 'real/a.journey', 'real/deep/b.journey']);
  });

  test('an empty folder is no fault, but it is said', async () => {
    const { code, stderr } = await journey(['check'], { cwd: folder({}) });
    expect([code, stderr]).toEqual([0, 'journey: There is no .journey file in ‘.’.\n']);
  });

  test('outside of the current folder they are roots of imports too', async () => {
    const outside = folder({ 'a.journey': 'import "./b.journey"\n', 'b.journey': good });
    const { code, paths } = await checked([outside], folder({}));
    expect(code).toBe(0);
    expect(paths).toEqual([expect.stringMatching(/^\.\.\/.*\/a\.journey$/), expect.stringMatching(/b\.journey$/)]);
  });
});

describe('globs', () => {
  test('are expanded by the tool', async () => {
    const cwd = folder({
      'a.journey': good,
      'x/b.journey': good,
      'x/y/c.journey': good,
      'x/d.md': '',
      'node_modules/e.journey': bad(),
    });
    expect((await checked(['**/*.journey'], cwd)).paths).toEqual(['a.journey', 'x/b.journey', 'x/y/c.journey']);
    expect((await checked(['x/*'], cwd)).paths).toEqual(['x/b.journey']);
    expect((await checked(['{a,x/b}.journey'], cwd)).paths).toEqual(['a.journey', 'x/b.journey']);
  });

  test('that match nothing are a fault', async () => {
    const cwd = folder({ 'a.journey': good });
    const { code, paths, stderr } = await checked(['a.journey', 'y/*.journey'], cwd);
    expect({ code, paths, stderr }).toEqual({
      code: 2,
      paths: ['a.journey'],
      stderr: 'journey: No journey matches ‘y/*.journey’.\n',
    });
  });

  test('a file whose name looks like a glob is that file', async () => {
    const cwd = folder({ '[a].journey': good, 'a.journey': good });
    expect((await checked(['[a].journey'], cwd)).paths).toEqual(['[a].journey']);
  });
});

describe('faults', () => {
  test('a missing path ends with 2, and the others are read', async () => {
    const cwd = folder({ 'a.journey': bad() });
    expect(await checked(['nope.journey', 'a.journey', 'nowhere'], cwd)).toEqual({
      code: 2,
      paths: ['a.journey'],
      stderr: 'journey: There is no file or folder ‘nope.journey’.\njourney: There is no file or folder ‘nowhere’.\n',
    });
  });

  test('a file with another ending is no journey', async () => {
    const { code, stderr } = await checked(['readme.md'], folder({ 'readme.md': '' }));
    expect([code, stderr]).toEqual([
      2,
      'journey: ‘readme.md’ is no journey: the name of its file does not end in .journey.\n',
    ]);
  });
});

test('odd files cost a finding of their own, and the others are read', async () => {
  const cwd = folder({
    'binary.journey': new Uint8Array([0x63, 0xff, 0xfe, 0x00]),
    'deep.journey': `journey a { stage s { ${'touchpoint t { '.repeat(1000)}${'}'.repeat(1002)}\n`,
    'good.journey': good,
    'huge.journey': '',
    'marked.journey': `\uFEFF${good}`,
  });
  truncateSync(join(cwd, 'huge.journey'), 3 * 1024 ** 3);
  mkdirSync(join(cwd, 'folder.journey'));
  symlinkSync('loop.journey', join(cwd, 'loop.journey'));
  symlinkSync('gone', join(cwd, 'vanished.journey'));
  writeFileSync(
    join(cwd, 'imports.journey'),
    'import "./folder.journey"\nimport "./huge.journey"\nimport "./loop.journey"\n',
  );
  const { code, stdout, stderr } = await journey(['check', '--format', 'json'], { cwd });
  expect([code, stderr]).toEqual([1, '']);
  const files: { path: string; findings: { code: string; message: string }[] }[] = JSON.parse(stdout).files;
  const errors = files.map(({ path, findings }) => [
    path,
    findings.filter(({ code }) => code === 'syntax-error').map(({ message }) => message),
  ]);
  expect(Object.fromEntries(errors)).toEqual({
    'binary.journey': ['This file is not in UTF-8, so it was not read.'],
    'deep.journey': expect.arrayContaining([expect.any(String)]),
    'good.journey': [],
    'huge.journey': ['This file is larger than 8 MiB, so it was not read.'],
    'imports.journey': [],
    'loop.journey': ['This file is a link that leads back to itself.'],
    'marked.journey': [],
    'vanished.journey': ['This file is gone.'],
  });
});
