import type { Card, Curve, Hybrid, Lane, Link, MapModel, MapStage, Named, Theme } from '../model/map-model.ts';
import type { MergedNames } from './merge-names.ts';
import type { ThingKind } from './things.ts';

/** The first of two maps with the names that its things have in the second one. */
export function asCalledNow(model: MapModel, names: MergedNames): MapModel {
  const to = (kind: ThingKind) => (id: string) => names.of(kind, id);
  const [stage, card, kpi, objective] = [to('stage'), to('touchpoint'), to('kpi'), names.objective.bind(names)];
  const [team, tool, message, persona] = [to('team'), to('tool'), to('message'), to('persona')];
  const lane = (id: string | null) => (id === null ? id : names.of('channel', id));
  const called = <T extends Named>(kind: ThingKind, list: readonly T[]) =>
    list.map((one) => ({ ...one, id: names.of(kind, one.id) }));
  const side = (key: 'online' | 'offline', { [key]: id }: Hybrid) => id !== undefined && { [key]: card(id) };
  return {
    ...model,
    personas: called('persona', model.personas),
    phases: model.phases.map((phase) => ({ ...phase, stages: phase.stages.map(stage) })),
    stages: called('stage', model.stages).map(
      (one): MapStage => ({
        ...one,
        ...(one.team !== undefined && { team: team(one.team) }),
        measures: one.measures.map(kpi),
      }),
    ),
    lanes: model.lanes.map((one): Lane => ({ ...one, id: lane(one.id) })),
    cards: model.cards.map(
      (one): Card => ({
        ...one,
        id: card(one.id),
        stage: stage(one.stage),
        ...(one.until !== undefined && { until: stage(one.until) }),
        ...(one.insteadOf !== undefined && { insteadOf: card(one.insteadOf) }),
        lanes: one.lanes.map(lane),
        personas: one.personas.map(persona),
        says: one.says.map((said) => ({
          ...said,
          ...(said.message !== undefined && { message: message(said.message) }),
        })),
        objectives: one.objectives.map(objective),
        measures: one.measures.map(kpi),
        collects: one.collects.map(kpi),
        tools: one.tools.map(tool),
        teams: one.teams.map(team),
      }),
    ),
    links: model.links.map((one): Link => ({ ...one, from: card(one.from), to: card(one.to) })),
    hybrids: called('hybrid', model.hybrids).map(
      (one): Hybrid => ({
        ...one,
        ...side('online', one),
        ...side('offline', one),
        objectives: one.objectives.map(objective),
      }),
    ),
    themes: called('theme', model.themes).map(
      (theme): Theme => ({
        ...theme,
        objectives: theme.objectives.map((one) => ({
          ...one,
          id: objective(one.id),
          kpis: one.kpis.map(kpi),
          servedBy: one.servedBy.map((id) => names.of('hybrid', card(id))),
        })),
      }),
    ),
    kpis: called('kpi', model.kpis),
    messages: called('message', model.messages).map((one) => ({ ...one, cards: one.cards.map(card) })),
    brands: called('brand', model.brands),
    teams: called('team', model.teams),
    tools: called('tool', model.tools),
    competitors: called('competitor', model.competitors),
    curve: model.curve.map(
      (one): Curve => ({ ...one, points: one.points.map((point) => ({ ...point, card: card(point.card) })) }),
    ),
  };
}
