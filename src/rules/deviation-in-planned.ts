import { statementAt } from '../model/at-place.ts';
import { say } from '../texts/say.ts';
import { giveFact, remove } from './insertions.ts';
import type { Fix, Rule } from './rule.ts';
import { isOwn, where } from './where.ts';

/** A deviation where nothing has happened yet. */
export const deviationInPlanned: Rule = {
  code: 'deviation-in-planned',
  severity: 'error',
  profile: 'always',
  *checkJourney(journey) {
    const state = journey.fact('state');
    if (state?.word !== 'to-be') return;
    for (const touchpoint of journey.touchpoints)
      for (const deviation of touchpoint.facts('deviation'))
        yield {
          place: where(journey, deviation, touchpoint, journey.stage(touchpoint.stage), state),
          say: say('Only an actual journey can deviate.'),
          data: { inherited: !isOwn(journey, deviation), kind: deviation.word ?? '' },
          subject: touchpoint.id,
          facts: [deviation],
        };
  },
  fixes({ place, data: { inherited, kind } }): Fix[] {
    const found = statementAt(place);
    const title = say('Remove this deviation');
    if (found?.keyword === 'deviation') return [{ title, edits: [remove(found)] }];
    return found?.keyword === 'touchpoint' && inherited && kind !== ''
      ? [{ title, edits: [giveFact(found, `drop deviation ${kind}`)] }]
      : [];
  },
};
