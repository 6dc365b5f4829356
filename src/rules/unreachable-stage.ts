import { say } from '../texts/say.ts';
import { cutBy, isBranching, reachOf } from './reach.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

/** A stage of a branching journey with touchpoints that all lie off every way. */
export const unreachableStage: Rule = {
  code: 'unreachable-stage',
  severity: 'warning',
  profile: 'always',
  *checkJourney(journey) {
    if (!isBranching(journey)) return;
    const { starts, before } = journey.once(reachOf);
    if (starts.length === 0) return;
    for (const stage of journey.stages) {
      const [first] = stage.touchpoints;
      if (!first || stage.touchpoints.some((touchpoint) => before.has(touchpoint))) continue;
      const cut = stage.touchpoints.map(({ id }) => cutBy(journey, id)).find((drop) => drop !== undefined);
      yield {
        place: where(journey, cut, stage),
        say: say('Nobody reaches stage ‘{name}’.', { name: stage.name }),
        subject: stage.id,
      };
    }
  },
};
