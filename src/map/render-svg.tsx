import type { MapModel, MapSummary } from '../model/map-model.ts';
import { english } from '../texts/say.ts';
import type { EmbeddedFont } from './fonts.ts';
import { wanted } from './layout/chips.ts';
import { layoutLinks } from './layout/links.ts';
import type { LayoutOptions } from './layout/map-layout.ts';
import { layoutMap } from './layout/map-layout.ts';
import { MapView } from './paint/map-view.tsx';
import { svgText } from './svg-text.ts';
import type { Texts } from './texts.ts';
import { textsIn } from './texts.ts';
import type { ThemeName } from './theme.ts';
import { themeCss } from './theme.ts';

export interface RenderOptions extends LayoutOptions {
  /** `auto` follows the reader's system. */
  theme?: ThemeName | 'auto';
  /** Fonts to put into the file, as data: what `--embed-font` reads. */
  fonts?: readonly EmbeddedFont[];
  /** Ids of what stands out; the rest fades. */
  focus?: ReadonlySet<string>;
  /** All links are drawn over the cards. */
  links?: boolean;
}

/** A map as a file: one SVG without script and without anything from outside. The same bytes for the same model. */
export function renderSvg(model: MapModel, given: RenderOptions = {}): string {
  const { theme = 'auto', fonts = [], focus, links = false, ...options } = given;
  const texts = textsIn(options.words ?? english);
  const layout = layoutMap(model, options);
  const faces = fonts.map(
    ({ weight, unicodeRange, base64 }) =>
      `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff2;base64,${base64}) format("woff2");unicode-range:${unicodeRange}}`,
  );
  const page = (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      width={layout.width}
      height={layout.height}
      role="document"
      aria-labelledby="j-name"
      aria-describedby="j-summary"
      lang={model.lang}
    >
      <title id="j-name">{model.journey.label}</title>
      <desc id="j-summary">{described(model, options.summary ?? [], texts)}</desc>
      <style>{faces.join('') + themeCss(theme)}</style>
      <MapView
        layout={layout}
        interactive={false}
        focus={focus}
        links={links ? layoutLinks(model, layout, texts) : undefined}
      />
    </svg>
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svgText(page)}\n`;
}

/** One sentence for those who do not see the picture. */
function described(model: MapModel, summary: readonly MapSummary[], texts: Texts): string {
  const channels = model.lanes.filter(({ kind }) => kind === 'channel').length;
  const what = texts.summary(model.stages.length, channels, model.cards.length);
  return texts.sentence([what, ...wanted(model, summary, texts).map(({ text }) => text)]);
}
