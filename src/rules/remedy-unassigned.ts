import { statementAt } from '../model/at-place.ts';
import { say } from '../texts/say.ts';
import { appendTo, choice } from './insertions.ts';
import { ownIssues } from './pains.ts';
import type { Rule } from './rule.ts';

/** A remedy or an opportunity that is nobody's task. */
export const remedyUnassigned: Rule = {
  code: 'remedy-unassigned',
  severity: 'info',
  profile: 'strict',
  *checkJourney(journey) {
    for (const issue of ownIssues(journey, ['pain', 'opportunity'])) {
      const plan = issue.keyword === 'pain' ? issue.fact('remedy') : issue;
      if (plan && !issue.fact('team')) yield { place: plan.place(), say: say('Who will do it?') };
    }
  },
  fixes({ place }) {
    const found = statementAt(place);
    const issue = found?.keyword === 'remedy' ? found.parent : found;
    if (!issue) return [];
    const teams = [...issue.file.workspace.offered('team', issue)].map(({ name }) => name);
    if (teams.length === 0) return [];
    return [{ title: say('Choose a team'), edits: [appendTo(issue, `team ${choice(teams)}`)] }];
  },
};
