import { withShortSources } from '../interchange/json/short-sources.ts';
import { writeMarkdown } from '../interchange/markdown/write-markdown.ts';
import { writeCsv } from '../interchange/sheet/csv.ts';
import { sheetOf } from '../interchange/sheet/write-sheet.ts';
import type { EmbeddedFont } from '../map/fonts.ts';
import type { PageParts } from '../map/one-file-page.ts';
import { oneFilePage } from '../map/one-file-page.ts';
import { withoutRemoved } from '../map/without-removed.ts';
import type { MapFinding, MapModel } from '../model/map-model.ts';
import type { MapResult } from '../protocol/messages.ts';
import { type Say, say } from '../texts/say.ts';
import { type PictureOptions, pngOf, svgOf } from './export-picture.ts';

/** Why something cannot be exported, to be told. */
export class ExportProblem extends Error {
  readonly saying: Say;

  constructor(saying: Say) {
    super(saying.text);
    this.saying = saying;
  }
}

export interface ExportOptions extends PictureOptions {
  /** Pixels of a PNG for each pixel of the drawing. */
  scale: number;
  embedFont: boolean;
  result: MapResult;
  uri: string;
  /** Language of the page. */
  lang: string;
  /** Gives what one-file pages are made of. Throws an `ExportProblem`. */
  parts: () => Promise<PageParts>;
  catalogues: () => Promise<Record<string, Record<string, string>>>;
  /** Counts what is shown; undefined where nobody can. */
  analytics: (model: MapModel, findings: MapFinding[]) => Promise<unknown>;
}

export interface ExportFormat {
  ending: string;
  label: Say;
  make: (options: ExportOptions) => string | Blob | Promise<string | Blob>;
  /** What is to be known of it where a filter is set. */
  ofPart?: Say;
}

/** What a map can be saved as, in the order of the menu. */
export const exportFormats: readonly ExportFormat[] = [
  { ending: 'svg', label: say('SVG picture'), make: async (options) => svgOf(options, await embedded(options)) },
  { ending: 'png', label: say('PNG picture'), make: pngBlob },
  { ending: 'html', label: say('Page in one file (HTML)'), make: (options) => html(options) },
  {
    ending: 'md',
    label: say('Report (Markdown)'),
    make: ({ look, words }) => writeMarkdown(withoutRemoved(look.model), words),
  },
  {
    ending: 'csv',
    label: say('Table (CSV)'),
    make: ({ look }) => writeCsv(sheetOf(withoutRemoved(look.model))),
    ofPart: say('This sheet holds a part of the journey; importing it onto the journey would remove the rest.'),
  },
  { ending: 'json', label: say('Data (JSON)'), make: json },
];

/** The picture for paper, with its font. */
export async function printedSvg(options: ExportOptions): Promise<string> {
  const { fonts } = await options.parts();
  return svgOf({ ...options, theme: options.theme === 'dark' ? 'dark' : 'light' }, fonts);
}

/** The picture in pixels. It always brings its font: a picture that is drawn by itself sees no other. */
export async function pngBlob(options: ExportOptions): Promise<Blob> {
  const theme = options.theme === 'auto' ? themeOfSystem() : options.theme;
  const { fonts } = await options.parts();
  const blob = await pngOf(svgOf({ ...options, theme }, fonts), options.scale);
  if (!blob) throw new ExportProblem(say('The picture would be too large; choose a smaller size, or SVG.'));
  return blob;
}

async function embedded({ embedFont, parts }: ExportOptions): Promise<readonly EmbeddedFont[] | undefined> {
  return embedFont ? (await parts()).fonts : undefined;
}

/** A page that shows what is shown, and asks to be printed. */
export function printedPage(options: ExportOptions): Promise<string> {
  return html(options, { print: true });
}

/** The whole map with details, search and table; what is filtered now is filtered in the beginning. */
async function html(
  { result, view, theme, uri, lang, parts, catalogues }: ExportOptions,
  more: { print?: boolean } = {},
): Promise<string> {
  const { model, findings, comparison } = withShortSources(result, uri);
  if (!model) throw new ExportProblem(say('There is no map to export.'));
  const { id, label } = model.journey;
  const { selected: _, ...begin } = view;
  return oneFilePage(await parts(), {
    lang,
    title: label,
    result: { journeys: [{ id, label }], model, findings, places: [], ...(comparison && { comparison }) },
    catalogues: await catalogues(),
    view: begin,
    theme,
    ...more,
  });
}

/** The map as it is filtered, with what was found about what is left and the numbers of it. */
async function json({ look, result, uri, analytics }: ExportOptions): Promise<string> {
  const whole = new Set(result.model?.cards.map(({ id }) => id));
  const left = new Set(look.model.cards.map(({ id }) => id));
  const findings = result.findings.filter(({ target }) => !whole.has(target) || left.has(target));
  const data = { ...look.model, findings, analytics: await analytics(look.model, findings) };
  return `${JSON.stringify(withShortSources(data, uri), undefined, 2)}\n`;
}

function themeOfSystem(): 'light' | 'dark' {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
