import { say } from '../texts/say.ts';
import type { Rule } from './rule.ts';
import { unused } from './workspace-use.ts';

/** A persona that no journey is about. */
export const personaUnused: Rule = {
  code: 'persona-unused',
  severity: 'hint',
  profile: 'standard',
  *checkWorkspace(use) {
    for (const persona of unused(use, 'persona', ['persona']))
      yield {
        place: persona.place('name'),
        say: say('No journey follows ‘{name}’.', { name: persona.name ?? '' }),
      };
  },
};
