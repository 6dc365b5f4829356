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
        yield {
          place: where(journey, touchpoint, ...lone, journey.stage(touchpoint.stage)),
          say: say('Without ‘{missing}’ no gap can be read.', { missing }),
          data: { missing, personas: lone.map((fact) => personaOf(fact) ?? '') },
          subject: `${touchpoint.id} ${missing}`,
          facts: lone,
        };
      }
  },
  fixes({ place, data: { missing, personas } }) {
    const touchpoint = touchpointAt(place);
    if (!touchpoint || !Array.isArray(personas)) return [];
    // what holds for everybody is the other side of what holds for one
    const open: string[] = personas.includes('') ? [''] : personas;
    const facts = open.map((persona, i) => {
      const score = choice(['1', '2', '3', '4', '5'], i + 1);
      return `${missing} ${score}${persona === '' ? '' : ` for ${persona}`}`;
    });
    return [{ title: say('Add ‘{fact}’', { fact: String(missing) }), edits: [appendTo(touchpoint, ...facts)] }];
  },
};

/** The facts to which nobody has the other side; of those that are repeated, the first. */
function loneFacts(touchpoint: ResolvedTouchpoint, given: string, missing: string): Statement[] {
  const paired = new Set<Statement>();
  for (const persona of voicesOf(touchpoint, [given, missing])) {
    const fact = factFor(touchpoint, given, persona);
    if (fact && factFor(touchpoint, missing, persona)) paired.add(fact);
  }
  const firsts = new Map(
    touchpoint
      .facts(given)
      .toReversed()
      .map((fact) => [personaOf(fact), fact]),
  );
  return [...firsts.values()].reverse().filter((fact) => !paired.has(fact));
}
