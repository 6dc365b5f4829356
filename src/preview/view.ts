import type { MapFilter } from '../analytics/filter.ts';
import type { HeatMetric } from '../analytics/heat.ts';
import { heatMetrics } from '../analytics/heat.ts';
import type { LaneId } from '../map/layout/lanes.ts';
import { usualLanes } from '../map/layout/map-layout.ts';

export type ShownLane = LaneId | 'emotion';
/** Conditions that combine with "and". */
export type ViewFilter = MapFilter & { persona?: string; findings?: boolean };
export type FilterKey = keyof ViewFilter;

/** How a reader looks at a map. Plain JSON: it is kept over edits, reloads and sessions. */
export interface View {
  /** Id of the card that was chosen. */
  selected?: string;
  filter: ViewFilter;
  search: string;
  /** Numbers in the cells in the place of cards. */
  heat?: HeatMetric;
  lanes: readonly ShownLane[];
  links: 'none' | 'selected' | 'all';
  /** Id of a theme or of an objective: what serves it stands out. */
  theme?: string;
  /** Crowded cells that are opened. */
  opened: readonly string[];
  details: boolean;
  /** The same as a table. */
  table: boolean;
  /** Where two journeys are compared: what has not changed fades. */
  onlyChanges: boolean;
}

export const allLanes: readonly ShownLane[] = ['emotion', 'pains', 'opportunities', 'messages', 'backstage', 'kpis'];
const textKeys = ['persona', 'phase', 'medium', 'control', 'category', 'role', 'team', 'tag', 'message'] as const;
const flagKeys = ['critical', 'findings'] as const;

export const firstView: View = {
  filter: {},
  search: '',
  lanes: usualLanes,
  links: 'selected',
  opened: [],
  details: true,
  table: false,
  onlyChanges: false,
};

/** A view that was kept; whatever is not as it should be is as at first. */
export function readView(kept: unknown): View {
  const { selected, filter, search, heat, lanes, links, theme, opened, details, table, onlyChanges } = record(kept);
  const shown = Array.isArray(lanes) ? allLanes.filter((lane) => lanes.includes(lane)) : firstView.lanes;
  return {
    ...(typeof selected === 'string' && { selected }),
    filter: readFilter(record(filter)),
    search: typeof search === 'string' ? search : '',
    ...(heatMetrics.some((metric) => metric === heat) && { heat: heat as HeatMetric }),
    lanes: shown,
    links: links === 'none' || links === 'all' ? links : 'selected',
    ...(typeof theme === 'string' && { theme }),
    opened: Array.isArray(opened) ? opened.filter((one) => typeof one === 'string') : [],
    details: details !== false,
    table: table === true,
    onlyChanges: onlyChanges === true,
  };
}

function readFilter(kept: Record<string, unknown>): ViewFilter {
  const texts = textKeys.flatMap((key) => (typeof kept[key] === 'string' ? [[key, kept[key]]] : []));
  const flags = flagKeys.flatMap((key) => (kept[key] === true ? [[key, true]] : []));
  return Object.fromEntries([...texts, ...flags]);
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
