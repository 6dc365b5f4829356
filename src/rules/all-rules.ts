import { groupA } from './group-a.ts';
import { groupB } from './group-b.ts';
import { groupC } from './group-c.ts';
import { groupD } from './group-d.ts';
import { groupE } from './group-e.ts';
import { groupF } from './group-f.ts';
import { groupG } from './group-g.ts';
import { groupH } from './group-h.ts';
import { groupI } from './group-i.ts';
import type { Rule } from './rule.ts';

/** Every rule of the language. */
export const allRules: readonly Rule[] = [
  ...groupA,
  ...groupB,
  ...groupC,
  ...groupD,
  ...groupE,
  ...groupF,
  ...groupG,
  ...groupH,
  ...groupI,
];
