import { nearest } from '../../language/nearest.ts';
import { buildMap } from '../../model/build-map.ts';
import type { MapFinding, MapModel } from '../../model/map-model.ts';
import type { Settings } from '../../model/settings.ts';
import { settingsOf } from '../../model/settings.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { mapFindings } from '../../rules/map-findings.ts';
import { wordsFor } from '../../texts/catalogues.ts';
import { quoted } from '../../texts/lists.ts';
import type { Words } from '../../texts/say.ts';
import { say } from '../../texts/say.ts';
import { Fault } from '../fault.ts';
import { findAll } from '../input/find-all.ts';
import type { LoadedFiles } from '../input/load.ts';
import type { Filter } from './filter.ts';
import { applyFilter } from './filter.ts';

/** What is drawn: a map and what was found about it. Its sources are URIs: what shows them says where from. */
export interface Drawing {
  model: MapModel;
  findings: MapFinding[];
  /** What the file of the journey says about its rules. */
  settings: Settings;
  /** The day for which it is drawn, as `2026-09-01`. */
  today: string;
  /** Absolute path of the folder that shown paths are relative to. */
  cwd: string;
}

export interface DrawingOptions {
  cwd: string;
  today: string;
  journey?: string | undefined;
  lang?: string | undefined;
  /** The language of findings; that of the labels when absent. */
  words?: Words | undefined;
  /** What is left of the map. */
  filter?: Filter | undefined;
}

/** Makes the map of a journey of a file: of the one that is named, else of the only one. */
export function drawingOf(loaded: LoadedFiles, file: SourceFile, options: DrawingOptions): Drawing {
  const { today, lang, cwd } = options;
  const journey = loaded.model.journey(chooseJourney(file, options.journey));
  const whole = buildMap(journey, { today, wordsFor, ...(lang !== undefined && { lang }) });
  const model = options.filter ? applyFilter(whole, options.filter) : whole;
  const findings = leftOf(
    mapFindings(findAll(loaded, today), whole, options.words ?? wordsFor(whole.lang)),
    whole,
    model,
  );
  return { model, findings, settings: settingsOf(journey.declaration.file), today, cwd };
}

/** The findings but for those of cards that a filter has taken away. */
function leftOf(findings: MapFinding[], whole: MapModel, model: MapModel): MapFinding[] {
  const left = new Set(model.cards.map(({ id }) => id));
  const gone = new Set(whole.cards.map(({ id }) => id).filter((id) => !left.has(id)));
  return findings.filter(({ target }) => !gone.has(target));
}

/** The journey of a file that is named, else the only one. */
export function chooseJourney(file: SourceFile, wanted: string | undefined) {
  const names = file.journeys.map(({ name }) => name ?? '');
  const holds = say('It holds {list}.', { list: quoted(names) });
  if (wanted !== undefined) {
    const found = file.journeys.find(({ name }) => name === wanted.normalize('NFC'));
    if (found) return found;
    throw new Fault(say('There is no journey ‘{name}’ in this file.', { name: wanted }), {
      more: [names.length === 0 ? say('It holds none.') : holds],
      meant: nearest(wanted, names),
    });
  }
  const [first, second] = file.journeys;
  if (!first) throw new Fault(say('There is no journey in this file, so there is nothing to draw.'));
  if (second)
    throw new Fault(say('There are several journeys in this file: choose one with --journey.'), { more: [holds] });
  return first;
}
