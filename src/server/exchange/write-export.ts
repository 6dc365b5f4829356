import { analyse } from '../../analytics/analytics.ts';
import { writeCjml } from '../../interchange/cjml/write-cjml.ts';
import { withShortSources } from '../../interchange/json/short-sources.ts';
import { writeMarkdown } from '../../interchange/markdown/write-markdown.ts';
import { writeMermaid } from '../../interchange/mermaid/write-mermaid.ts';
import { writeCsv } from '../../interchange/sheet/csv.ts';
import { sheetOf } from '../../interchange/sheet/write-sheet.ts';
import { writeXlsx } from '../../interchange/xlsx/write-xlsx.ts';
import { findingsByCard } from '../../map/findings-by-card.ts';
import type { PageParts } from '../../map/one-file-page.ts';
import { oneFilePage } from '../../map/one-file-page.ts';
import { renderSvg } from '../../map/render-svg.tsx';
import { buildMap } from '../../model/build-map.ts';
import type { ResolvedJourney } from '../../model/resolved.ts';
import { settingsOf } from '../../model/settings.ts';
import { packBytes } from '../../protocol/bytes.ts';
import type { ExportFormat, ExportParams, ExportResult } from '../../protocol/messages.ts';
import { mapFindings } from '../../rules/map-findings.ts';
import { translationsFor, wordsFor } from '../../texts/catalogues.ts';
import type { Say } from '../../texts/say.ts';
import { say } from '../../texts/say.ts';
import { findJourney } from '../maps.ts';
import type { ServerSharedServices } from '../services.ts';
import { toldNotes } from './told-notes.ts';

/** A journey in another format, the same as from the command line. */
export function writeExport(params: ExportParams, { server }: ServerSharedServices): ExportResult {
  const { found } = findJourney(server.Model, params);
  if (!found || (params.journey !== undefined && found.id !== params.journey)) return { notes: { notes: [] } };
  const drawing = drawingOf(found, params, server);
  const { content, notes = [] } = formats[params.format](drawing, params);
  const incomplete = drawing.model.complete ? [] : [say('The text has mistakes, so something may be missing.')];
  return {
    content: packBytes(typeof content === 'string' ? new TextEncoder().encode(content) : content),
    notes: toldNotes(
      [...incomplete, ...notes].map((message) => ({ message, lines: [] })),
      server.Reader.words,
    ),
  };
}

type Drawing = ReturnType<typeof drawingOf>;

function drawingOf(found: ResolvedJourney, params: ExportParams, server: ServerSharedServices['server']) {
  const { uri, lang, format } = params;
  const today = server.Today();
  const model = buildMap(found, { today, wordsFor, ...(lang && { lang }) });
  const published = server.Findings();
  const concerned = [...new Set(found.layers.map(({ file }) => file.uri))].flatMap((one) => published.of(one));
  // pictures and pages speak the language of their labels throughout
  const words = format === 'svg' || format === 'html' ? wordsFor(model.lang) : server.Reader.words;
  const findings = mapFindings(concerned, model, words);
  const { attention, limit } = settingsOf(found.declaration.file);
  const analytics = analyse(model, { today, findings, attention, ...(limit && { limit }) });
  return withShortSources({ model, findings, analytics }, uri);
}

interface Written {
  content: string | Uint8Array;
  notes?: readonly Say[];
}

const formats: Readonly<Record<ExportFormat, (drawing: Drawing, params: ExportParams) => Written>> = {
  svg: ({ model, findings, analytics }, { theme }) => ({
    content: renderSvg(model, {
      theme,
      words: wordsFor(model.lang),
      summary: analytics.summary,
      findings: findingsByCard(findings),
    }),
  }),
  html: (drawing, params) => ({ content: page(drawing, params) }),
  xlsx: ({ model }) => ({ content: writeXlsx(sheetOf(model), model.journey.label) }),
  csv: ({ model }) => ({ content: writeCsv(sheetOf(model)) }),
  md: ({ model }) => ({ content: writeMarkdown(model, wordsFor(model.lang)) }),
  mermaid: ({ model }) => writeMermaid(model),
  cjml: ({ model }) => writeCjml(model),
  json: ({ model, findings, analytics }) => ({
    content: `${JSON.stringify({ ...model, findings, analytics }, undefined, 2)}\n`,
  }),
};

/** The map as a page that needs nothing else; its author's language where it is known, else English. */
function page({ model, findings }: Drawing, { theme, parts }: ExportParams): string {
  const known = translationsFor(model.lang);
  const { id, label } = model.journey;
  return oneFilePage(parts as PageParts, {
    lang: known?.lang ?? 'en',
    catalogues: known ? { [known.lang]: known.texts } : {},
    title: label,
    result: { journeys: [{ id, label }], model, findings, places: [] },
    theme,
  });
}
