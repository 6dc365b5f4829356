import './preview.css';
import './toolbar.css';
import './tool-row.css';
import './details.css';
import './table.css';
import './compare.css';
import './adapted.css';
import './print.css';
import './standalone.css';
import { render } from 'preact';
import type { EmbeddedFont } from '../map/fonts.ts';
import type { PageContent } from '../map/one-file-page.ts';
import { themeCss } from '../map/theme.ts';
import { Page } from './page.tsx';
import { ColourSwitch } from './standalone-colours.tsx';
import { createHost } from './standalone-host.ts';
import { themeSheet } from './theme.ts';

const content: PageContent = JSON.parse(textOf('content'));
const fonts: EmbeddedFont[] = JSON.parse(textOf('fonts'));
for (const { base64, weight, unicodeRange } of fonts)
  document.fonts.add(
    new FontFace('Inter', `url(data:font/woff2;base64,${base64})`, { weight: String(weight), unicodeRange }),
  );

const colours = new CSSStyleSheet();
// paper is light
colours.replaceSync(`${themeSheet()}@media print{${themeCss('light', 'body[class]')}}`);
document.adoptedStyleSheets.push(colours);

const root = document.getElementById('root');
const colourSwitch = { key: 'colours', content: <ColourSwitch first={content.theme} /> };
if (root) render(<Page host={createHost(content, fonts)} tools={[colourSwitch]} />, root);
if (content.print) void whenDrawn().then(() => print());

/** Once the picture is there, with its letters. */
async function whenDrawn(): Promise<void> {
  while (!document.querySelector('.picture > svg')) await new Promise(requestAnimationFrame);
  await document.fonts.ready;
}

function textOf(id: string): string {
  return document.getElementById(id)?.textContent ?? '';
}
