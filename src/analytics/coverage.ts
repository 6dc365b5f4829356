import { optional } from '../model/build-card.ts';
import type { MapModel, PhaseId } from '../model/map-model.ts';
import { valenceOf } from './as-persona.ts';
import type { Part } from './numbers.ts';
import { mean, part } from './numbers.ts';
import { touchpointsByPhase, touchpointsOf } from './touchpoints.ts';

/** How much of the grid of stages and channels is used (Risdon & Quattlebaum's touchpoint inventory). */
export interface Coverage {
  /** Cells with at least one touchpoint ÷ (stages × channels in use). */
  grid: Part;
  /** Stages with a touchpoint ÷ all. */
  stages: Part;
  emptyStages: string[];
  /** Phases with a touchpoint ÷ 3. */
  phases: Part;
  emptyPhases: PhaseId[];
  /** Every cell with a touchpoint, by stage and then by channel. */
  cells: Cell[];
}

export interface Cell {
  stage: string;
  lane: string;
  /** Touchpoints whose main channel this is: each one counts in one cell. */
  touchpoints: number;
  /** Touchpoints that stand here too, by a second `on`. */
  also: number;
  /** Mean of their valences, −2 to +2; absent when none is given. */
  valence?: number;
}

/**
 * Coverage of the grid. A cell is covered by a touchpoint of its stage on its channel, be it the main one or not;
 * `until` covers no later stage. The rows without channel and behind the scenes are no channels.
 */
export function coverageOf(model: MapModel): Coverage {
  const cells = cellsOf(model);
  const lanes = model.lanes.filter(({ kind }) => kind === 'channel');
  const used = new Set(touchpointsOf(model).map(({ stage }) => stage));
  const emptyStages = model.stages.map(({ id }) => id).filter((id) => !used.has(id));
  const reached = touchpointsByPhase(model).flatMap(({ phase, cards }) => (cards.length > 0 ? [phase] : []));
  const emptyPhases = phases.filter((phase) => !reached.includes(phase));
  return {
    grid: part(cells.length, model.stages.length * lanes.length),
    stages: part(model.stages.length - emptyStages.length, model.stages.length),
    emptyStages,
    phases: part(phases.length - emptyPhases.length, phases.length),
    emptyPhases,
    cells,
  };
}

const phases: readonly PhaseId[] = ['before', 'during', 'after'];

function cellsOf(model: MapModel): Cell[] {
  const rows = new Map(model.lanes.flatMap(({ id, kind }, i) => (kind === 'channel' && id !== null ? [[id, i]] : [])));
  const byStage = Map.groupBy(touchpointsOf(model), ({ stage }) => stage);
  return model.stages.flatMap(({ id: stage }) => {
    const placed = (byStage.get(stage) ?? []).flatMap((card) => card.lanes.map((lane, i) => ({ card, lane, i })));
    return [...Map.groupBy(placed, ({ lane }) => lane)]
      .flatMap(([lane, there]): Cell[] => {
        if (lane === null || !rows.has(lane)) return [];
        const own = there.filter(({ i }) => i === 0);
        const valence = mean(own.flatMap(({ card }) => valenceOf(card) ?? []));
        const also = there.length - own.length;
        return [{ stage, lane, touchpoints: own.length, also, ...optional('valence', valence) }];
      })
      .sort((a, b) => (rows.get(a.lane) as number) - (rows.get(b.lane) as number));
  });
}
