import { around, statementAt } from '../model/at-place.ts';
import type { ResolvedJourney, ResolvedTouchpoint } from '../model/resolved.ts';
import { say } from '../texts/say.ts';
import { giveFact } from './insertions.ts';
import { cutBy, isBranching, reachOf } from './reach.ts';
import { canBeNamed, touchpointIn } from './references.ts';
import type { Report, Rule } from './rule.ts';
import { where } from './where.ts';

/** A touchpoint of a branching journey to which no way leads from a start. */
export const unreachableTouchpoint: Rule = {
  code: 'unreachable-touchpoint',
  severity: 'warning',
  profile: 'always',
  *checkJourney(journey) {
    if (!isBranching(journey)) return;
    const { starts, before } = journey.once(reachOf);
    if (starts.length === 0) return;
    let last: ResolvedTouchpoint | undefined;
    for (const stage of journey.stages) {
      // a stage that nobody reaches at all is one finding
      const isReached = stage.touchpoints.some((touchpoint) => before.has(touchpoint));
      for (const touchpoint of stage.touchpoints) {
        if (before.has(touchpoint)) last = touchpoint;
        else if (isReached) yield unreached(journey, touchpoint, last ?? starts[0]);
      }
    }
  },
  fixes({ place, data }) {
    const found = statementAt(place);
    const from = found && touchpointIn(around(found, 'journey'), data.from);
    if (!from || !canBeNamed(data.to)) return [];
    const values = { from: String(data.from), to: String(data.to) };
    return [{ title: say('Let ‘{from}’ lead to ‘{to}’', values), edits: [giveFact(from, `leads-to ${data.to}`)] }];
  },
};

function unreached(
  journey: ResolvedJourney,
  touchpoint: ResolvedTouchpoint,
  from: ResolvedTouchpoint | undefined,
): Report {
  return {
    place: where(journey, cutBy(journey, touchpoint.id), touchpoint),
    say: say('Nobody reaches ‘{name}’.', { name: touchpoint.name }),
    data: { to: touchpoint.id, from: from?.id ?? '' },
    subject: touchpoint.id,
  };
}
