import { ambiguousName } from './ambiguous-name.ts';
import { channelUnused } from './channel-unused.ts';
import { competitorUnused } from './competitor-unused.ts';
import { dropUnknown } from './drop-unknown.ts';
import { duplicateName } from './duplicate-name.ts';
import { imageNotFound } from './image-not-found.ts';
import { importCycle } from './import-cycle.ts';
import { importNotFound } from './import-not-found.ts';
import { importUnused } from './import-unused.ts';
import { kpiUnused } from './kpi-unused.ts';
import { messageUnused } from './message-unused.ts';
import { personaOutsideJourney } from './persona-outside-journey.ts';
import { personaUnused } from './persona-unused.ts';
import type { Rule } from './rule.ts';
import { unknownReference } from './unknown-reference.ts';
import { variantCycle } from './variant-cycle.ts';
import { variantNoChange } from './variant-no-change.ts';
import { wrongKind } from './wrong-kind.ts';

/** B. Names, references, files: what can be seen where files meet. */
export const groupB: readonly Rule[] = [
  duplicateName,
  ambiguousName,
  unknownReference,
  wrongKind,
  importNotFound,
  importCycle,
  importUnused,
  channelUnused,
  personaUnused,
  messageUnused,
  kpiUnused,
  competitorUnused,
  variantCycle,
  dropUnknown,
  variantNoChange,
  imageNotFound,
  personaOutsideJourney,
];
