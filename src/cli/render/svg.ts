import type { LaneId } from '../../map/layout/lanes.ts';
import { renderSvg } from '../../map/render-svg.tsx';
import { fontsFor } from './fonts.ts';
import type { RenderFormat } from './formats.ts';

/** What can stand under the grid, in the order of the picture. */
export const laneNames = ['emotion', 'pains', 'opportunities', 'kpis', 'messages', 'backstage'] as const satisfies (
  | LaneId
  | 'emotion'
)[];

/** The picture. */
export const svg: RenderFormat = ({ model }, { theme, lanes, embedFont }) =>
  renderSvg(model, {
    theme,
    ...(lanes && { lanes }),
    ...(embedFont && { fonts: fontsFor(JSON.stringify(model)) }),
  });
