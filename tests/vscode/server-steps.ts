import { readdir, readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { Step } from './step.ts';
import { mistakeIsSeen, until } from './workbench-hands.ts';

export const serverSteps: Step[] = [
  {
    name: 'a language server that is killed comes back, four times',
    run: async ({ page }) => {
      for (let times = 1; times <= 4; times++) {
        const killed = await killServer(page);
        const start = performance.now();
        await until('another server runs', async () => (await servers()).some((pid) => pid !== killed));
        await mistakeIsSeen(page);
        console.log(`  back at work after ${Math.round(performance.now() - start)} ms`);
      }
    },
  },
  {
    name: 'one that keeps dying is reported, with a way to start it again',
    run: async ({ page }) => {
      await killServer(page);
      const report = page.locator('.notification-toast', { hasText: 'ended five times' });
      await report.waitFor({ timeout: 30_000 });
      if ((await servers()).length > 0) throw new Error('a server runs all the same');
      await report.getByRole('button', { name: 'Restart' }).click();
      await until('a server runs', async () => (await servers()).length > 0);
      await mistakeIsSeen(page);
    },
  },
];

/** Ends the language server from outside, once there is one; gives its number. */
async function killServer(page: Page): Promise<number> {
  // a file that is read while the server dies is blamed, and set aside the second time: that is not what is tried here
  await page.waitForTimeout(1500);
  await until('a server runs', async () => (await servers()).length > 0);
  const [running = Number.NaN] = await servers();
  process.kill(running, 'SIGKILL');
  return running;
}

/** The processes that run our language server. */
async function servers(): Promise<number[]> {
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const lines = await Promise.all(all.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')));
  return all.filter((_, i) => lines[i]?.includes('journey-as-code') && lines[i]?.includes('dist/server/node.cjs'));
}
