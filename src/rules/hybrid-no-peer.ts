import { declarationAt } from '../model/at-place.ts';
import { say } from '../texts/say.ts';
import { giveFact } from './insertions.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

/** A hybrid touchpoint in which people do not help each other. */
export const hybridNoPeer: Rule = {
  code: 'hybrid-no-peer',
  severity: 'hint',
  profile: 'standard',
  *checkJourney(journey) {
    for (const hybrid of journey.hybrids) {
      if (hybrid.has('peer')) continue;
      yield {
        place: where(journey, hybrid),
        say: say('Online parts often let people help each other; is there a peer-to-peer side?'),
        subject: hybrid.id,
      };
    }
  },
  fixes({ place }) {
    const hybrid = declarationAt(place);
    if (hybrid?.keyword !== 'hybrid') return [];
    return [{ title: say('Add how people help each other'), edits: [giveFact(hybrid, 'peer "$0"')] }];
  },
};
