import type { Analytics } from '../../analytics/analytics.ts';
import { analyse } from '../../analytics/analytics.ts';
import { asPersona } from '../../analytics/as-persona.ts';
import type { Comparison } from '../../analytics/compare.ts';
import { compare } from '../../analytics/compare.ts';
import type { MapFilter } from '../../analytics/filter.ts';
import { filtered } from '../../analytics/filter.ts';
import { nearest } from '../../language/nearest.ts';
import { buildMap } from '../../model/build-map.ts';
import type { MapModel } from '../../model/map-model.ts';
import type { ResolvedJourney } from '../../model/resolved.ts';
import { settingsOf } from '../../model/settings.ts';
import { mapFindings } from '../../rules/map-findings.ts';
import type { Finding } from '../../rules/rule.ts';
import type { Words } from '../../texts/say.ts';
import { say } from '../../texts/say.ts';
import { Fault } from '../fault.ts';
import type { LoadedFiles } from '../input/load.ts';

/** The numbers of one journey with what is needed to show them. */
export interface JourneyStats {
  /** Relative to the current folder, with slashes. */
  path: string;
  /** As it was looked at: through one persona, with the touchpoints that pass the filter. */
  model: MapModel;
  analytics: Analytics;
  /** What a variant changes. */
  change?: { base: MapModel; comparison: Comparison };
}

export interface StatsOptions {
  today: string;
  journey?: string | undefined;
  persona?: string | undefined;
  lang?: string | undefined;
  filter: MapFilter;
  words: Words;
}

/** The numbers of every journey of the files that were named, in file order. */
export function statsOf(
  { named, model }: LoadedFiles,
  findings: readonly Finding[],
  options: StatsOptions,
): JourneyStats[] {
  const declared = named.flatMap(({ path, file }) => file.journeys.map((declaration) => ({ path, declaration })));
  const wanted = options.journey?.normalize('NFC');
  const chosen = declared.filter(({ declaration: { name } }) => wanted === undefined || name === wanted);
  if (wanted !== undefined && chosen.length === 0) {
    const names = declared.flatMap(({ declaration: { name } }) => name ?? []);
    throw new Fault(say('There is no journey ‘{name}’ in these files.', { name: wanted }), {
      meant: nearest(wanted, names),
    });
  }
  const journeys = chosen.map(({ path, declaration }) => ({ path, journey: model.journey(declaration) }));
  const built = journeys.map(({ path, journey }) => ({ path, journey, map: mapOf(journey, options) }));
  const { persona } = options;
  const followed = built.filter(({ map }) => persona === undefined || map.personas.some(({ id }) => id === persona));
  if (persona !== undefined && followed.length === 0) {
    const ids = built.flatMap(({ map }) => map.personas.map(({ id }) => id));
    throw new Fault(say('No journey here follows a persona ‘{name}’.', { name: persona }), {
      meant: nearest(persona, ids),
    });
  }
  return followed.map(({ path, journey, map }) => {
    const shown = (whole: MapModel) =>
      filtered(persona === undefined ? whole : asPersona(whole, persona), options.filter);
    const { attention, limit } = settingsOf(journey.declaration.file);
    const { today, filter } = options;
    const analytics = analyse(map, {
      today,
      findings: mapFindings(findings, map, options.words),
      attention,
      filter,
      ...(limit && { limit }),
      ...(persona !== undefined && { persona }),
    });
    const own = shown(map);
    const base = journey.base && shown(mapOf(journey.base, options));
    return { path, model: own, analytics, ...(base && { change: { base, comparison: compare(base, own) } }) };
  });
}

function mapOf(journey: ResolvedJourney, { today, lang }: StatsOptions): MapModel {
  return buildMap(journey, { today, ...(lang !== undefined && { lang }) });
}
