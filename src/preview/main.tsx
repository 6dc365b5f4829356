import './fonts.css';
import './preview.css';
import './toolbar.css';
import './tool-row.css';
import './details.css';
import './table.css';
import './compare.css';
import './adapted.css';
import './print.css';
import { render } from 'preact';
import { connectHost } from './host.ts';
import { Page } from './page.tsx';
import { themeSheet } from './theme.ts';

const colours = new CSSStyleSheet();
colours.replaceSync(themeSheet());
document.adoptedStyleSheets.push(colours);

const root = document.getElementById('root');
if (root) render(<Page host={connectHost()} />, root);
