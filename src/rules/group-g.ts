import { assumptionOnly } from './assumption-only.ts';
import { criticalNegative } from './critical-negative.ts';
import { deviationInPlanned } from './deviation-in-planned.ts';
import { duePassed } from './due-passed.ts';
import { emotionDrop } from './emotion-drop.ts';
import { expectationGap } from './expectation-gap.ts';
import { expectationOneSided } from './expectation-one-sided.ts';
import { experienceInToBe } from './experience-in-to-be.ts';
import { experienceWithoutEvidence } from './experience-without-evidence.ts';
import { negativeWithoutPain } from './negative-without-pain.ts';
import { noFeedbackLoop } from './no-feedback-loop.ts';
import { painOnHappy } from './pain-on-happy.ts';
import { painWithoutRemedy } from './pain-without-remedy.ts';
import { remedyUnassigned } from './remedy-unassigned.ts';
import { resolvedButUnchanged } from './resolved-but-unchanged.ts';
import type { Rule } from './rule.ts';
import { slowerThanAgreed } from './slower-than-agreed.ts';
import { toBeWorse } from './to-be-worse.ts';
import { touchpointUnmeasured } from './touchpoint-unmeasured.ts';
import { weakEnding } from './weak-ending.ts';

/** G. Experience: what people expect and get, how they feel, and what is done about it. */
export const groupG: readonly Rule[] = [
  expectationGap,
  expectationOneSided,
  experienceInToBe,
  negativeWithoutPain,
  painWithoutRemedy,
  painOnHappy,
  remedyUnassigned,
  duePassed,
  criticalNegative,
  emotionDrop,
  weakEnding,
  noFeedbackLoop,
  touchpointUnmeasured,
  experienceWithoutEvidence,
  assumptionOnly,
  deviationInPlanned,
  resolvedButUnchanged,
  toBeWorse,
  slowerThanAgreed,
];
