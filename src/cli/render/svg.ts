import { summarise } from '../../analytics/summary.ts';
import { findingsByCard } from '../../map/findings-by-card.ts';
import type { EmbeddedFont } from '../../map/fonts.ts';
import { renderSvg } from '../../map/render-svg.tsx';
import { wordsFor } from '../../texts/catalogues.ts';
import type { Drawing } from './drawing.ts';
import { readFontsFor } from './fonts.ts';
import type { RenderFormat, RenderOptions } from './formats.ts';

/** The picture, in the language of its labels. */
export const svg: RenderFormat = (drawing, options) => pictureOf(drawing, options, options.embedFont);

/** The picture as the editor shows it, on request with its font. */
export function pictureOf(
  { model, findings, settings }: Drawing,
  { theme, lanes }: Pick<RenderOptions, 'theme' | 'lanes'>,
  embedFont: boolean,
): string {
  const draw = (fonts: readonly EmbeddedFont[]) =>
    renderSvg(model, {
      theme,
      words: wordsFor(model.lang),
      summary: summarise(model, settings.limit),
      findings: findingsByCard(findings),
      fonts,
      ...(lanes && { lanes }),
    });
  const picture = draw([]);
  return embedFont ? draw(readFontsFor(picture)) : picture;
}
