import { say } from '../texts/say.ts';
import { noun } from './nouns.ts';
import { openNames } from './references.ts';
import type { Rule } from './rule.ts';

/** A name that stands for something of another kind than the fact needs. */
export const wrongKind: Rule = {
  code: 'wrong-kind',
  severity: 'error',
  profile: 'always',
  *checkFile(file) {
    for (const { place, kind, name, found } of openNames(file))
      if (found)
        yield {
          place,
          say: say('‘{name}’ is {found}; {wanted} is needed here.', { name, found: noun(found), wanted: noun(kind) }),
        };
  },
};
