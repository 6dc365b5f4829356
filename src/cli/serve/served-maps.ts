import type { PageContent, PageResult } from '../../map/one-file-page.ts';
import { buildMap } from '../../model/build-map.ts';
import { mapFindings } from '../../rules/map-findings.ts';
import { wordsFor } from '../../texts/catalogues.ts';
import { once } from '../../texts/once.ts';
import type { Words } from '../../texts/say.ts';
import { findAll } from '../input/find-all.ts';
import type { LoadedFiles } from '../input/load.ts';
import { withRelativePaths } from '../input/relative-paths.ts';

export interface ServedMapsOptions {
  cwd: string;
  today: string;
  /** Language of labels. */
  lang: string | undefined;
  /** The language of findings. */
  words: Words;
  /** The last maps with touchpoints, by journey: they stay while a text is broken. Filled in here. */
  good: Map<string, ServedMap>;
}

/** What a page shows: a map, and its name. */
export type ServedMap = Pick<PageContent, 'result' | 'title'>;

/**
 * The maps of all journeys that were named, each made when it is asked for. A journey is called by its file and its name;
 * one that is gone stands for the first.
 */
export function servedMaps(loaded: LoadedFiles, options: ServedMapsOptions): (wanted: string | undefined) => ServedMap {
  const { cwd, today, lang, words, good } = options;
  const label = lang !== undefined && { lang };
  const several = loaded.named.filter(({ file }) => file.journeys.length > 0).length > 1;
  const all = loaded.named.flatMap(({ path, file }) =>
    file.journeys.map((declaration) => {
      const journey = loaded.model.journey(declaration);
      const name = journey.label(lang);
      return { id: `${path}#${journey.id}`, label: several ? `${name} · ${path}` : name, name, journey };
    }),
  );
  const journeys = all.map(({ id, label }) => ({ id, label }));
  const findings = once(() => findAll(loaded, today));
  const made = new Map<string, ServedMap>();
  const broken = loaded.named.some(({ file }) => !file.complete);
  return (wanted) => {
    const found = all.find(({ id }) => id === wanted);
    const last = broken && !found ? good.get(wanted ?? good.keys().next().value ?? '') : undefined;
    if (last) return incomplete(last);
    const chosen = found ?? all[0];
    if (!chosen) return noMap;
    const known = made.get(chosen.id);
    if (known) return known;
    const model = buildMap(chosen.journey, { today, wordsFor, ...label });
    const result: PageResult = {
      journeys,
      picked: chosen.id,
      ...withRelativePaths({ model, findings: mapFindings(findings(), model, words) }, cwd),
      places: [],
    };
    const map = { title: chosen.name, result };
    if (model.cards.length > 0) good.set(chosen.id, map);
    made.set(chosen.id, map);
    return map;
  };
}

/** Where there is no journey. */
export const noMap: ServedMap = { title: 'Journey', result: { journeys: [], findings: [], places: [] } };

function incomplete({ title, result }: ServedMap): ServedMap {
  const { model } = result;
  return { title, result: { ...result, ...(model && { model: { ...model, complete: false } }) } };
}
