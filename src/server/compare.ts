import type { CancellationToken, Connection } from 'vscode-languageserver';
import { figureChanges } from '../analytics/key-figures.ts';
import { diffJourneys } from '../diff/diff.ts';
import { diffJourneyFindings } from '../diff/findings.ts';
import { mergedMap } from '../diff/merge.ts';
import { changesBeside, markedSide } from '../diff/merge-side.ts';
import type { NamedFile } from '../diff/things.ts';
import { buildMap } from '../model/build-map.ts';
import type { ComparedSide, Comparison } from '../model/map-comparison.ts';
import type { MapFinding, MapModel } from '../model/map-model.ts';
import type { ResolvedJourney } from '../model/resolved.ts';
import type { Against, CompareParams, GivenText, MapResult } from '../protocol/messages.ts';
import { compareRequest } from '../protocol/messages.ts';
import type { CheckOptions } from '../rules/check.ts';
import { Checker } from '../rules/check.ts';
import { mapFindings } from '../rules/map-findings.ts';
import { wordsFor } from '../texts/catalogues.ts';
import type { Say } from '../texts/say.ts';
import { say } from '../texts/say.ts';
import { compareOffers } from './compare-offers.ts';
import { withFiles } from './compare-sources.ts';
import { OtherTexts } from './compare-texts.ts';
import { findJourney, untilLinked } from './maps.ts';
import type { ServerSharedServices } from './services.ts';

/** Answers requests to compare two journeys. */
export function serveComparisons(
  connection: Connection,
  services: ServerSharedServices,
  options: () => CheckOptions,
): void {
  const comparisons = new Comparisons(services, options);
  connection.onRequest(compareRequest, async (params: CompareParams, token: CancellationToken) => {
    await untilLinked(params.uri, services, token);
    if (params.against.kind === 'journey') await untilLinked(params.against.uri, services, token);
    return comparisons.compare(params);
  });
}

/** A side of a comparison. */
interface Side {
  side: ComparedSide;
  journey: ResolvedJourney;
  map: MapModel;
  findings: MapFinding[];
  /** Where its texts can be shown, by the URIs of their files. */
  shown: ReadonlyMap<string, string>;
}

/** Compares journeys of the workspace with each other, and with what they are in other texts. */
export class Comparisons {
  private readonly services: ServerSharedServices;
  private readonly options: () => CheckOptions;
  private readonly others: OtherTexts;

  constructor(services: ServerSharedServices, options: () => CheckOptions) {
    this.services = services;
    this.options = options;
    this.others = new OtherTexts(services);
  }

  /** The map of both journeys; that of the one alone, with a sentence, where there is no other one. */
  async compare(params: CompareParams): Promise<MapResult> {
    const { Model: model, Reader: reader } = this.services.server;
    const { journeys, found, places } = findJourney(model, params);
    if (!found) return { journeys, findings: [], places };
    const offers = compareOffers(model, found, params.lang);
    const own = this.sideOf(found, params);
    const compared = await this.withOther(params, own, found, (other, reads) => {
      const [before, after] = params.swapped ? [own, other] : [other, own];
      return { ...merge(before, after, params, reads) };
    });
    const shared = { journeys, picked: found.id, places, offers };
    if (!isSaying(compared)) return { ...shared, ...compared };
    return { ...shared, model: own.map, findings: own.findings, problem: reader.words(compared) };
  }

  /** Calls with the other side while it is there; gives a sentence where there is none. */
  private async withOther<T>(
    params: CompareParams,
    own: Side,
    found: ResolvedJourney,
    use: (other: Side, reads: string[]) => T,
  ): Promise<T | Say> {
    const { against } = params;
    const { Model: model } = this.services.server;
    if (against.kind === 'base') {
      const { base } = found;
      if (!base)
        return say('‘{journey}’ is no variant, so it has no base to compare it with.', { journey: own.side.label });
      return use(this.sideOf(base, params), []);
    }
    if (against.kind === 'journey') {
      const declaration = model.file(against.uri)?.journeys.find(({ name }) => name === against.journey);
      if (!declaration) return say('There is no journey ‘{name}’ any more.', { name: against.journey });
      return use(this.sideOf(model.journey(declaration), params), []);
    }
    return this.others.read(against.uri, against.texts, (texts) => {
      const journeys = texts.file(against.uri)?.journeys ?? [];
      const declaration =
        journeys.find(({ name }) => name === found.id) ?? (journeys.length === 1 ? journeys[0] : undefined);
      if (!declaration) return say('There is no journey ‘{name}’ in {place}.', { name: found.id, place: against.name });
      const given = new Set(against.texts.map(({ uri }) => uri));
      // what they import may have been there once
      const read = texts.all().flatMap((file) => [file.uri, ...file.imports.flatMap((one) => one.uri ?? [])]);
      const reads = [...new Set(read)].filter((uri) => !given.has(uri));
      return use(this.sideOf(texts.journey(declaration), params, against), reads);
    });
  }

  private sideOf(journey: ResolvedJourney, { lang }: CompareParams, from?: Against & { kind: 'texts' }): Side {
    const options = this.options();
    const map = buildMap(journey, { today: options.today, wordsFor, ...(lang && { lang }) });
    const found = new Checker(options).ofJourney(journey);
    return {
      side: {
        id: journey.id,
        label: map.journey.label,
        uri: journey.declaration.file.uri,
        ...(from && { from: from.name }),
      },
      journey,
      map,
      findings: mapFindings(found, map, this.services.server.Reader.words),
      shown: shownIn(from?.texts ?? []),
    };
  }
}

function merge(
  before: Side,
  after: Side,
  { show: shows = 'both', lang }: CompareParams,
  reads: string[],
): Pick<MapResult, 'model' | 'findings'> & { comparison: Comparison } {
  const files = { before: filesOf(before.journey), after: filesOf(after.journey) };
  const changes = diffJourneys(before.journey, after.journey, files, lang);
  const [was, is] = [before, after].map(({ map, shown }) => withFiles(map, shown)) as [MapModel, MapModel];
  const both = mergedMap(was, is, changes);
  const diff = both.diff ?? [];
  const { won, lost } = diffJourneyFindings(before.findings, after.findings);
  return {
    model: shows === 'both' ? both : markedSide(shows === 'before' ? was : is, shows, diff),
    findings: withFiles(
      shows === 'before' ? before.findings : after.findings,
      (shows === 'before' ? before : after).shown,
    ),
    comparison: {
      before: before.side,
      after: after.side,
      shows,
      ...changesBeside(shows, diff),
      figures: figureChanges(before.map, after.map),
      findings: { won: withFiles(won, after.shown), lost: withFiles(lost, before.shown) },
      reads,
    },
  };
}

/** All files that a journey and its bases see. */
function filesOf({ layers }: ResolvedJourney): NamedFile[] {
  const files = new Set(layers.flatMap(({ file }) => file.workspace.visibleFrom(file).map((seen) => seen.file)));
  return [...files].map((file) => ({ path: file.uri, file }));
}

function shownIn(texts: readonly GivenText[]): Map<string, string> {
  return new Map(texts.flatMap(({ uri, shown }) => (shown === undefined ? [] : [[uri, shown]])));
}

function isSaying(value: object): value is Say {
  return 'text' in value;
}
