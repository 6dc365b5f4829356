import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { setUpChromium } from '../../scripts/hosts/setup-chromium.ts';

/** Pages that are opened as a reader opens a file, in a browser of their own. */
export interface FilePages {
  /** `before` runs in the page before anything of its own. */
  open(html: string, options?: BrowserContextOptions, before?: () => void): Promise<FilePage>;
  close(): Promise<void>;
}

export interface FilePage {
  page: Page;
  /** Addresses that the page has asked for, but its own and data that it holds itself. */
  requests: string[];
  /** What its policy has forbidden, and what failed in its script. */
  faults: string[];
  close(): Promise<void>;
}

export async function launchFilePages(): Promise<FilePages> {
  const folder = mkdtempSync(join(tmpdir(), 'journey-pages-'));
  const browser: Browser = await chromium.launch({
    executablePath: await setUpChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  let count = 0;
  return {
    open: async (html, options = {}, before) => {
      const path = join(folder, `${++count}.html`);
      writeFileSync(path, html);
      const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...options });
      const page = await context.newPage();
      if (before) await page.addInitScript(before);
      const requests: string[] = [];
      const faults: string[] = [];
      const own = `${pathToFileURL(path)}`;
      page.on('request', (request) => {
        if (request.url() !== own && !request.url().startsWith('data:')) requests.push(request.url());
      });
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      await page.addInitScript(() => {
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
          console.error(`forbidden: ${violatedDirective} ${blockedURI}`),
        );
      });
      await page.goto(own);
      return { page, requests, faults, close: () => context.close() };
    },
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
