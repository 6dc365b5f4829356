import type { Analytics } from '../analytics/analytics.ts';
import { analyse } from '../analytics/analytics.ts';
import { writeCjml } from '../interchange/cjml/write-cjml.ts';
import { writeMarkdown } from '../interchange/markdown/write-markdown.ts';
import { writeMermaid } from '../interchange/mermaid/write-mermaid.ts';
import { writeCsv } from '../interchange/sheet/csv.ts';
import { sheetOf } from '../interchange/sheet/write-sheet.ts';
import { findingsByCard } from '../map/findings-by-card.ts';
import { renderSvg } from '../map/render-svg.tsx';
import { buildMap } from '../model/build-map.ts';
import type { MapFinding, MapModel } from '../model/map-model.ts';
import type { ResolvedJourney } from '../model/resolved.ts';
import { settingsOf } from '../model/settings.ts';
import { Checker } from '../rules/check.ts';
import { mapFindings } from '../rules/map-findings.ts';
import type { Finding } from '../rules/rule.ts';
import { wordsFor } from '../texts/catalogues.ts';
import type { Say } from '../texts/say.ts';
import type { Loaded } from './load.ts';
import { load } from './load.ts';
import { today } from './today.ts';
import type { Files, RenderedMap, RenderFormat, RenderOptions } from './types.ts';

/**
 * Draws the journeys of files: all of them, or those that `path` and `journey` choose; none where nothing fits. What
 * was written badly is left out of a map that is not complete then.
 */
export async function render(files: Files, options: RenderOptions = {}): Promise<RenderedMap[]> {
  const loaded = await load(files);
  const day = options.today ?? today();
  const checker = new Checker({ profile: 'standard', today: day });
  checker.update(loaded.named.map(({ file }) => file));
  const found = [...checker.findings().values()].flat();
  const wanted = options.journey?.normalize('NFC');
  return loaded.named
    .filter(({ path }) => options.path === undefined || path === options.path)
    .flatMap(({ path, file }) =>
      file.journeys
        .filter(({ name }) => wanted === undefined || name === wanted)
        .map((declaration) => {
          const journey = loaded.model.journey(declaration);
          return { path, ...mapOf(drawn(journey, found, day, options.lang, loaded), options) };
        }),
    );
}

interface Drawn {
  model: MapModel;
  findings: MapFinding[];
  analytics: Analytics;
}

function drawn(
  journey: ResolvedJourney,
  found: readonly Finding[],
  day: string,
  lang: string | undefined,
  { pathOf }: Loaded,
): Drawn {
  const model = buildMap(journey, { today: day, wordsFor, ...(lang !== undefined && { lang }) });
  const findings = mapFindings(found, model, wordsFor(model.lang));
  const { attention, limit } = settingsOf(journey.declaration.file);
  const analytics = analyse(model, { today: day, findings, attention, ...(limit && { limit }) });
  return withPaths({ model, findings, analytics }, pathOf);
}

function mapOf(map: Drawn, options: RenderOptions): Omit<RenderedMap, 'path'> {
  const { model } = map;
  const { content, notes } = formats[options.format ?? 'svg'](map, options);
  const { id, label } = model.journey;
  const words = wordsFor(model.lang);
  return { journey: id, label, complete: model.complete, content, notes: notes.map(words), model };
}

type Written = { content: string; notes: Say[] };

const formats: Readonly<Record<RenderFormat, (map: Drawn, options: RenderOptions) => Written>> = {
  svg: ({ model, findings, analytics }, { theme = 'auto' }) => ({
    content: renderSvg(model, {
      theme,
      words: wordsFor(model.lang),
      summary: analytics.summary,
      findings: findingsByCard(findings),
    }),
    notes: [],
  }),
  json: ({ model, findings, analytics }) => ({
    content: `${JSON.stringify({ ...model, findings, analytics }, undefined, 2)}\n`,
    notes: [],
  }),
  md: ({ model }) => ({ content: writeMarkdown(model, wordsFor(model.lang)), notes: [] }),
  csv: ({ model }) => ({ content: writeCsv(sheetOf(model)), notes: [] }),
  mermaid: ({ model }) => writeMermaid(model),
  cjml: ({ model }) => writeCjml(model),
};

/** The same data with every `file` of a source as the path that was handed in. */
function withPaths<T>(data: T, pathOf: Loaded['pathOf']): T {
  return JSON.parse(JSON.stringify(data), (key, value) =>
    key === 'file' && typeof value === 'string' && value.startsWith('file:') ? pathOf(value) : value,
  );
}
