import type { ResolvedTouchpoint } from '../model/resolved.ts';
import type { Statement } from '../model/statement.ts';
import { say } from '../texts/say.ts';
import { appendTo, choice } from './insertions.ts';
import { touchpointAt } from './issue-fixes.ts';
import { factFor, personaOf, voicesOf } from './personas.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

/** An expectation without an experience, or the reverse. */
export const expectationOneSided: Rule = {
  code: 'expectation-one-sided',
  severity: 'info',
  profile: 'standard',
  *checkJourney(journey) {
    const planned = journey.fact('state')?.word === 'to-be';
    for (const touchpoint of journey.touchpoints)
      for (const [given, missing] of [
        ['expects', 'gets'],
        ['gets', 'expects'],
      ] as const) {
        // what is planned has not been experienced yet
        if (planned && missing === 'gets') continue;
        const lone = loneFacts(touchpoint, given, missing);
        const [first] = lone;
        if (!first) continue;
        const persona = personaOf(first);
        yield {
          place: where(journey, touchpoint, ...lone, journey.stage(touchpoint.stage)),
          say: say('Without ‘{missing}’ no gap can be read.', { missing }),
          data: { missing, ...(persona !== undefined && { persona }) },
          subject: `${touchpoint.id} ${missing}`,
          facts: lone,
        };
      }
  },
  fixes({ place, data: { missing, persona } }) {
    const touchpoint = touchpointAt(place);
    if (!touchpoint) return [];
    const suffix = persona === undefined ? '' : ` for ${persona}`;
    const edit = appendTo(touchpoint, `${missing} ${choice(['1', '2', '3', '4', '5'])}${suffix}`);
    return [{ title: say('Add ‘{fact}’', { fact: String(missing) }), edits: [edit] }];
  },
};

/** The facts to which nobody has the other side. */
function loneFacts(touchpoint: ResolvedTouchpoint, given: string, missing: string): Statement[] {
  const paired = new Set<Statement>();
  for (const persona of voicesOf(touchpoint, [given, missing])) {
    const fact = factFor(touchpoint, given, persona);
    if (fact && factFor(touchpoint, missing, persona)) paired.add(fact);
  }
  return touchpoint.facts(given).filter((fact) => !paired.has(fact));
}
