import { readdir, readFile } from 'node:fs/promises';
import type { Step } from './step.ts';
import { until } from './until.ts';
import { mistakeIsSeen } from './workbench-hands.ts';

export const serverSteps: Step[] = [
  {
    name: 'a language server that is killed comes back, four times',
    run: async ({ page, home }) => {
      for (let times = 1; times <= 4; times++) {
        const start = performance.now();
        const killed = await killServer(home);
        await until('another server runs', async () => (await servers(home)).some((pid) => pid !== killed));
        await mistakeIsSeen(page);
        console.log(`  back at work after ${Math.round(performance.now() - start)} ms`);
      }
    },
  },
  {
    name: 'one that keeps dying is reported, with a way to start it again',
    run: async ({ page, home }) => {
      const report = page.locator('.notification-toast', { hasText: 'ended five times' });
      for (let times = 1; ; times++) {
        const killed = await killServer(home);
        const isStarted = async () => (await servers(home)).some((pid) => pid !== killed);
        await until('it is reported or started', async () => (await report.isVisible()) || (await isStarted()));
        if (await report.isVisible()) break;
        // on a slow machine the four of before are too long ago to count
        if (times === 5) throw new Error('it dies five times more and is started all the same');
        await mistakeIsSeen(page);
      }
      if ((await servers(home)).length > 0) throw new Error('a server runs all the same');
      await report.getByRole('button', { name: 'Restart' }).click();
      await until('a server runs', async () => (await servers(home)).length > 0);
      await mistakeIsSeen(page);
    },
  },
];

/**
 * Ends the language server from outside, once there is one that has nothing to do: a file that is read while the server dies
 * is blamed, and set aside the second time, which is not what is tried here. Gives its number.
 */
async function killServer(home: string): Promise<number> {
  let running = Number.NaN;
  await until('a server runs and has nothing to do', async () => {
    const [first = Number.NaN] = await servers(home);
    running = first;
    const before = await work(running);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const after = await work(running);
    return after.sleeps && after.ticks === before.ticks;
  });
  process.kill(running, 'SIGKILL');
  return running;
}

/** The processes that run the language server of this code-server. */
async function servers(home: string): Promise<number[]> {
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const lines = await Promise.all(all.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')));
  return all.filter((_, i) => lines[i]?.includes(home) && lines[i]?.includes('dist/server/node.cjs'));
}

/** What a process has done so far, in ticks of its processor, and whether it waits. */
async function work(pid: number): Promise<{ ticks: number; sleeps: boolean }> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  // the name of the program stands in brackets and may hold anything
  const [state, ...numbers] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { ticks: Number(numbers[10]) + Number(numbers[11]), sleeps: state === 'S' };
}
