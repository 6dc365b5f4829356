import type { Card, MapModel, PhaseId } from '../model/map-model.ts';

/** The touchpoints that count: those that the customer sees. An internal one counts in no coverage and in no share. */
export function touchpointsOf({ cards }: MapModel): Card[] {
  return cards.filter(({ internal }) => !internal);
}

/** The touchpoints of every phase that has a stage, in the order of the phases; `none` for stages without phase. */
export function touchpointsByPhase(model: MapModel): { phase: PhaseId; cards: Card[] }[] {
  const byStage = Map.groupBy(touchpointsOf(model), ({ stage }) => stage);
  return model.phases.map(({ id, stages }) => ({
    phase: id,
    cards: stages.flatMap((stage) => byStage.get(stage) ?? []),
  }));
}

/** The personas of the touchpoints; a single `undefined`, everybody, where none is named. */
export function personasIn({ personas, cards }: MapModel): (string | undefined)[] {
  const named = new Set(cards.flatMap((card) => card.personas));
  const declared = personas.map(({ id }) => id).filter((id) => named.has(id));
  const all = [...new Set([...declared, ...named])];
  return all.length === 0 ? [undefined] : all;
}

/** Whether a touchpoint is for a persona. One that names nobody is for everybody. */
export function isFor({ personas }: Card, persona: string | undefined): boolean {
  return persona === undefined || personas.length === 0 || personas.includes(persona);
}

/** Decisive contacts are marked, never weighed. */
export function isCritical({ critical, moment }: Card): boolean {
  return critical || moment !== undefined;
}
