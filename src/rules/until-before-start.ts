import { factAt } from '../model/at-place.ts';
import { say } from '../texts/say.ts';
import { remove } from './insertions.ts';
import type { Rule } from './rule.ts';
import { isOwn, where } from './where.ts';

/** A contact that ends in a stage before its own. */
export const untilBeforeStart: Rule = {
  code: 'until-before-start',
  severity: 'error',
  profile: 'always',
  *checkJourney(journey) {
    const places = new Map(journey.stages.map(({ id }, index) => [id, index]));
    for (const touchpoint of journey.touchpoints) {
      const until = touchpoint.fact('until');
      const end = places.get(until?.ref?.name ?? '');
      if (!until || end === undefined || end >= (places.get(touchpoint.stage) ?? 0)) continue;
      yield {
        place: isOwn(journey, until) ? until.place('ref') : where(journey, touchpoint),
        say: say('‘{name}’ cannot end before it starts.', { name: touchpoint.name }),
        subject: touchpoint.id,
      };
    }
  },
  fixes({ place }) {
    const until = factAt(place);
    return until?.keyword === 'until' ? [{ title: say('Remove ‘until’'), edits: [remove(until)] }] : [];
  },
};
