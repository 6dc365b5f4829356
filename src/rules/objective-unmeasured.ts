import { declarationAt } from '../model/at-place.ts';
import { say } from '../texts/say.ts';
import { appendTo, choice } from './insertions.ts';
import type { Rule } from './rule.ts';

/** A relational objective without a KPI that shows whether it is reached. */
export const objectiveUnmeasured: Rule = {
  code: 'objective-unmeasured',
  severity: 'info',
  profile: 'standard',
  *checkFile(file) {
    for (const objective of file.statements.flatMap((theme) => theme.facts('objective'))) {
      if (!objective.kind || objective.fact('measured-by')) continue;
      const { name = '' } = objective;
      yield {
        place: objective.place('name'),
        say: say('How will you know that ‘{name}’ is reached?', { name }),
      };
    }
  },
  fixes({ place }) {
    const objective = declarationAt(place);
    const kpis = objective ? [...place.file.workspace.offered('kpi', objective)].map(({ name }) => name) : [];
    if (!objective || kpis.length === 0) return [];
    return [{ title: say('Choose the KPI'), edits: [appendTo(objective, `measured-by ${choice(kpis)}`)] }];
  },
};
