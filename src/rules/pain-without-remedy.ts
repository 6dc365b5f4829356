import { around, statementAt } from '../model/at-place.ts';
import { say } from '../texts/say.ts';
import { appendTo } from './insertions.ts';
import { ownIssues } from './pains.ts';
import type { Rule } from './rule.ts';

/** A serious pain for which nothing is planned. */
export const painWithoutRemedy: Rule = {
  code: 'pain-without-remedy',
  severity: 'warning',
  profile: 'standard',
  *checkJourney(journey) {
    for (const pain of ownIssues(journey, ['pain'])) {
      const severity = pain.fact('severity')?.word;
      if ((severity !== 'medium' && severity !== 'high') || pain.fact('remedy')) continue;
      yield {
        place: pain.place(),
        say: say('No remedy yet for “{text}”.', { text: pain.text ?? '' }),
        holds: (use) => !use.isNamed(pain, ['resolves']),
      };
    }
  },
  fixes({ place }) {
    const found = statementAt(place);
    const pain = found && around(found, 'pain');
    return pain ? [{ title: say('Add a remedy'), edits: [appendTo(pain, 'remedy "$0"')] }] : [];
  },
};
