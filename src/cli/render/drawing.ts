import { relative } from 'node:path';
import { URI } from 'vscode-uri';
import type { Analytics } from '../../analytics/analytics.ts';
import { analyse } from '../../analytics/analytics.ts';
import { nearest } from '../../language/nearest.ts';
import { buildMap } from '../../model/build-map.ts';
import type { MapFinding, MapModel } from '../../model/map-model.ts';
import { settingsOf } from '../../model/settings.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { Checker } from '../../rules/check.ts';
import { mapFindings } from '../../rules/map-findings.ts';
import { didYouMean, Fault } from '../fault.ts';
import type { LoadedFiles } from '../input/load.ts';

/** What is drawn: a map and what was found about it, with paths that do not depend on the machine. */
export interface Drawing {
  model: MapModel;
  findings: MapFinding[];
  analytics: Analytics;
}

export interface DrawingOptions {
  cwd: string;
  today: string;
  journey?: string | undefined;
  lang?: string | undefined;
}

/** Makes the map of a journey of a file: of the one that is named, else of the only one. */
export function drawingOf(loaded: LoadedFiles, file: SourceFile, options: DrawingOptions): Drawing {
  const { today, lang, cwd } = options;
  const journey = loaded.model.journey(chooseJourney(file, options.journey));
  const model = buildMap(journey, { today, ...(lang !== undefined && { lang }) });
  const checker = new Checker({ profile: 'standard', today, imageExists: loaded.imageExists });
  checker.update(loaded.model.all());
  const findings = mapFindings([...checker.findings().values()].flat(), model);
  const { attention, limit } = settingsOf(journey.declaration.file);
  const analytics = analyse(model, { today, findings, attention, ...(limit && { limit }) });
  return withRelativePaths({ model, findings, analytics }, cwd);
}

function chooseJourney(file: SourceFile, wanted: string | undefined) {
  const names = file.journeys.map(({ name }) => name ?? '');
  const listed = names.map((name) => `‘${name}’`).join(', ');
  if (wanted !== undefined) {
    const found = file.journeys.find(({ name }) => name === wanted.normalize('NFC'));
    if (found) return found;
    const advice = names.length === 0 ? 'It holds none.' : `It holds ${listed}.${didYouMean(nearest(wanted, names))}`;
    throw new Fault(`There is no journey ‘${wanted}’ in this file. ${advice}`);
  }
  const [first, second] = file.journeys;
  if (!first) throw new Fault('There is no journey in this file, so there is nothing to draw.');
  if (second)
    throw new Fault(`There are several journeys in this file: choose one with --journey. It holds ${listed}.`);
  return first;
}

/** The same data with every `file` of a source relative to the current folder instead of a URI. */
function withRelativePaths<T>(data: T, cwd: string): T {
  return JSON.parse(JSON.stringify(data), (key, value) =>
    key === 'file' && typeof value === 'string' && value.startsWith('file:') ? relativePath(value, cwd) : value,
  );
}

function relativePath(uri: string, cwd: string): string {
  return relative(cwd, URI.parse(uri).fsPath).replaceAll('\\', '/');
}
