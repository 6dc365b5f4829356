// Takes a picture of an SVG or HTML file as Chromium shows it, in the font of the map:
//   node scripts/screenshot.ts map.svg map.png [--width 1480] [--dark]
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { launchChromium } from './hosts/chromium.ts';
import { root } from './hosts/folders.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { width: { type: 'string', default: '1480' }, dark: { type: 'boolean', default: false } },
});
const [source, target] = positionals;
if (!source || !target) throw new Error('Which file is to be shown, and where shall its picture go?');

const browser = await launchChromium({ width: Number(values.width) });
const { page } = browser;
await page.emulateMedia({ colorScheme: values.dark ? 'dark' : 'light' });
if (source.endsWith('.svg')) {
  const svg = (await readFile(source, 'utf8')).replace(/^<\?xml.*\?>/, '');
  await page.setContent(`<!doctype html><style>${await faces()}body{margin:0}svg{display:block}</style>${svg}`);
  await page.evaluate(() => document.fonts.ready);
  await page.locator('svg').first().screenshot({ path: target });
} else {
  await page.goto(pathToFileURL(resolve(source)).href);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: target, fullPage: true });
}
await browser.close();

/** Inter as style rules, in the scripts that it knows; later rules win where their ranges meet. */
async function faces(): Promise<string> {
  const rules = [400, 600].flatMap((weight) =>
    Object.entries({
      latin: 'U+0000-00FF, U+2000-22FF',
      'latin-ext': 'U+0100-02BA, U+1E00-1E9F, U+20A0-20C0',
      greek: 'U+0370-03FF',
      cyrillic: 'U+0400-045F, U+0490-0491',
    }).map(async ([subset, range]) => {
      const file = join(root, `node_modules/@fontsource/inter/files/inter-${subset}-${weight}-normal.woff2`);
      const data = (await readFile(file)).toString('base64');
      return `@font-face{font-family:Inter;font-weight:${weight};unicode-range:${range};src:url(data:font/woff2;base64,${data})}`;
    }),
  );
  return (await Promise.all(rules)).join('');
}
