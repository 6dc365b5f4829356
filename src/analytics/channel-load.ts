import { optional } from '../model/build-card.ts';
import type { Card, MapModel, Rate } from '../model/map-model.ts';
import { round } from '../model/quantities.ts';
import { sum } from './numbers.ts';
import { isFor, personasIn, touchpointsOf } from './touchpoints.ts';

/** Contacts per week that a brand starts, by persona and stage. */
export interface ChannelLoad {
  channels: (Load & { lane: string })[];
  /** All channels together, against what the persona accepts. */
  totals: Load[];
  /** Touchpoints per visit, order or customer, which cannot be added up. */
  notPerWeek: string[];
}

export interface Load {
  persona?: string;
  stage: string;
  perWeek: number;
  /** Per week; absent where none is set. */
  limit?: number;
  over: boolean;
}

/**
 * Per persona, stage and main channel: the sum of `frequency` of brand-initiated touchpoints (`initiator brand`, or
 * advertising, direct marketing or sales promotion when unset) per week, against the limit of the channel, else the
 * limit of `rules`; and the sum of all channels against the limit of the persona (a frequency cap).
 */
export function channelLoadOf(model: MapModel, limit?: Rate): ChannelLoad {
  const sent = touchpointsOf(model).filter((card) => card.frequency && isSentByBrand(card));
  const byStage = Map.groupBy(sent, ({ stage }) => stage);
  const lanes = model.lanes.filter(({ kind }) => kind === 'channel');
  const limits = new Map(lanes.map((lane) => [lane.id, (lane.limit ?? limit)?.perWeek]));
  const accepted = new Map(model.personas.map((persona) => [persona.id, persona.limit?.perWeek]));
  const groups = personasIn(model).flatMap((persona) =>
    model.stages.flatMap(({ id }) => {
      const cards = (byStage.get(id) ?? []).filter((card) => perWeek(card) !== undefined && isFor(card, persona));
      return cards.length === 0 ? [] : [{ persona, stage: id, cards }];
    }),
  );
  return {
    channels: groups.flatMap(({ persona, stage, cards }) => {
      const byLane = Map.groupBy(cards, ({ lanes: [main] }) => main);
      return lanes.flatMap(({ id }) => {
        const there = byLane.get(id);
        return id !== null && there ? [{ lane: id, ...loadOf(persona, stage, there, limits.get(id)) }] : [];
      });
    }),
    totals: groups.map(({ persona, stage, cards }) => loadOf(persona, stage, cards, accepted.get(persona ?? ''))),
    notPerWeek: sent.filter((card) => perWeek(card) === undefined).map(({ id }) => id),
  };
}

/** Whether the brand starts the contact: only such contacts can be too many. */
export function isSentByBrand({ initiator, category = '' }: Card): boolean {
  return initiator === undefined
    ? ['advertising', 'direct-marketing', 'sales-promotion'].includes(category)
    : initiator === 'brand';
}

function loadOf(persona: string | undefined, stage: string, cards: readonly Card[], limit: number | undefined): Load {
  const contacts = round(sum(cards.map((card) => perWeek(card) ?? 0)));
  return {
    ...optional('persona', persona),
    stage,
    perWeek: contacts,
    ...optional('limit', limit),
    over: limit !== undefined && contacts > limit,
  };
}

function perWeek({ frequency }: Card): number | undefined {
  return frequency?.perWeek;
}
