import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exampleTexts } from '../support/workspace.ts';
import { folder, journey } from './program.ts';

const messy = 'persona p{goal "g"  status customer}\nteam   care\n';
const tidy = 'persona p { goal "g"  status customer }\n\nteam care\n';
const ordered = 'persona p { status customer  goal "g" }\n\nteam care\n';

function read(cwd: string, path: string): string {
  return readFileSync(join(cwd, path), 'utf8');
}

describe('files', () => {
  test('are rewritten, and those that change are named', async () => {
    const cwd = folder({ 'b.journey': messy, 'shop/a.journey': messy, 'c.journey': tidy, 'd.txt': messy });
    expect(await journey(['format'], { cwd })).toEqual({ code: 0, stdout: 'b.journey\nshop/a.journey\n', stderr: '' });
    expect(['b.journey', 'shop/a.journey', 'c.journey', 'd.txt'].map((path) => read(cwd, path))).toEqual([
      tidy,
      tidy,
      tidy,
      messy,
    ]);
    expect(await journey(['format'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('only what is named is rewritten', async () => {
    const cwd = folder({ 'a.journey': `import "./b.journey"\n${messy}`, 'b.journey': messy });
    expect(await journey(['format', 'a.journey'], { cwd })).toMatchObject({ code: 0, stdout: 'a.journey\n' });
    expect(read(cwd, 'b.journey')).toBe(messy);
  });

  test('that do not change are not touched, and nothing is left beside those that do', async () => {
    const cwd = folder({ 'a.journey': messy, 'b.journey': tidy });
    const before = statSync(join(cwd, 'b.journey'));
    await journey(['format'], { cwd });
    expect(statSync(join(cwd, 'b.journey'))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
    expect(readdirSync(cwd)).toEqual(['a.journey', 'b.journey']);
  });

  test('keep their line breaks and their byte order mark', async () => {
    const cwd = folder({ 'a.journey': `\uFEFF${messy.replaceAll('\n', '\r\n')}` });
    await journey(['format'], { cwd });
    expect(read(cwd, 'a.journey')).toBe(`\uFEFF${tidy.replaceAll('\n', '\r\n')}`);
  });

  test('with mistakes are formatted where they are sound', async () => {
    const cwd = folder({ 'a.journey': `team   a,   b\n${messy}` });
    expect(await journey(['format'], { cwd })).toEqual({
      code: 0,
      stdout: 'a.journey\n',
      stderr: 'journey: ‘a.journey’ has mistakes: their lines stay as they are; ‘journey check’ names them.\n',
    });
    expect(read(cwd, 'a.journey')).toBe(`team   a,   b\n${tidy}`);
  });

  test('that cannot be read or written are named, and the others are rewritten', async () => {
    const cwd = folder({
      'a.journey': new Uint8Array([0x74, 0xff]),
      'b.journey': messy,
      'locked/c.journey': messy,
    });
    chmodSync(join(cwd, 'locked'), 0o555);
    const { code, stdout, stderr } = await journey(['format', 'a.journey', 'b.journey', 'gone.journey', 'locked'], {
      cwd,
    });
    chmodSync(join(cwd, 'locked'), 0o755);
    expect([code, stdout.split('\n')[0]]).toEqual([2, 'b.journey']);
    expect(stderr).toContain('journey: There is no file or folder ‘gone.journey’.\n');
    expect(stderr).toContain('journey: ‘a.journey’: This file is not in UTF-8, so it was not read.\n');
    expect(read(cwd, 'b.journey')).toBe(tidy);
    expect(readFileSync(join(cwd, 'a.journey'))).toEqual(Buffer.from([0x74, 0xff]));
    // root may write everywhere
    if (process.getuid?.() !== 0) {
      expect(stderr).toMatch(/journey: Cannot write ‘.*c\.journey’: you have no permission\.\n/);
      expect(read(cwd, 'locked/c.journey')).toBe(messy);
    }
  });
});

describe('--check', () => {
  test('names what would change, changes nothing and ends with 1', async () => {
    const cwd = folder({ 'a.journey': messy, 'b.journey': tidy, 'c.journey': messy });
    expect(await journey(['format', '--check'], { cwd })).toEqual({
      code: 1,
      stdout: 'a.journey\nc.journey\n',
      stderr: 'journey: 2 files are not in their canonical form; ‘journey format’ writes them.\n',
    });
    expect(read(cwd, 'a.journey')).toBe(messy);
    expect(await journey(['format', '--check', 'b.journey'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect((await journey(['format', '--check', 'a.journey'], { cwd })).stderr).toBe(
      'journey: One file is not in its canonical form; ‘journey format’ writes it.\n',
    );
  });

  test('is content with the examples', async () => {
    const cwd = folder(exampleTexts());
    expect(await journey(['format', '--check'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

describe('--organize', () => {
  test('orders facts and imports too', async () => {
    const head = ['import "./b.journey"\n', 'import "./c.journey"\n'];
    const cwd = folder({
      'a.journey': head.toReversed().join('') + messy,
      'b.journey': 'team b\n',
      'c.journey': 'team c\n',
    });
    expect(await journey(['format', '--organize', '--check'], { cwd })).toMatchObject({
      code: 1,
      stdout: 'a.journey\n',
    });
    expect(await journey(['format', '--organize'], { cwd })).toEqual({ code: 0, stdout: 'a.journey\n', stderr: '' });
    expect(read(cwd, 'a.journey')).toBe(`${head.join('')}\n${ordered}`);
    expect(await journey(['format', '--organize', '--check'], { cwd })).toMatchObject({ code: 0 });
  });

  test('leaves imports as they are where the later one wins', async () => {
    const text = 'import "./c.journey"\nimport "./b.journey"\n';
    const cwd = folder({ 'a.journey': text, 'b.journey': 'rules { gap 1 }\n', 'c.journey': 'rules { gap 2 }\n' });
    expect(await journey(['format', '--organize'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

describe('standard input', () => {
  test('is written to standard output', async () => {
    expect(await journey(['format', '-'], { stdin: messy })).toEqual({ code: 0, stdout: tidy, stderr: '' });
    expect(await journey(['format', '-', '--organize'], { stdin: messy })).toMatchObject({ stdout: ordered });
    expect(await journey(['format', '-'], { stdin: `\uFEFF${tidy}` })).toMatchObject({ stdout: `\uFEFF${tidy}` });
    expect(await journey(['format', '-'], { stdin: '' })).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('bears the name that it is given', async () => {
    const args = ['format', '-', '--stdin-filename', 'shop/a.journey'];
    const { code, stdout, stderr } = await journey(args, { stdin: `${tidy}team a, b\n` });
    expect([code, stdout]).toEqual([0, `${tidy}team a, b\n`]);
    expect(stderr).toContain('‘shop/a.journey’ has mistakes');
    expect(await journey([...args, '--check'], { stdin: messy })).toMatchObject({
      code: 1,
      stdout: 'shop/a.journey\n',
    });
  });

  test('that is no text leaves standard output empty', async () => {
    const { code, stdout, stderr } = await journey(['format', '-'], { stdin: new Uint8Array([0xff]) });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('not in UTF-8');
  });

  test('stands alone', async () => {
    const { code, stdout, stderr } = await journey(['format', '-', 'a.journey'], {
      cwd: folder({ 'a.journey': messy }),
    });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      'journey: The path - stands alone: its text is written to standard output.\nTry ‘journey format --help’.\n',
    );
  });
});
