import { readdir, readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { Step } from './step.ts';
import { focusText, until } from './workbench-hands.ts';

export const serverSteps: Step[] = [
  {
    name: 'a language server that is killed comes back, four times',
    run: async ({ page }) => {
      for (let times = 1; times <= 4; times++) {
        const [killed = 0] = await servers();
        process.kill(killed, 'SIGKILL');
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
      const [killed = 0] = await servers();
      process.kill(killed, 'SIGKILL');
      const report = page.locator('.notification-toast', { hasText: 'ended five times' });
      await report.waitFor({ timeout: 30_000 });
      if ((await servers()).length > 0) throw new Error('a server runs all the same');
      await report.getByRole('button', { name: 'Restart' }).click();
      await until('a server runs', async () => (await servers()).length > 0);
      await mistakeIsSeen(page);
    },
  },
];

/** Types a mistake, waits until the server has found it, and takes it back. */
async function mistakeIsSeen(page: Page): Promise<void> {
  await focusText(page);
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\ntouchpiont x');
  await page.locator('.squiggly-error').first().waitFor({ state: 'attached', timeout: 30_000 });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
}

/** The processes that run our language server. */
async function servers(): Promise<number[]> {
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const lines = await Promise.all(all.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')));
  return all.filter((_, i) => lines[i]?.includes('journey-as-code') && lines[i]?.includes('dist/server/node.cjs'));
}
