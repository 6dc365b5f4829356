import type { LaneId } from '../../map/layout/lanes.ts';
import { renderSvg } from '../../map/render-svg.tsx';
import { wordsFor } from '../../texts/catalogues.ts';
import { fontsFor } from './fonts.ts';
import type { RenderFormat } from './formats.ts';

/** What can stand under the grid, in the order of the picture. */
export const laneNames = ['emotion', 'pains', 'opportunities', 'kpis', 'messages', 'backstage'] as const satisfies (
  | LaneId
  | 'emotion'
)[];

/** The picture, in the language of its labels. */
export const svg: RenderFormat = ({ model, analytics }, { theme, lanes, embedFont }) => {
  const options = { theme, words: wordsFor(model.lang), summary: analytics.summary, ...(lanes && { lanes }) };
  const picture = renderSvg(model, options);
  return embedFont ? renderSvg(model, { ...options, fonts: fontsFor(picture) }) : picture;
};
