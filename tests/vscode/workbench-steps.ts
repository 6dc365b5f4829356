import { compareSteps, sourceControlSteps } from './compare-steps.ts';
import { exportSteps } from './export-steps.ts';
import { homeSteps } from './home-steps.ts';
import { mapSteps, pickerSteps } from './map-steps.ts';
import { markdownSteps } from './markdown-steps.ts';
import { safetySteps, themeSteps } from './safety-steps.ts';
import { serverSteps } from './server-steps.ts';
import type { Step } from './step.ts';
import { textSteps } from './text-steps.ts';
import { viewSteps } from './view-steps.ts';

/** In order: each goes on where the one before it ended. */
export const workbenchSteps: Step[] = [
  ...textSteps,
  ...mapSteps,
  ...viewSteps,
  ...themeSteps,
  ...pickerSteps,
  ...sourceControlSteps,
  ...markdownSteps,
  ...compareSteps,
  ...exportSteps,
  ...homeSteps,
  ...serverSteps,
  ...safetySteps,
];
