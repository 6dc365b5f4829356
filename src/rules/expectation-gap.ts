import type { ResolvedTouchpoint } from '../model/resolved.ts';
import type { Statement } from '../model/statement.ts';
import { say } from '../texts/say.ts';
import { addOpportunity, addPain } from './issue-fixes.ts';
import type { Persona } from './personas.ts';
import { factFor, personaOf, voicesOf } from './personas.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

/** An experience that stays far behind what was expected. */
export const expectationGap: Rule = {
  code: 'expectation-gap',
  severity: 'warning',
  profile: 'standard',
  *checkJourney(journey, { settings: { gap } }) {
    for (const touchpoint of journey.touchpoints)
      for (const { expects, gets } of pairsOf(touchpoint)) {
        const [e, g] = [expects.number, gets.number];
        if (e === undefined || g === undefined || g - e > -gap) continue;
        yield {
          place: where(journey, gets, expects, touchpoint, journey.stage(touchpoint.stage)),
          say: say('Customers expect {e} and get {g}.', { e, g }),
          subject: `${touchpoint.id} ${personaOf(gets) ?? ''}`,
          facts: [expects, gets],
        };
      }
  },
  fixes: ({ place }) => [...addPain(place), ...addOpportunity(place)],
};

/** What somebody expects and gets; for each experience the widest gap. */
function pairsOf(touchpoint: ResolvedTouchpoint): { expects: Statement; gets: Statement }[] {
  const widest = new Map<Statement, Statement>();
  for (const persona of voicesOf(touchpoint, ['expects', 'gets'])) {
    const { expects, gets } = pairFor(touchpoint, persona);
    if (!expects || !gets) continue;
    const known = widest.get(gets);
    if (!known || (expects.number ?? 0) > (known.number ?? 0)) widest.set(gets, expects);
  }
  return [...widest].map(([gets, expects]) => ({ expects, gets }));
}

function pairFor(touchpoint: ResolvedTouchpoint, persona: Persona) {
  return { expects: factFor(touchpoint, 'expects', persona), gets: factFor(touchpoint, 'gets', persona) };
}
