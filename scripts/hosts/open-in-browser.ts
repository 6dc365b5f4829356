import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launchChromium } from './chromium.ts';
import { startCodeServer } from './code-server.ts';
import { root } from './folders.ts';
import { mapFrame } from './map-frame.ts';

export interface OpenInBrowserOptions {
  folder: string;
  file: string;
  /** Look at the map with a browser of its own and end, instead of waiting for a person to come and to press Ctrl+C. */
  once: boolean;
}

/** Opens a folder in VS Code in the browser with the extension installed and the map beside the file. */
export async function openInBrowser({ folder, file, once }: OpenInBrowserOptions): Promise<void> {
  const server = await startCodeServer({
    vsix: join(root, 'out/journey-as-code.vsix'),
    settings: { 'editor.minimap.enabled': false, 'files.autoSave': 'off', 'journey.map.openAutomatically': true },
  });
  try {
    const address = server.address({ folder, file });
    console.log(`\nThe examples with their map:\n\n  ${address}\n`);
    if (once) await look(address);
    else {
      console.log('Ctrl+C ends it.');
      await interrupted();
    }
  } finally {
    await server.stop();
  }
}

/** Opens the address in a fresh Chromium and waits for the map. @throws when there is none. */
async function look(address: string): Promise<void> {
  const { page, close } = await launchChromium({ width: 1600, height: 1000 });
  const picture = join(root, 'out/start.png');
  await mkdir(join(root, 'out'), { recursive: true });
  try {
    await page.goto(address);
    const cards = mapFrame(page).locator('.j-card');
    await cards.first().waitFor({ timeout: 60_000 });
    console.log(`A fresh Chromium shows the map with ${await cards.count()} cards: out/start.png`);
  } finally {
    await page.screenshot({ path: picture });
    await close();
  }
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => resolve());
  });
}
