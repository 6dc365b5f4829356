import { say } from '../texts/say.ts';
import type { BrowserOptions } from './find-browser.ts';
import { PrintProblem } from './print-problem.ts';
import { svgPage } from './svg-page.ts';
import { withPage } from './with-page.ts';

/** Beyond this, in pixels, browsers draw nothing. */
const longest = 16384;

/** The picture in pixels, `scale` of them for each of the drawing. Throws a `PrintProblem`. */
export async function pngOf(svg: string, scale: number, browser: BrowserOptions): Promise<Uint8Array> {
  const { width, height, html } = svgPage(svg);
  const size = Math.max(width, height) * scale;
  if (size > longest)
    throw new PrintProblem(
      'too-long',
      say('The picture would be {size} pixels long; browsers draw {longest} at most.', { size, longest }),
    );
  const { data } = await withPage(html(''), browser, async (page) => {
    await page('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: scale, mobile: false });
    const clip = { x: 0, y: 0, width, height, scale: 1 };
    return page<{ data: string }>('Page.captureScreenshot', { format: 'png', clip, captureBeyondViewport: true });
  });
  return Buffer.from(data, 'base64');
}
