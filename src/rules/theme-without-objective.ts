import { declarationAt } from '../model/at-place.ts';
import { say } from '../texts/say.ts';
import { appendTo } from './insertions.ts';
import type { Rule } from './rule.ts';

/** A relational theme that states no objective. */
export const themeWithoutObjective: Rule = {
  code: 'theme-without-objective',
  severity: 'warning',
  profile: 'standard',
  *checkFile(file) {
    for (const theme of file.statements)
      if (theme.kind === 'theme' && !theme.fact('objective'))
        yield { place: theme.place('name'), say: say('A theme needs at least one objective.') };
  },
  fixes({ place }) {
    const theme = declarationAt(place);
    if (!theme) return [];
    return [{ title: say('Add an objective'), edits: [appendTo(theme, `objective \${1:name} "$0"`)] }];
  },
};
