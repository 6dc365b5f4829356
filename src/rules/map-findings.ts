import type { MapFinding, MapModel, Position, Source } from '../model/map-model.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { Words } from '../texts/say.ts';
import { english } from '../texts/say.ts';
import type { Finding } from './rule.ts';

/**
 * The findings that concern a map, each with the card, hybrid, stage, KPI or channel that it is written in; what stands
 * in none of them but in the file of the journey belongs to the journey. Left out is what concerns other files or other
 * journeys of the same file.
 */
export function mapFindings(findings: Iterable<Finding>, model: MapModel, words: Words = english): MapFinding[] {
  const areas = Map.groupBy(areasOf(model), ({ source }) => source.file);
  return [...Map.groupBy(findings, ({ place }) => place.file)].flatMap(([file, list]) => {
    const isOwn = file.uri === model.journey.source.file;
    const placed = list.map((finding) => ({ finding, range: file.range(finding.place) }));
    const targets = innermost(
      placed.map(({ range }) => range.start),
      [...(areas.get(file.uri) ?? []), ...(isOwn ? journeysOf(file, model) : [])],
      isOwn ? model.journey.id : undefined,
    );
    return placed.flatMap(({ finding: { rule, severity, say }, range }, i): MapFinding[] => {
      const target = targets[i];
      if (target === undefined) return [];
      return [{ code: rule.code, severity, message: words(say), target, source: { file: file.uri, range } }];
    });
  });
}

/** A part of a text that stands for something on the map; without an id for something of another map. */
interface Area {
  id: string | undefined;
  source: Source;
}

function areasOf({ cards, hybrids, stages, kpis, lanes }: MapModel): Area[] {
  const channels = lanes.flatMap(({ id, source }) => (id !== null && source ? [{ id, source }] : []));
  return [...stages, ...cards, ...hybrids, ...kpis, ...channels];
}

function journeysOf(file: SourceFile, { journey }: MapModel): Area[] {
  return file.journeys.map((declaration) => {
    const range = file.range(declaration.extent());
    const isOwn = compare(range.start, journey.source.range.start) === 0;
    return { id: isOwn ? journey.id : undefined, source: { file: file.uri, range } };
  });
}

/** The id of the innermost area around each position: positions and areas are walked through once, in order. */
function innermost(positions: readonly Position[], areas: readonly Area[], outside: string | undefined) {
  const found: (string | undefined)[] = new Array(positions.length);
  const starting = [...areas].sort(
    (a, b) => compare(a.source.range.start, b.source.range.start) || compare(b.source.range.end, a.source.range.end),
  );
  const order = positions.map((position, i) => ({ position, i })).sort((a, b) => compare(a.position, b.position));
  const open: Area[] = [];
  let next = 0;
  for (const { position, i } of order) {
    for (let area = starting[next]; area && compare(area.source.range.start, position) <= 0; area = starting[++next]) {
      close(open, area.source.range.start);
      open.push(area);
    }
    close(open, position);
    const around = open.at(-1);
    found[i] = around ? around.id : outside;
  }
  return found;
}

/** Areas nest, so what ends first was opened last. */
function close(open: Area[], position: Position): void {
  for (let last = open.at(-1); last && compare(last.source.range.end, position) < 0; last = open.at(-1)) open.pop();
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
