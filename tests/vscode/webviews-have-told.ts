import type { Page } from 'playwright-core';
import { holdsSoon, until } from './until.ts';

/**
 * Waits until the workbench has heard which webview has the keyboard. Webviews look four times a second and write to it what
 * they see; what is under way could take the place of what is clicked meanwhile, although the keyboard stays there.
 */
export async function webviewsHaveTold(page: Page): Promise<void> {
  const outer = page.mainFrame().childFrames();
  const webviews = outer.filter((frame) => frame.url().includes('/webview/browser/pre/'));
  for (const [i, frame] of webviews.entries()) {
    const heard = `heard ${i} ${Date.now()}`;
    await page.evaluate(listen, heard);
    // messages come in the order in which they are sent, so the last look of the webview has arrived before this one
    const say = (word: string) => setTimeout(() => parent.postMessage(word, '*'), 300);
    await until('the webview has told', async () => {
      if (frame.isDetached()) return true;
      await frame.evaluate(say, heard);
      return holdsSoon(async () => frame.isDetached() || (await page.evaluate(isHeard, heard)));
    });
  }
}

function listen(word: string): void {
  addEventListener('message', function hear({ data }) {
    if (data !== word) return;
    document.body.setAttribute('data-heard', word);
    removeEventListener('message', hear);
  });
}

function isHeard(word: string): boolean {
  return document.body.getAttribute('data-heard') === word;
}
