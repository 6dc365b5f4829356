import type { Card, Control, MapModel, Medium, PhaseId } from '../model/map-model.ts';
import { isCritical } from './touchpoints.ts';

/** What is looked at; conditions combine with "and". The persona is chosen with `asPersona`. */
export interface MapFilter {
  phase?: PhaseId;
  /** Of the main channel. */
  medium?: Medium;
  control?: Control;
  category?: string;
  role?: string;
  team?: string;
  tag?: string;
  message?: string;
  /** Only critical touchpoints and moments of truth. */
  critical?: boolean;
}

/**
 * The map with the touchpoints that pass a filter, and with what still concerns them: channels in use, links between
 * them, hybrids with a side among them, what serves objectives and says messages. Stages stay, so that a stage without
 * a touchpoint counts as empty; their pains and opportunities stay while a touchpoint of theirs does.
 */
export function filtered(model: MapModel, filter: MapFilter): MapModel {
  if (Object.values(filter).every((value) => value === undefined || value === false)) return model;
  return withCards(model, model.cards.filter(matcher(model, filter)));
}

/** The map with some of its cards only. */
export function withCards(model: MapModel, cards: Card[]): MapModel {
  const kept = new Set(cards.map(({ id }) => id));
  const stages = new Set(cards.map(({ stage }) => stage));
  const visible = new Set(cards.filter(({ internal }) => !internal).flatMap(({ lanes }) => lanes));
  const hybrids = model.hybrids.filter(({ online = '', offline = '' }) => kept.has(online) || kept.has(offline));
  const serving = new Set([...kept, ...hybrids.map(({ id }) => id)]);
  return {
    ...model,
    stages: model.stages.map((stage) => (stages.has(stage.id) ? stage : { ...stage, pains: [], opportunities: [] })),
    lanes: model.lanes.filter(({ id, kind }) =>
      kind === 'backstage' ? cards.some(({ internal }) => internal) : visible.has(id),
    ),
    cards,
    links: model.links.filter(({ from, to }) => kept.has(from) && kept.has(to)),
    hybrids,
    themes: model.themes.map((theme) => ({
      ...theme,
      objectives: theme.objectives.map((objective) => ({
        ...objective,
        servedBy: objective.servedBy.filter((id) => serving.has(id)),
      })),
    })),
    messages: model.messages.map((message) => ({ ...message, cards: message.cards.filter((id) => kept.has(id)) })),
  };
}

function matcher({ phases, lanes }: MapModel, filter: MapFilter): (card: Card) => boolean {
  const stages = new Set(phases.filter(({ id }) => id === filter.phase).flatMap((phase) => phase.stages));
  const mediums = new Map(lanes.flatMap(({ id, medium }) => (id === null ? [] : [[id, medium] as const])));
  const is = <T>(wanted: T | undefined, found: T | undefined) => wanted === undefined || wanted === found;
  const has = (wanted: string | undefined, found: readonly (string | undefined)[]) =>
    wanted === undefined || found.includes(wanted);
  return (card) =>
    (filter.phase === undefined || stages.has(card.stage)) &&
    is(filter.medium, mediums.get(card.lanes[0] ?? '')) &&
    is(filter.control, card.control) &&
    is(filter.category, card.category) &&
    is(filter.role, card.role) &&
    has(filter.team, card.teams) &&
    has(filter.tag, card.tags) &&
    has(
      filter.message,
      card.says.map(({ message }) => message),
    ) &&
    (!filter.critical || isCritical(card));
}
