import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { setUpChromium } from './setup-chromium.ts';

export interface BrowserOptions {
  width?: number;
  height?: number;
  /**
   * Let pages of other origins keep data. VS Code for the web needs it for its webviews, which live on origins of their own;
   * code-server does not. Everything else in the profile is as Chromium makes it.
   */
  thirdPartyStorage?: boolean;
}

export interface Browser {
  context: BrowserContext;
  page: Page;
  close(): Promise<void>;
}

const switches = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

/** A headless Chromium with a fresh profile, which is removed when it closes. */
export async function launchChromium(options: BrowserOptions = {}): Promise<Browser> {
  const { width = 1400, height = 900, thirdPartyStorage = false } = options;
  const executablePath = await setUpChromium();
  const profile = await mkdtemp(join(tmpdir(), 'journey-chromium-'));
  if (thirdPartyStorage) {
    await mkdir(join(profile, 'Default'));
    const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };
    await writeFile(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  }
  const asRoot = process.getuid?.() === 0;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    viewport: { width, height },
    // Chromium refuses its sandbox to root, and containers have none to give
    args: asRoot || process.env.CI ? [...switches, '--no-sandbox'] : switches,
  });
  return {
    context,
    page: context.pages()[0] ?? (await context.newPage()),
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
