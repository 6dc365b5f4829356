import type { PageContent, PageResult } from '../../map/one-file-page.ts';
import { buildMap } from '../../model/build-map.ts';
import { mapFindings } from '../../rules/map-findings.ts';
import { wordsFor } from '../../texts/catalogues.ts';
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
}

/** What a page shows: a map, and its name. */
export type ServedMap = Pick<PageContent, 'result' | 'title'>;

/**
 * The maps of all journeys that were named, each made when it is asked for. A journey is called by its file and its name;
 * one that is gone stands for the first.
 */
export function servedMaps(loaded: LoadedFiles, options: ServedMapsOptions): (wanted: string | undefined) => ServedMap {
  const { cwd, today, lang, words } = options;
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
  return (wanted) => {
    const chosen = all.find(({ id }) => id === wanted) ?? all[0];
    if (!chosen) return { title: 'Journey', result: { journeys: [], findings: [], places: [] } };
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
    made.set(chosen.id, map);
    return map;
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
