import { factAt } from '../model/at-place.ts';
import { say } from '../texts/say.ts';
import { linkFacts } from './hybrids.ts';
import { remove } from './insertions.ts';
import type { Rule } from './rule.ts';
import { isOwn, where } from './where.ts';

/** A link from a touchpoint to itself. */
export const selfLink: Rule = {
  code: 'self-link',
  severity: 'error',
  profile: 'always',
  *checkJourney(journey) {
    for (const touchpoint of journey.touchpoints)
      for (const link of linkFacts(touchpoint)) {
        if (journey.target(link.ref) !== touchpoint) continue;
        yield {
          place: isOwn(journey, link) ? link.place('ref') : where(journey, touchpoint),
          say: say('‘{name}’ leads to itself.', { name: touchpoint.name }),
          subject: `${touchpoint.id} ${link.keyword}`,
        };
      }
  },
  fixes({ place }) {
    const link = factAt(place);
    return link ? [{ title: say('Remove this link'), edits: [remove(link)] }] : [];
  },
};
