import type { BrowserOptions } from './find-browser.ts';
import { svgPage } from './svg-page.ts';
import { withPage } from './with-page.ts';

const pixelsPerInch = 96;
/** The longest page that readers of PDF show, in inches. */
const longest = 200;

/**
 * A PDF of one page of the size of the picture, its texts as texts. `today` (`2026-09-01`) is the day it says it was made.
 * Throws a `PrintProblem`.
 */
export async function pdfOf(svg: string, today: string, browser: BrowserOptions): Promise<Uint8Array> {
  const { width, height, html } = svgPage(svg);
  const factor = Math.min(1, (longest * pixelsPerInch) / Math.max(width, height));
  const [wide, high] = [Math.floor(width * factor), Math.floor(height * factor)];
  const css = `@page{size:${wide}px ${high}px;margin:0}body{print-color-adjust:exact}svg{width:${wide}px;height:${high}px;break-inside:avoid}`;
  const { data } = await withPage(html(css), browser, (page) =>
    page<{ data: string }>('Page.printToPDF', {
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      marginTop: 0,
      marginRight: 0,
      marginBottom: 0,
      marginLeft: 0,
    }),
  );
  return withDay(Buffer.from(data, 'base64'), today);
}

/** The same file with the day for which it was drawn in the place of the time at which that was done. */
function withDay(file: Buffer, today: string): Buffer {
  const text = file.toString('latin1');
  const day = `D:${today.replaceAll('-', '')}000000`;
  // as many characters as before: a PDF knows the places of its parts
  const dated = text.replace(/(\/(?:Creation|Mod)Date \()D:\d{14}/g, (_, start: string) => start + day);
  return Buffer.from(dated, 'latin1');
}
