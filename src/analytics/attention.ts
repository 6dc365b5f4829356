import { optional } from '../model/build-card.ts';
import type { MapModel, Quantity } from '../model/map-model.ts';
import { round } from '../model/quantities.ts';
import { secondsOf, sum } from './numbers.ts';
import { touchpointsOf } from './touchpoints.ts';

/** The attention that touchpoints ask for, in seconds. */
export interface Attention {
  list: { card: string; stage: string; seconds: number; budget?: number; over: boolean }[];
  /** Sums, for stages where attention is asked for. */
  byStage: { stage: string; seconds: number }[];
}

/**
 * The sum of `attention` per stage, and each touchpoint against its budget: the upper bound of its main channel,
 * else of `rules`. Of a range the upper end counts.
 */
export function attentionOf(model: MapModel, budget?: Quantity): Attention {
  const general = secondsOf(budget);
  const budgets = new Map(
    model.lanes.flatMap(({ id, attention }) => (id === null ? [] : [[id, secondsOf(attention)]])),
  );
  const list = touchpointsOf(model).flatMap(({ id, stage, attention, lanes: [main] }) => {
    const seconds = secondsOf(attention);
    const most = budgets.get(main ?? '') ?? general;
    if (seconds === undefined) return [];
    return [{ card: id, stage, seconds, ...optional('budget', most), over: most !== undefined && seconds > most }];
  });
  const groups = Map.groupBy(list, ({ stage }) => stage);
  return {
    list,
    byStage: model.stages.flatMap(({ id }) => {
      const there = groups.get(id);
      return there ? [{ stage: id, seconds: round(sum(there.map(({ seconds }) => seconds))) }] : [];
    }),
  };
}
