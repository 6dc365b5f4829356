import { declarationAt } from '../model/at-place.ts';
import { say } from '../texts/say.ts';
import { choice, giveFact } from './insertions.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

/** A hybrid touchpoint that serves no relational objective. */
export const hybridWithoutObjective: Rule = {
  code: 'hybrid-without-objective',
  severity: 'warning',
  profile: 'standard',
  *checkJourney(journey) {
    for (const hybrid of journey.hybrids) {
      if (hybrid.has('serves')) continue;
      yield {
        place: where(journey, hybrid),
        say: say('Which relational objective does ‘{name}’ serve?', { name: hybrid.name }),
        subject: hybrid.id,
      };
    }
  },
  fixes({ place }) {
    const hybrid = declarationAt(place);
    if (hybrid?.keyword !== 'hybrid') return [];
    const objectives = [...place.file.workspace.offered('objective', hybrid)].map(({ name }) => name);
    if (objectives.length === 0) return [];
    const edits = [giveFact(hybrid, `serves ${choice(objectives)}`)];
    return [{ title: say('Choose the objective'), edits }];
  },
};
