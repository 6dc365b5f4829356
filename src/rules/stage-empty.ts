import { declarationAt } from '../model/at-place.ts';
import { say } from '../texts/say.ts';
import { appendTo } from './insertions.ts';
import { freeName } from './references.ts';
import type { Rule } from './rule.ts';
import { lossOf, where } from './where.ts';

/** A stage in which nothing happens. */
export const stageEmpty: Rule = {
  code: 'stage-empty',
  severity: 'warning',
  profile: 'standard',
  *checkJourney(journey) {
    for (const stage of journey.stages) {
      if (stage.touchpoints.length > 0) continue;
      const lost = lossOf(journey, (touchpoint) => touchpoint.stage === stage.id);
      yield {
        place: where(journey, lost, stage),
        say: say('Nothing happens in ‘{name}’.', { name: stage.name }),
        subject: stage.id,
      };
    }
  },
  fixes({ place }) {
    const stage = declarationAt(place);
    if (stage?.kind !== 'stage') return [];
    const name = freeName('touchpoint', stage.name ?? 'touchpoint', stage);
    const edit = appendTo(stage, `touchpoint \${1:${name}} "$0"`);
    return [{ title: say('Add a touchpoint'), edits: [edit] }];
  },
};
