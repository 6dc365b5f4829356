import type { FrameLocator, Page } from 'playwright-core';

/** The inside of the map's webview in a workbench. */
export function mapFrame(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
}
