import type { ResolvedTouchpoint } from '../model/resolved.ts';
import { say } from '../texts/say.ts';
import { linkFacts } from './hybrids.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

/** A link from before the purchase to after it. */
export const phaseSkipped: Rule = {
  code: 'phase-skipped',
  severity: 'info',
  profile: 'strict',
  *checkJourney(journey) {
    const phaseOf = ({ stage }: ResolvedTouchpoint) => journey.stage(stage)?.fact('phase')?.word;
    for (const from of journey.touchpoints) {
      if (phaseOf(from) !== 'before') continue;
      for (const link of linkFacts(from)) {
        const to = journey.target(link.ref);
        if (!to || phaseOf(to) !== 'after') continue;
        yield {
          place: where(journey, link, from, to),
          say: say('This link skips the purchase.'),
          subject: `${from.id} ${link.keyword} ${to.id}`,
        };
      }
    }
  },
};
