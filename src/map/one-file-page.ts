import type { Comparison } from '../model/map-comparison.ts';
import type { MapFinding, MapModel, Named } from '../model/map-model.ts';
import type { EmbeddedFont } from './fonts.ts';
import { fontsFor } from './fonts.ts';
import { legalXml } from './xml.ts';

/** What every one-file page is made of, whatever it shows. */
export interface PageParts {
  script: string;
  style: string;
  /** What the policy of the page allows, as `sha256-…`. */
  hashes: { script: string; style: string };
  fonts: readonly EmbeddedFont[];
}

/** What one page shows. Plain JSON. */
export interface PageContent {
  /** Language tag of what the author did not write, outside of the picture; English when absent. */
  lang?: string;
  /** The name of the page, in the tab of a browser and in the names of files. */
  title: string;
  result: PageResult;
  /** Others that can be chosen: by name, and of a compared journey by what is shown of it. */
  more?: readonly PageResult[];
  /** Translations by language, by their English text. */
  catalogues: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** How the map is looked at in the beginning; as usual when absent. */
  view?: unknown;
  /** Colours in the beginning; `auto` follows the reader's system. */
  theme: 'light' | 'dark' | 'auto';
  /** It asks where it came from for changes. */
  live?: boolean;
  /** It asks to be printed as soon as it is there. */
  print?: boolean;
}

/** A map with what belongs to it. */
export interface PageResult {
  /** What can be chosen. */
  journeys: Named[];
  /** Which of them is shown, where it is not the id of the map. */
  picked?: string;
  model?: MapModel;
  findings: MapFinding[];
  places: [];
  comparison?: Comparison;
}

/**
 * A map as one page: it holds all it needs, and its policy lets nothing in or out. A live one may ask the address that it
 * came from. The same bytes for the same parts and the same content.
 */
export function oneFilePage({ script, style, hashes, fonts }: PageParts, content: PageContent): string {
  const data = json({ ...content, catalogues: neededOf(content.catalogues, script) });
  return `<!DOCTYPE html>
<html lang="${attribute(content.lang ?? 'en')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(hashes, content.live)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>${attribute(legalXml(content.title))}</title>
<style>${style}</style>
</head>
<body>
<div id="root"></div>
<script type="application/json" id="content">${data}</script>
<script type="application/json" id="fonts">${json(fontsFor(data, fonts))}</script>
<script id="program">${script}</script>
</body>
</html>
`;
}

/** What the page may do: run its own script, wear its own style, read pictures and fonts that it holds itself. */
function policyOf({ script, style }: PageParts['hashes'], live = false): string {
  return [
    "default-src 'none'",
    `script-src '${script}'`,
    `style-src '${style}'`,
    'font-src data:',
    'img-src data:',
    ...(live ? ["connect-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The translations of what the script says: the catalogues hold those of all programs. */
function neededOf(catalogues: PageContent['catalogues'], script: string): PageContent['catalogues'] {
  return Object.fromEntries(
    Object.entries(catalogues).map(([lang, texts]) => [
      lang,
      Object.fromEntries(Object.entries(texts).filter(([key]) => written.test(key) || script.includes(key))),
    ]),
  );
}

/** Characters that a script may write in several ways. */
const written = /["'`\\$\n]/;

/** JSON that ends no element, whatever its texts say. */
function json(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
