import { renderToString } from 'preact-render-to-string';
import type { MapModel } from '../model/map-model.ts';
import type { LayoutOptions } from './layout/map-layout.ts';
import { layoutMap } from './layout/map-layout.ts';
import { MapView } from './paint/map-view.tsx';
import type { ThemeName } from './theme.ts';
import { themeCss } from './theme.ts';

export interface RenderOptions extends LayoutOptions {
  /** `auto` follows the reader's system. */
  theme?: ThemeName | 'auto';
  /** Fonts to put into the file, as data: what `--embed-font` reads. */
  fonts?: readonly { weight: number; unicodeRange?: string; base64: string }[];
}

/** A map as a file: one SVG without script and without anything from outside. The same bytes for the same model. */
export function renderSvg(model: MapModel, { theme = 'auto', fonts = [], ...options }: RenderOptions = {}): string {
  const layout = layoutMap(model, options);
  const faces = fonts.map(
    ({ weight, unicodeRange, base64 }) =>
      `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff2;base64,${base64}) format("woff2")${unicodeRange ? `;unicode-range:${unicodeRange}` : ''}}`,
  );
  const label = legal(model.journey.label);
  const page = (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      width={layout.width}
      height={layout.height}
      role="img"
      aria-label={label}
      lang={model.lang}
    >
      <title>{label}</title>
      <style>{faces.join('') + themeCss(theme, ':root')}</style>
      <MapView layout={layout} />
    </svg>
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${legal(renderToString(page))}\n`;
}

/** Characters that XML does not know are shown as what they are: unreadable. */
function legal(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML forbids
  return text.replace(
    /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    '\uFFFD',
  );
}
