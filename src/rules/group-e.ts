import { hybridCandidate } from './hybrid-candidate.ts';
import { hybridNeedsOnlineAndOffline } from './hybrid-needs-online-and-offline.ts';
import { hybridNoPeer } from './hybrid-no-peer.ts';
import { hybridNotLinked } from './hybrid-not-linked.ts';
import { hybridOneWay } from './hybrid-one-way.ts';
import { hybridOrder } from './hybrid-order.ts';
import { hybridSameTouchpoint } from './hybrid-same-touchpoint.ts';
import { hybridSideMismatch } from './hybrid-side-mismatch.ts';
import { hybridStartsOffline } from './hybrid-starts-offline.ts';
import { hybridWithoutInteraction } from './hybrid-without-interaction.ts';
import { hybridWithoutObjective } from './hybrid-without-objective.ts';
import { objectiveNotActualised } from './objective-not-actualised.ts';
import { objectiveOneWorld } from './objective-one-world.ts';
import { objectiveUnmeasured } from './objective-unmeasured.ts';
import type { Rule } from './rule.ts';
import { themeWithoutObjective } from './theme-without-objective.ts';

/** E. Hybrid touchpoints, themes, objectives: where online and offline meet, and what for. */
export const groupE: readonly Rule[] = [
  hybridNeedsOnlineAndOffline,
  hybridSameTouchpoint,
  hybridSideMismatch,
  hybridNotLinked,
  hybridStartsOffline,
  hybridOrder,
  hybridNoPeer,
  hybridOneWay,
  hybridWithoutObjective,
  hybridWithoutInteraction,
  hybridCandidate,
  themeWithoutObjective,
  objectiveNotActualised,
  objectiveOneWorld,
  objectiveUnmeasured,
];
