import { optional } from '../model/build-card.ts';
import type { Card, MapModel } from '../model/map-model.ts';
import { mean } from './numbers.ts';

/** Where experience and expectation differ; both on the scale 1 to 5, gaps from −4 to +4. */
export interface Gaps {
  /** Worst first, then in file order. */
  list: Gap[];
  mean?: number;
  /** For stages with a gap. */
  byStage: { stage: string; mean: number }[];
}

export interface Gap {
  card: string;
  stage: string;
  persona?: string;
  expected: number;
  got: number;
  gap: number;
}

/**
 * The expectation gap, gets − expects (SERVQUAL's gap 5, disconfirmation): of what holds for everybody, else the
 * worst of a persona. A step behind the scenes may have one too.
 */
export function gapsOf({ cards, stages }: MapModel): Gaps {
  const all = cards.flatMap((card) => gapOf(card) ?? []);
  const byStage = Map.groupBy(all, ({ stage }) => stage);
  return {
    list: all.toSorted((a, b) => a.gap - b.gap),
    ...optional('mean', mean(all.map(({ gap }) => gap))),
    byStage: stages.flatMap(({ id }) => {
      const average = mean((byStage.get(id) ?? []).map(({ gap }) => gap));
      return average === undefined ? [] : [{ stage: id, mean: average }];
    }),
  };
}

/** The gap of a card with the two scores that it lies between. */
function gapOf({ id, stage, expects, gets, gap }: Card): Gap | undefined {
  if (gap === undefined) return undefined;
  const pairs = gets.flatMap(({ value: got, persona }): Gap[] => {
    const match = expects.find((score) => score.persona === persona) ?? expects.find((score) => !score.persona);
    const expected = match?.value;
    if (got === undefined || expected === undefined || got - expected !== gap) return [];
    return [{ card: id, stage, ...optional('persona', persona), expected, got, gap }];
  });
  return pairs.find(({ persona }) => persona === undefined) ?? pairs[0];
}
