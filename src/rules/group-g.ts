import { criticalNegative } from './critical-negative.ts';
import { duePassed } from './due-passed.ts';
import { emotionDrop } from './emotion-drop.ts';
import { expectationGap } from './expectation-gap.ts';
import { expectationOneSided } from './expectation-one-sided.ts';
import { experienceInToBe } from './experience-in-to-be.ts';
import { negativeWithoutPain } from './negative-without-pain.ts';
import { painOnHappy } from './pain-on-happy.ts';
import { painWithoutRemedy } from './pain-without-remedy.ts';
import { remedyUnassigned } from './remedy-unassigned.ts';
import type { Rule } from './rule.ts';
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
];
