import { declarationAt } from '../model/at-place.ts';
import { say } from '../texts/say.ts';
import { giveFact } from './insertions.ts';
import { isBranching, reachOf } from './reach.ts';
import { touchpointIn } from './references.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

/** A branching journey that starts nowhere. */
export const noEntry: Rule = {
  code: 'no-entry',
  severity: 'error',
  profile: 'always',
  *checkJourney(journey) {
    const { touchpoints } = journey;
    if (!isBranching(journey) || touchpoints.length === 0 || journey.once(reachOf).starts.length > 0) return;
    const first = touchpoints.find(({ internal }) => !internal) ?? touchpoints[0];
    yield {
      place: where(journey, journey),
      say: say('Mark where the journey can start.'),
      data: { first: first?.id ?? '' },
      subject: 'start',
    };
  },
  fixes({ place, data }) {
    const touchpoint = touchpointIn(declarationAt(place), data.first);
    if (!touchpoint) return [];
    return [
      {
        title: say('Mark ‘{name}’ as a start', { name: String(data.first) }),
        edits: [giveFact(touchpoint, 'entry')],
      },
    ];
  },
};
