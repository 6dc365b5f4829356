import { say } from '../texts/say.ts';
import { giveFact } from './insertions.ts';
import { touchpointAt } from './issue-fixes.ts';
import type { Rule } from './rule.ts';
import { isOwn, where } from './where.ts';

/** Something that is only assumed, and does not say so where it is seen. */
export const assumptionOnly: Rule = {
  code: 'assumption-only',
  severity: 'info',
  profile: 'standard',
  *checkJourney(journey) {
    for (const touchpoint of journey.touchpoints) {
      const evidence = touchpoint.facts('evidence');
      if (evidence.length === 0 || evidence.some(({ word }) => word !== 'assumption')) continue;
      const confidence = touchpoint.fact('confidence');
      if (confidence?.word === 'low') continue;
      yield {
        place: isOwn(journey, confidence)
          ? confidence.place('word')
          : where(journey, touchpoint, ...evidence, journey.stage(touchpoint.stage)),
        say: say('This is assumed; set ‘confidence low’.'),
        data: { replace: isOwn(journey, confidence) },
        subject: touchpoint.id,
        facts: [...evidence, ...(confidence ? [confidence] : [])],
      };
    }
  },
  fixes({ place, data }) {
    const touchpoint = touchpointAt(place);
    if (!touchpoint) return [];
    const edit = data.replace ? { place, text: 'low' } : giveFact(touchpoint, 'confidence low');
    return [{ title: say('Set ‘confidence low’'), edits: [edit] }];
  },
};
