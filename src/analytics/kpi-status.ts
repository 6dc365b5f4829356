import { optional } from '../model/build-card.ts';
import type { KpiStatus, MapModel } from '../model/map-model.ts';

/** The KPIs that a journey uses, by status. */
export interface KpiStatuses {
  counts: { status: KpiStatus; count: number }[];
  list: {
    kpi: string;
    status: KpiStatus;
    /** 1 is on target, 0 the baseline; absent without baseline or in other units. */
    progress?: number;
    stale: boolean;
  }[];
}

/** Met, off, unread or without target; progress = (current − baseline) ÷ (target − baseline). */
export function kpiStatusOf({ kpis }: MapModel): KpiStatuses {
  const groups = Map.groupBy(kpis, ({ status }) => status);
  return {
    counts: statuses.map((status) => ({ status, count: groups.get(status)?.length ?? 0 })),
    list: kpis.map(({ id, status, progress, stale }) => ({
      kpi: id,
      status,
      ...optional('progress', progress),
      stale,
    })),
  };
}

const statuses: readonly KpiStatus[] = ['met', 'off', 'unread', 'no-target'];
