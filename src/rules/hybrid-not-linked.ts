import { around, declarationAt } from '../model/at-place.ts';
import { say } from '../texts/say.ts';
import { isLinked, otherWorld, pairsOf } from './hybrids.ts';
import { giveFact } from './insertions.ts';
import { canBeNamed, touchpointIn } from './references.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

/** A hybrid touchpoint whose starting side does not lead to the other one. */
export const hybridNotLinked: Rule = {
  code: 'hybrid-not-linked',
  severity: 'warning',
  profile: 'standard',
  *checkJourney(journey) {
    for (const pair of pairsOf(journey)) {
      const { hybrid, starts } = pair;
      const [from, to] = [pair[starts], pair[otherWorld(starts)]];
      if (isLinked(journey, from, to)) continue;
      // the opposite link of a hybrid that starts online is a finding of its own
      if (starts === 'online' && isLinked(journey, to, from)) continue;
      yield {
        place: where(journey, hybrid),
        say:
          starts === 'online'
            ? say('The online part should trigger the offline part.')
            : say('The offline part should trigger the online part.'),
        data: { from: from.id, to: to.id },
        subject: hybrid.id,
      };
    }
  },
  fixes({ place, data }) {
    const hybrid = declarationAt(place);
    const touchpoint = hybrid && touchpointIn(around(hybrid, 'journey'), data.from);
    if (!touchpoint || !canBeNamed(data.to)) return [];
    return [
      {
        title: say('Let ‘{from}’ trigger ‘{to}’', { from: String(data.from), to: String(data.to) }),
        edits: [giveFact(touchpoint, `triggers ${data.to}`)],
      },
    ];
  },
};
