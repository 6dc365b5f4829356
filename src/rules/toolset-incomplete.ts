import { say } from '../texts/say.ts';
import { wordsInSight } from './in-sight.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

/** Tools, but not all that it takes to follow people and to act on what is known. */
export const toolsetIncomplete: Rule = {
  code: 'toolset-incomplete',
  severity: 'info',
  profile: 'strict',
  *checkJourney(journey) {
    const declared = wordsInSight(journey, 'tool', 'kind');
    if (declared.size === 0) return;
    for (const kind of ['profiling', 'crm', 'automation']) {
      if (declared.has(kind)) continue;
      yield {
        place: where(journey),
        say: say('No tool of the kind ‘{kind}’ is declared.', { kind }),
        subject: kind,
      };
    }
  },
};
