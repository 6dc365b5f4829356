import type { LaneId } from '../../map/layout/lanes.ts';

/** What can stand under the grid, in the order of the picture. */
export const laneNames = ['emotion', 'pains', 'opportunities', 'kpis', 'messages', 'backstage'] as const satisfies (
  | LaneId
  | 'emotion'
)[];
export type LaneName = (typeof laneNames)[number];
