import type { PageResult } from '../../map/one-file-page.ts';
import { oneFilePage } from '../../map/one-file-page.ts';
import type { Words } from '../../texts/say.ts';
import { say } from '../../texts/say.ts';
import { languageOfPage } from '../render/html.ts';
import { readPageParts } from '../render/page-parts.ts';
import type { ComparedMap, ComparedMaps } from './compared-maps.ts';

/** A page that needs nothing else: each journey before, after and as one map of both, with all changes as a list. */
export function html(
  maps: readonly ComparedMaps[],
  { lang, words }: { lang?: string | undefined; words: Words },
): string {
  const journeys = maps.map(({ id, label }) => ({ id, label }));
  const result = (id: string, { model, findings, comparison }: ComparedMap): PageResult => ({
    journeys,
    picked: id,
    model,
    findings,
    places: [],
    comparison,
  });
  const [first, ...more] = maps.flatMap(({ id, views }) =>
    [views.both, views.before, views.after].map((view) => result(id, view)),
  );
  const [only, second] = journeys;
  return oneFilePage(readPageParts(), {
    ...languageOfPage(lang ?? first?.model?.lang),
    title: words(
      only && !second ? say('Changes of ‘{journey}’', { journey: only.label }) : say('Changes of customer journeys'),
    ),
    result: first ?? { journeys, findings: [], places: [] },
    more,
    theme: 'auto',
  });
}
