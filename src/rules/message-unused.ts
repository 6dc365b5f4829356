import { say } from '../texts/say.ts';
import type { Rule } from './rule.ts';
import { unused } from './workspace-use.ts';

/** A message that nobody passes on. */
export const messageUnused: Rule = {
  code: 'message-unused',
  severity: 'hint',
  profile: 'standard',
  *checkWorkspace(use) {
    for (const message of unused(use, 'message', ['says']))
      yield {
        place: message.place('name'),
        say: say('No touchpoint says ‘{name}’.', { name: message.name ?? '' }),
      };
  },
};
