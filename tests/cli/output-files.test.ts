import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFileAtomically } from '../../src/cli/output/write-file.ts';
import { folder, journey } from './program.ts';
import { bad } from './texts.ts';

test('-o writes to a file, without colours, and the exit code stays', async () => {
  const cwd = folder({ 'a.journey': bad(), 'out/old.txt': 'old' });
  const shown = await journey(['check'], { cwd });
  const ran = await journey(['check', '-o', 'out/old.txt'], { cwd, env: {} });
  expect(ran).toEqual({ code: 1, stdout: '', stderr: '' });
  expect(readFileSync(join(cwd, 'out/old.txt'), 'utf8')).toBe(shown.stdout);
  expect(readdirSync(join(cwd, 'out'))).toEqual(['old.txt']);
});

test('-o - is standard output', async () => {
  const cwd = folder({ 'a.journey': bad() });
  expect((await journey(['check', '-o', '-'], { cwd })).stdout).toContain('smart-quotes');
  expect(readdirSync(cwd)).toEqual(['a.journey']);
});

test.each([
  ['nowhere/x.txt', 'its folder does not exist'],
  ['a.journey/x.txt', 'its folder is a file'],
  ['folder', 'it is a folder'],
])('what cannot be written is said: %s', async (path, reason) => {
  const cwd = folder({ 'a.journey': bad() });
  mkdirSync(join(cwd, 'folder'));
  const { code, stdout, stderr } = await journey(['check', '-o', path], { cwd });
  expect([code, stdout, stderr]).toEqual([2, '', `journey: Cannot write ‘${join(cwd, path)}’: ${reason}.\n`]);
  expect(readdirSync(cwd).sort()).toEqual(['a.journey', 'folder']);
});

test('a file is replaced as a whole: who has it open keeps the old one; its mode and links stay', () => {
  const cwd = folder({ 'old.txt': 'old' });
  const [file, link] = [join(cwd, 'old.txt'), join(cwd, 'link.txt')];
  chmodSync(file, 0o640);
  symlinkSync('old.txt', link);
  const before = statSync(file).ino;
  writeFileAtomically(link, 'new');
  expect(readFileSync(file, 'utf8')).toBe('new');
  expect(statSync(file).ino).not.toBe(before);
  expect(statSync(file).mode & 0o777).toBe(0o640);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readdirSync(cwd).sort()).toEqual(['link.txt', 'old.txt']);
});
