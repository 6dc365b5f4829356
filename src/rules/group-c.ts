import { categoryPhase } from './category-phase.ts';
import { categoryUncovered } from './category-uncovered.ts';
import { cellCrowded } from './cell-crowded.ts';
import { channelWithoutMedium } from './channel-without-medium.ts';
import { journeyWithoutGoal } from './journey-without-goal.ts';
import { journeyWithoutPersona } from './journey-without-persona.ts';
import { lifecycleUncovered } from './lifecycle-uncovered.ts';
import { personaSingleWorld } from './persona-single-world.ts';
import { phaseOrder } from './phase-order.ts';
import { phaseUncovered } from './phase-uncovered.ts';
import { purchaseMissing } from './purchase-missing.ts';
import { roleUncovered } from './role-uncovered.ts';
import type { Rule } from './rule.ts';
import { singleMedium } from './single-medium.ts';
import { stageEmpty } from './stage-empty.ts';
import { stageWithoutPhase } from './stage-without-phase.ts';
import { touchpointOutsideGrid } from './touchpoint-outside-grid.ts';
import { untilBeforeStart } from './until-before-start.ts';

/** C. The map: phases, stages, channels. */
export const groupC: readonly Rule[] = [
  touchpointOutsideGrid,
  stageWithoutPhase,
  phaseOrder,
  phaseUncovered,
  lifecycleUncovered,
  stageEmpty,
  cellCrowded,
  channelWithoutMedium,
  singleMedium,
  personaSingleWorld,
  journeyWithoutPersona,
  journeyWithoutGoal,
  untilBeforeStart,
  purchaseMissing,
  roleUncovered,
  categoryUncovered,
  categoryPhase,
];
