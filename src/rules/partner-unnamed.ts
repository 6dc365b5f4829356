import { say } from '../texts/say.ts';
import type { Rule } from './rule.ts';

/** Control by a partner without a name. */
export const partnerUnnamed: Rule = {
  code: 'partner-unnamed',
  severity: 'info',
  profile: 'strict',
  *checkFile(file) {
    for (const fact of file.all())
      if (fact.keyword === 'control' && fact.word === 'partner' && fact.text === undefined)
        yield { place: fact.place(), say: say('Name the partner.') };
  },
};
