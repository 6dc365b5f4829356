import { backwardLink } from './backward-link.ts';
import { deadEnd } from './dead-end.ts';
import { duplicateLink } from './duplicate-link.ts';
import { flowMismatch } from './flow-mismatch.ts';
import { noEntry } from './no-entry.ts';
import { phaseSkipped } from './phase-skipped.ts';
import type { Rule } from './rule.ts';
import { selfLink } from './self-link.ts';
import { shareIncomplete } from './share-incomplete.ts';
import { shareOver100 } from './share-over-100.ts';
import { unreachableStage } from './unreachable-stage.ts';
import { unreachableTouchpoint } from './unreachable-touchpoint.ts';

/** F. Flow: where people come from and where they go on. */
export const groupF: readonly Rule[] = [
  noEntry,
  deadEnd,
  unreachableTouchpoint,
  unreachableStage,
  shareOver100,
  shareIncomplete,
  selfLink,
  duplicateLink,
  backwardLink,
  phaseSkipped,
  flowMismatch,
];
