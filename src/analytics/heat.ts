import type { Card, MapFinding, MapModel } from '../model/map-model.ts';
import { round } from '../model/quantities.ts';
import { isSentByBrand } from './channel-load.ts';
import { mean, sum } from './numbers.ts';

/** What a heat map counts in each cell. */
export const heatMetrics = ['touchpoints', 'valence', 'findings', 'contacts'] as const;
export type HeatMetric = (typeof heatMetrics)[number];

/** One cell of a heat map. `lane` is the id of a channel, null for "no channel", `backstage` for what is not seen. */
export interface HeatCell {
  stage: string;
  lane: string | null;
  kind: 'channel' | 'no-channel' | 'backstage';
  value: number;
}

/**
 * What a heat map shows, each touchpoint counted once, on its main channel: the number of touchpoints, their mean valence
 * (−2 … +2), the findings about them, or the contacts per week that the brand starts. Cells without a value are left out.
 */
export function heatOf(model: MapModel, metric: HeatMetric, findings: readonly MapFinding[] = []): HeatCell[] {
  const found = Map.groupBy(findings, ({ target }) => target);
  const values: Record<HeatMetric, (card: Card) => number | undefined> = {
    touchpoints: () => 1,
    valence: feelingOf,
    findings: ({ id }) => found.get(id)?.length,
    contacts: (card) => (isSentByBrand(card) ? card.frequency?.perWeek : undefined),
  };
  const byCell = Map.groupBy(model.cards, ({ stage, lanes, internal }) => JSON.stringify([stage, lanes[0], internal]));
  return [...byCell.values()].flatMap((cards): HeatCell[] => {
    const [first] = cards;
    const numbers = cards.map(values[metric]).filter((value) => value !== undefined);
    if (!first || numbers.length === 0) return [];
    const lane = first.internal ? null : (first.lanes[0] ?? null);
    const kind = first.internal ? 'backstage' : lane === null ? 'no-channel' : 'channel';
    return [
      { stage: first.stage, lane, kind, value: round((metric === 'valence' ? mean(numbers) : sum(numbers)) ?? 0) },
    ];
  });
}

/** What everybody feels, else the worst that a persona feels, as on the card. */
function feelingOf({ feels }: Card): number | undefined {
  const general = feels.find(({ persona }) => persona === undefined);
  return general?.value ?? (feels.length > 0 ? Math.min(...feels.map(({ value }) => value)) : undefined);
}
