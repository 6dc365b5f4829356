import { say } from '../../texts/say.ts';
import { Fault } from '../fault.ts';
import { withPage } from './browser.ts';
import { drawnPage } from './drawn-page.ts';
import type { RenderFormat } from './formats.ts';

/** Beyond this, in pixels, browsers draw nothing. */
const longest = 16384;

/** The picture in pixels, as a browser draws it. */
export const png: RenderFormat = async (drawing, options) => {
  const { scale, browser } = options;
  const { width, height, html } = drawnPage(drawing, options);
  const size = Math.max(width, height) * scale;
  if (size > longest)
    throw new Fault(
      say('The picture would be {size} pixels long; browsers draw {longest} at most.', { size, longest }),
      { more: [say('Choose a smaller --scale, or SVG or PDF, which have no pixels.')] },
    );
  const { data } = await withPage(html(''), browser, async (page) => {
    await page('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: scale, mobile: false });
    const clip = { x: 0, y: 0, width, height, scale: 1 };
    return page<{ data: string }>('Page.captureScreenshot', { format: 'png', clip, captureBeyondViewport: true });
  });
  return Buffer.from(data, 'base64');
};
