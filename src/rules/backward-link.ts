import { statementAt } from '../model/at-place.ts';
import { say } from '../texts/say.ts';
import { linkFacts } from './hybrids.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

/** A link to an earlier stage that does not say when people go back. */
export const backwardLink: Rule = {
  code: 'backward-link',
  severity: 'info',
  profile: 'standard',
  *checkJourney(journey) {
    const order = new Map(journey.stages.map(({ id }, index) => [id, index]));
    for (const from of journey.touchpoints)
      for (const link of linkFacts(from)) {
        const to = journey.target(link.ref);
        if (!to || link.part('when') || (order.get(to.stage) ?? 0) >= (order.get(from.stage) ?? 0)) continue;
        yield {
          place: where(journey, link, from, to),
          say: say('‘{a}’ sends people back to ‘{b}’; say when.', { a: from.name, b: to.name }),
          subject: `${from.id} ${link.keyword} ${to.id}`,
        };
      }
  },
  fixes({ place }) {
    const link = statementAt(place);
    if (link?.keyword !== 'leads-to' && link?.keyword !== 'triggers') return [];
    const edit = { place: place.file.at(link.place('ref').end, 0), text: ' when "$0"', snippet: true };
    return [{ title: say('Add when'), edits: [edit] }];
  },
};
