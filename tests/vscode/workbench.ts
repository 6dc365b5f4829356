import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchChromium } from '../../scripts/hosts/chromium.ts';
import { startCodeServer } from '../../scripts/hosts/code-server.ts';
import { root } from '../../scripts/hosts/folders.ts';
import { mapFrame } from '../../scripts/hosts/map-frame.ts';
import { setUpChromium } from '../../scripts/hosts/setup-chromium.ts';
import { out, vsix } from './run-suite.ts';
import type { Step } from './step.ts';
import { watchPage } from './watch-page.ts';
import { makeFolder } from './workbench-folder.ts';
import { workbenchSteps } from './workbench-steps.ts';

/** The packed extension in a workbench as a person sees it: clicks, keys and what stands on the screen. */
export async function checkWorkbench(): Promise<void> {
  const folder = await makeFolder();
  const settings = {
    'files.autoSave': 'off',
    'git.enabled': true,
    'editor.minimap.enabled': false,
    'workbench.colorTheme': 'Default Light Modern',
  };
  const machine = { 'journey.export.browser': await setUpChromium() };
  const server = await startCodeServer({ vsix, settings, machine });
  const browser = await launchChromium({ width: 1600, height: 1000 });
  const { page } = browser;
  const seen = watchPage(page);
  try {
    await page.goto(server.address({ folder, file: join(folder, 'aurora.journey') }));
    const scene = { page, map: mapFrame(page), seen, address: server.address({ folder }) };
    for (const step of workbenchSteps) await take(step, () => step.run(scene));
  } catch (error) {
    await mkdir(out, { recursive: true });
    await page.screenshot({ path: join(root, 'out/ui-failed.png') });
    await writeFile(join(out, 'ui-failed.log'), seen.log.join('\n'));
    const told = await page.locator('.notification-toast').allInnerTexts();
    console.log(`Told by the window: ${JSON.stringify(told)}`);
    throw error;
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function take({ name }: Step, run: () => Promise<void>): Promise<void> {
  const start = Date.now();
  try {
    await run();
    console.log(`ok - ${name} (${Date.now() - start} ms)`);
  } catch (error) {
    console.log(`not ok - ${name}\nThe window: out/ui-failed.png`);
    throw error;
  }
}
