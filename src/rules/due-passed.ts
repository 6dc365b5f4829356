import { daysBetween } from '../model/dates.ts';
import { say } from '../texts/say.ts';
import { ownIssues } from './pains.ts';
import type { Rule } from './rule.ts';

/** A day that has gone by without the pain being gone. */
export const duePassed: Rule = {
  code: 'due-passed',
  severity: 'warning',
  profile: 'standard',
  *checkJourney(journey, { today }) {
    for (const issue of ownIssues(journey, ['pain', 'opportunity'])) {
      const due = issue.fact('due');
      const left = due?.date === undefined ? undefined : daysBetween(today, due.date);
      if (!due || left === undefined || left >= 0) continue;
      yield {
        place: due.place('date'),
        say: say('Due since {date}.', { date: due.date ?? '' }),
        ...(issue.keyword === 'pain' && { holds: (use) => !use.isNamed(issue, ['resolves']) }),
      };
    }
  },
};
