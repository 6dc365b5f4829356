import { withPage } from './browser.ts';
import { drawnPage } from './drawn-page.ts';
import type { RenderFormat } from './formats.ts';

const pixelsPerInch = 96;
/** The longest page that readers of PDF show, in inches. */
const longest = 200;

/** The picture on one page of its size, its texts as texts. */
export const pdf: RenderFormat = async (drawing, options) => {
  const { width, height, html } = drawnPage(drawing, options);
  const factor = Math.min(1, (longest * pixelsPerInch) / Math.max(width, height));
  const [wide, high] = [Math.floor(width * factor), Math.floor(height * factor)];
  const css = `@page{size:${wide}px ${high}px;margin:0}body{print-color-adjust:exact}svg{width:${wide}px;height:${high}px;break-inside:avoid}`;
  const { data } = await withPage(html(css), options.browser, (page) =>
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
  return withDay(Buffer.from(data, 'base64'), drawing.today);
};

/** The same file with the day for which it was drawn in the place of the time at which that was done. */
function withDay(file: Buffer, today: string): Buffer {
  const text = file.toString('latin1');
  const day = `D:${today.replaceAll('-', '')}000000`;
  // as many characters as before: a PDF knows the places of its parts
  const dated = text.replace(/(\/(?:Creation|Mod)Date \()D:\d{14}/g, (_, start: string) => start + day);
  return Buffer.from(dated, 'latin1');
}
