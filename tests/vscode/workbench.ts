import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchChromium } from '../../scripts/hosts/chromium.ts';
import { startCodeServer } from '../../scripts/hosts/code-server.ts';
import { root } from '../../scripts/hosts/folders.ts';
import { mapFrame } from '../../scripts/hosts/map-frame.ts';
import { setUpChromium } from '../../scripts/hosts/setup-chromium.ts';
import { Failed, inTwoAttempts } from './attempts.ts';
import { out, vsix } from './run-suite.ts';
import type { Scene, Step } from './step.ts';
import { patience } from './until.ts';
import { watchPage } from './watch-page.ts';
import { makeFolder } from './workbench-folder.ts';
import { workbenchSteps } from './workbench-steps.ts';

/** The packed extension in a workbench as a person sees it: clicks, keys and what stands on the screen. */
export async function checkWorkbench(): Promise<void> {
  await Promise.all([1, 2].map((number) => rm(join(root, `out/${pictureOf(number)}.png`), { force: true })));
  await inTwoAttempts(attempt);
}

/** All steps in a new folder, server and browser. */
async function attempt(number: number): Promise<void> {
  const folder = await makeFolder();
  const settings = {
    'files.autoSave': 'off',
    'git.enabled': true,
    'editor.minimap.enabled': false,
    'workbench.colorTheme': 'Default Light Modern',
  };
  const machine = { 'journey.export.browser': await setUpChromium() };
  const server = await startCodeServer({ vsix, settings, machine });
  try {
    const browser = await launchChromium({ width: 1600, height: 1000 });
    try {
      const { page } = browser;
      page.setDefaultTimeout(patience);
      const seen = watchPage(page);
      await page.goto(server.address({ folder, file: join(folder, 'aurora.journey') }));
      const { home } = server;
      const scene = { page, map: mapFrame(page), seen, address: server.address({ folder }), home };
      for (const step of workbenchSteps) await take(step, scene, pictureOf(number));
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

/** What a failure of this attempt is called. */
function pictureOf(number: number): string {
  return `ui-failed-${number}`;
}

async function take({ name, run }: Step, scene: Scene, picture: string): Promise<void> {
  const start = Date.now();
  try {
    await run(scene);
    console.log(`ok - ${name} (${Date.now() - start} ms)`);
  } catch (error) {
    await show(scene, picture).catch((reason) => console.log(`The window cannot be shown: ${reason}`));
    throw new Failed(name, error);
  }
}

/** Keeps what a person would have seen, and what the browser said. */
async function show({ page, seen }: Scene, picture: string): Promise<void> {
  await mkdir(out, { recursive: true });
  await writeFile(join(out, `${picture}.log`), seen.log.join('\n'));
  await page.screenshot({ path: join(root, `out/${picture}.png`) });
  console.log(`The window: out/${picture}.png`);
  const told = await page.locator('.notification-toast').allInnerTexts();
  console.log(`Told by the window: ${JSON.stringify(told)}`);
}
