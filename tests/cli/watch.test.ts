import { spawn } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { folder, journeyProgram, plainEnv } from './program.ts';
import { bad, good } from './texts.ts';

const running: (() => void)[] = [];
afterEach(() => {
  for (const end of running.splice(0)) end();
});

async function watching(cwd: string, args: readonly string[] = []) {
  const child = spawn(process.execPath, [await journeyProgram(), 'check', '--watch', ...args], {
    cwd,
    env: plainEnv(),
  });
  running.push(() => child.kill('SIGKILL'));
  let shown = '';
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (shown += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (told += text));
  const ended = new Promise<number | null>((done) => child.on('close', done));
  return {
    child,
    ended,
    checks: () => told.split('Waiting for changes').length - 1,
    /** What the next check shows. */
    next: async (checks: number) => {
      while (told.split('Waiting for changes').length - 1 < checks) await new Promise((done) => setTimeout(done, 20));
      const text = shown;
      shown = '';
      return text;
    },
  };
}

test('checks again when files change, appear, move or go, and ends with 130', async () => {
  const cwd = folder({ 'a.journey': good, 'shop/b.journey': good.replace('care', 'other') });
  const watch = await watching(cwd);
  expect(await watch.next(1)).toBe('2 files: nothing to report\n');
  writeFileSync(join(cwd, 'a.journey'), bad());
  expect(await watch.next(2)).toContain('2 files: 1 error');
  // in several steps, as some editors write
  writeFileSync(join(cwd, 'a.journey.tmp'), good);
  renameSync(join(cwd, 'a.journey.tmp'), join(cwd, 'a.journey'));
  expect(await watch.next(3)).toBe('2 files: nothing to report\n');
  mkdirSync(join(cwd, 'new'));
  writeFileSync(join(cwd, 'new/c.journey'), bad('warning').replace('care', 'third'));
  let shown = '';
  for (let checks = 4; !shown.includes('3 files: 1 warning'); checks++) shown = await watch.next(checks);
  const before = watch.checks();
  rmSync(join(cwd, 'shop/b.journey'));
  shown = '';
  for (let checks = before + 1; !shown.includes('2 files: 1 warning'); checks++) shown = await watch.next(checks);
  watch.child.kill('SIGINT');
  expect(await watch.ended).toBe(130);
});

test('nothing is done while nothing changes', async () => {
  const cwd = folder({ 'a.journey': good, 'notes.txt': '' });
  const watch = await watching(cwd, ['-o', 'report', '--baseline', 'known', '--update-baseline']);
  await watch.next(1);
  writeFileSync(join(cwd, 'notes.txt'), 'more');
  await new Promise((done) => setTimeout(done, 600));
  expect(watch.checks()).toBe(1);
});
