import { say } from '../texts/say.ts';
import { otherWorld, pairsOf } from './hybrids.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

/** A hybrid touchpoint whose starting side stands in a later stage than the other one. */
export const hybridOrder: Rule = {
  code: 'hybrid-order',
  severity: 'warning',
  profile: 'standard',
  *checkJourney(journey) {
    const order = new Map(journey.stages.map(({ id }, index) => [id, index]));
    for (const pair of pairsOf(journey)) {
      const [a, b] = [pair[pair.starts], pair[otherWorld(pair.starts)]];
      if ((order.get(a.stage) ?? 0) <= (order.get(b.stage) ?? 0)) continue;
      yield {
        place: where(journey, pair.hybrid, a, b),
        say: say('‘{a}’ comes after ‘{b}’ on the map.', { a: a.name, b: b.name }),
        subject: pair.hybrid.id,
      };
    }
  },
};
