import { blocks } from '../language/vocabulary.ts';
import { statementAt } from '../model/at-place.ts';
import { say } from '../texts/say.ts';
import { appendTo, choice } from './insertions.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

/** A feeling or an experience of today of which nobody says how it is known. */
export const experienceWithoutEvidence: Rule = {
  code: 'experience-without-evidence',
  severity: 'info',
  profile: 'strict',
  *checkJourney(journey) {
    if (journey.fact('state')?.word !== 'as-is' || journey.has('evidence')) return;
    for (const stage of journey.stages) {
      if (stage.has('evidence')) continue;
      for (const block of [stage, ...stage.touchpoints]) {
        const felt = [...block.facts('feels'), ...block.facts('gets')];
        if (felt.length === 0 || block.has('evidence')) continue;
        yield {
          place: where(journey, block, ...felt, stage),
          say: say('Where does this come from?'),
          subject: `${block.declaration.keyword} ${block.id}`,
          facts: felt,
        };
      }
    }
  },
  fixes({ place }) {
    const found = statementAt(place);
    if (found?.keyword !== 'touchpoint' && found?.keyword !== 'stage') return [];
    const text = `evidence ${choice(blocks.touchpoint.evidence.words ?? [])} "$0"`;
    return [{ title: say('Add evidence'), edits: [appendTo(found, text)] }];
  },
};
