import { say } from '../texts/say.ts';
import { isLinked, pairsOf } from './hybrids.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

/** A hybrid touchpoint that starts offline, as it says or as its only link shows. */
export const hybridStartsOffline: Rule = {
  code: 'hybrid-starts-offline',
  severity: 'info',
  profile: 'standard',
  *checkJourney(journey) {
    for (const { hybrid, online, offline, starts } of pairsOf(journey)) {
      const onlyBack = isLinked(journey, offline, online) && !isLinked(journey, online, offline);
      if (starts === 'online' && !onlyBack) continue;
      yield {
        place: where(journey, hybrid),
        say: say('Hybrid contacts usually start online.'),
        subject: hybrid.id,
      };
    }
  },
};
