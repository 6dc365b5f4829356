import type { PageContent } from '../../map/one-file-page.ts';
import { oneFilePage } from '../../map/one-file-page.ts';
import { translationsFor } from '../../texts/catalogues.ts';
import { withRelativePaths } from '../input/relative-paths.ts';
import type { Drawing } from './drawing.ts';
import type { RenderFormat } from './formats.ts';
import { readPageParts } from './page-parts.ts';

/** The map as a page that needs nothing else: with details, search, filters and a table. */
export const html: RenderFormat = ({ model, findings, cwd }: Drawing, { theme, lanes, filter }) => {
  const { id, label } = model.journey;
  return oneFilePage(readPageParts(), {
    ...languageOfPage(model.lang),
    title: label,
    // paths must not depend on the machine
    result: withRelativePaths({ journeys: [{ id, label }], model, findings, places: [] }, cwd),
    view: { filter, lanes },
    theme,
  });
};

/** A language with its translations; English where there are none. */
export function languageOfPage(tag: string | undefined): Pick<PageContent, 'lang' | 'catalogues'> {
  const known = translationsFor(tag);
  return known ? { lang: known.lang, catalogues: { [known.lang]: known.texts } } : { lang: 'en', catalogues: {} };
}
