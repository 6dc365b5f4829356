import { say } from '../texts/say.ts';
import type { Rule } from './rule.ts';

/** The version of the language that this tool reads. */
const known = 1;

/** A file written for a newer version of the language. */
export const formatVersion: Rule = {
  code: 'format-version',
  severity: 'warning',
  profile: 'always',
  *checkFile(file) {
    for (const statement of file.statements) {
      if (statement.keyword !== 'format' || (statement.number ?? 0) <= known) continue;
      yield {
        place: statement.place('number'),
        say: say('This file needs format {v}; this tool knows {w}.', { v: statement.number as number, w: known }),
      };
    }
  },
};
