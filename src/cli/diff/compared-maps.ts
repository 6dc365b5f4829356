import { figureChanges } from '../../analytics/key-figures.ts';
import { diffJourneys } from '../../diff/diff.ts';
import { diffJourneyFindings } from '../../diff/findings.ts';
import { mergedMap } from '../../diff/merge.ts';
import { changesBeside, markedSide } from '../../diff/merge-side.ts';
import { buildMap } from '../../model/build-map.ts';
import type { ComparedView, Comparison } from '../../model/map-comparison.ts';
import type { MapFinding, MapModel } from '../../model/map-model.ts';
import type { ResolvedJourney } from '../../model/resolved.ts';
import { Checker } from '../../rules/check.ts';
import { mapFindings } from '../../rules/map-findings.ts';
import { wordsFor } from '../../texts/catalogues.ts';
import type { Words } from '../../texts/say.ts';
import { withRelativePaths } from '../input/relative-paths.ts';
import type { JourneyPair } from './journeys.ts';
import type { Side } from './side.ts';
import type { Sides } from './sides.ts';

/** A journey on both sides, to be drawn: of both as one, and of each with its changes marked. */
export interface ComparedMaps {
  id: string;
  label: string;
  /** As it is now, without marks. */
  after: MapModel;
  views: Record<ComparedView, ComparedMap>;
}
export interface ComparedMap {
  model: MapModel;
  findings: MapFinding[];
  comparison: Comparison;
}

export interface CompareOptions {
  cwd: string;
  today: string;
  lang?: string | undefined;
  words: Words;
}

/** The maps of a journey before and after, with paths that do not depend on the machine. */
export function comparedMaps({ before, after }: JourneyPair, sides: Sides, options: CompareOptions): ComparedMaps {
  const [was, is] = [mapOf(before, options), mapOf(after, options)];
  const files = { before: sides.before.files, after: sides.after.files };
  const both = mergedMap(was.map, is.map, diffJourneys(before, after, files, options.lang));
  const diff = both.diff ?? [];
  const comparison: Omit<Comparison, 'shows'> = {
    before: { id: before.id, label: was.map.journey.label, uri: '', ...fromOf(sides.before) },
    after: { id: after.id, label: is.map.journey.label, uri: '', ...fromOf(sides.after) },
    figures: figureChanges(was.map, is.map),
    findings: diffJourneyFindings(was.findings, is.findings),
    reads: [],
  };
  const view = (shows: ComparedView, model: MapModel, findings: MapFinding[]): ComparedMap => ({
    model,
    findings,
    comparison: { ...comparison, shows, ...changesBeside(shows, diff) },
  });
  const views = {
    before: view('before', markedSide(was.map, 'before', diff), was.findings),
    both: view('both', both, is.findings),
    after: view('after', markedSide(is.map, 'after', diff), is.findings),
  };
  return { id: after.id, label: is.map.journey.label, after: is.map, views: withRelativePaths(views, options.cwd) };
}

function fromOf({ from }: Side): Pick<Side, 'from'> {
  return from === undefined ? {} : { from };
}

function mapOf(journey: ResolvedJourney, { today, lang, words }: CompareOptions) {
  const map = buildMap(journey, { today, wordsFor, ...(lang !== undefined && { lang }) });
  const found = new Checker({ profile: 'standard', today }).ofJourney(journey);
  return { map, findings: mapFindings(found, map, words) };
}
