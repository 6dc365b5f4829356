import { benefitUnmeasured } from './benefit-unmeasured.ts';
import { competitorAhead } from './competitor-ahead.ts';
import { kpiOffTarget } from './kpi-off-target.ts';
import { kpiOneSided } from './kpi-one-sided.ts';
import { kpiStale } from './kpi-stale.ts';
import { kpiUnitMismatch } from './kpi-unit-mismatch.ts';
import { kpiUntracked } from './kpi-untracked.ts';
import { kpiWithoutReading } from './kpi-without-reading.ts';
import { kpiWithoutTarget } from './kpi-without-target.ts';
import { noBenchmark } from './no-benchmark.ts';
import type { Rule } from './rule.ts';
import { toolsetIncomplete } from './toolset-incomplete.ts';

/** I. KPI, tools, competitors: what is measured, and compared with whom. */
export const groupI: readonly Rule[] = [
  kpiWithoutTarget,
  kpiWithoutReading,
  kpiOffTarget,
  kpiStale,
  kpiUnitMismatch,
  kpiUntracked,
  kpiOneSided,
  toolsetIncomplete,
  benefitUnmeasured,
  competitorAhead,
  noBenchmark,
];
