import type { KpiStatus, MapModel } from '../model/map-model.ts';

/** A benefit of managed touchpoints, with the KPIs that stand for it. */
export interface Benefit {
  benefit: string;
  kpis: { kpi: string; status: KpiStatus }[];
}

/** The six benefits, each with its KPIs and their status. */
export function benefitsOf({ kpis }: MapModel): Benefit[] {
  const groups = Map.groupBy(kpis, (kpi) => kpi.benefit);
  return benefits.map((benefit) => ({
    benefit,
    kpis: (groups.get(benefit) ?? []).map(({ id, status }) => ({ kpi: id, status })),
  }));
}

const benefits = [
  'customer-database',
  'communication-roi',
  'upsell',
  'word-of-mouth',
  'process-savings',
  'sales-growth',
];
