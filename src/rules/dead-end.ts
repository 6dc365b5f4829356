import { around, statementAt } from '../model/at-place.ts';
import type { ResolvedJourney, ResolvedTouchpoint } from '../model/resolved.ts';
import type { Statement } from '../model/statement.ts';
import { say } from '../texts/say.ts';
import { linkFacts } from './hybrids.ts';
import { choice, giveFact } from './insertions.ts';
import { dropsIn, isBranching } from './reach.ts';
import { canBeNamed, touchpointIn } from './references.ts';
import type { Rule } from './rule.ts';
import { dropOf, where } from './where.ts';

/** A touchpoint of a branching journey from which no link leads on and which is no end. */
export const deadEnd: Rule = {
  code: 'dead-end',
  severity: 'warning',
  profile: 'always',
  *checkJourney(journey) {
    if (!isBranching(journey)) return;
    for (const touchpoint of journey.touchpoints) {
      if (!isDeadEnd(touchpoint)) continue;
      yield {
        place: where(journey, openedBy(journey, touchpoint), touchpoint),
        say: say('The customer is left at ‘{name}’.', { name: touchpoint.name }),
        data: { touchpoint: touchpoint.id },
        subject: touchpoint.id,
      };
    }
  },
  fixes({ place, data }) {
    const found = statementAt(place);
    const declaration = found && around(found, 'journey');
    const touchpoint = touchpointIn(declaration, data.touchpoint);
    if (!declaration || !touchpoint) return [];
    const { touchpoints } = place.file.workspace.journey(declaration);
    const here = touchpoints.findIndex(({ id }) => id === data.touchpoint);
    const others = [...touchpoints.slice(here + 1), ...touchpoints.slice(0, here)]
      .map(({ id }) => id)
      .filter(canBeNamed);
    const link = { title: say('Add a link'), edits: [giveFact(touchpoint, `leads-to ${choice(others)}`)] };
    const end = { title: say('Let the journey end here'), edits: [giveFact(touchpoint, 'ends')] };
    return others.length > 0 ? [link, end] : [end];
  },
};

function isDeadEnd(touchpoint: ResolvedTouchpoint): boolean {
  return linkFacts(touchpoint).length === 0 && !touchpoint.has('ends');
}

/** The `drop` that took the way on from a touchpoint. */
function openedBy(journey: ResolvedJourney, { id }: ResolvedTouchpoint): Statement | undefined {
  const known = journey.base?.touchpoint(id);
  const dropped = (known ? linkFacts(known) : []).flatMap(({ ref }) => dropOf(journey, ref?.name) ?? []);
  const [own] = dropsIn(journey, id).filter(({ word = '' }) => ['leads-to', 'triggers', 'ends'].includes(word));
  return own ?? dropped[0];
}
