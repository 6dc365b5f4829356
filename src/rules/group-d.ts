import { consentMissing } from './consent-missing.ts';
import { controlDoubtful } from './control-doubtful.ts';
import { controlUnknown } from './control-unknown.ts';
import { partnerUnnamed } from './partner-unnamed.ts';
import { publicOpinionUnwatched } from './public-opinion-unwatched.ts';
import type { Rule } from './rule.ts';
import { uncontrolledCritical } from './uncontrolled-critical.ts';

/** D. Control: in whose hands a touchpoint is. */
export const groupD: readonly Rule[] = [
  controlUnknown,
  uncontrolledCritical,
  partnerUnnamed,
  controlDoubtful,
  publicOpinionUnwatched,
  consentMissing,
];
