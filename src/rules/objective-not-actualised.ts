import { say } from '../texts/say.ts';
import type { Rule } from './rule.ts';
import { objectives } from './workspace-use.ts';

/** A relational objective that no touchpoint and no hybrid touchpoint serves. */
export const objectiveNotActualised: Rule = {
  code: 'objective-not-actualised',
  severity: 'warning',
  profile: 'standard',
  *checkWorkspace(use) {
    for (const objective of objectives(use))
      if (use.servedIn(objective) === undefined)
        yield {
          place: objective.place('name'),
          say: say('No touchpoint makes ‘{name}’ real.', { name: objective.name ?? '' }),
        };
  },
};
