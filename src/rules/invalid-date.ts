import { parseDate } from '../model/dates.ts';
import { say } from '../texts/say.ts';
import type { Rule } from './rule.ts';

/** A day or month that no calendar has. */
export const invalidDate: Rule = {
  code: 'invalid-date',
  severity: 'error',
  profile: 'always',
  *checkFile(file) {
    for (const statement of file.all()) {
      const { date } = statement;
      if (date === undefined || parseDate(date) !== undefined) continue;
      yield { place: statement.place('date'), say: say('There is no {date}.', { date }) };
    }
  },
};
