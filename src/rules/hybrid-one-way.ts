import { statementAt } from '../model/at-place.ts';
import { say } from '../texts/say.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

/** A side of a hybrid touchpoint that does not say how it supports the other one. */
export const hybridOneWay: Rule = {
  code: 'hybrid-one-way',
  severity: 'info',
  profile: 'standard',
  *checkJourney(journey) {
    for (const hybrid of journey.hybrids)
      for (const side of ['online', 'offline'] as const) {
        const fact = hybrid.fact(side);
        if (fact?.ref === undefined || fact.text !== undefined) continue;
        yield {
          place: where(journey, fact, hybrid),
          say:
            side === 'online'
              ? say('Say how the online part supports the other.')
              : say('Say how the offline part supports the other.'),
          data: { side },
          subject: `${hybrid.id} ${side}`,
        };
      }
  },
  fixes({ place, data }) {
    const side = statementAt(place);
    if (side?.keyword !== data.side || side?.parent?.keyword !== 'hybrid') return [];
    return [
      {
        title: say('Add how it supports the other part'),
        edits: [{ place: place.file.at(side.place('ref').end, 0), text: ' "$0"', snippet: true }],
      },
    ];
  },
};
