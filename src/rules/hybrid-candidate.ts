import { around, statementAt } from '../model/at-place.ts';
import { worldOfTouchpoint } from '../model/defaults.ts';
import { say } from '../texts/say.ts';
import { linkFacts, pairsOf } from './hybrids.ts';
import { appendTo, lineEnd } from './insertions.ts';
import { canBeNamed, freeName } from './references.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

/** A link from the screen into the real world that no hybrid touchpoint stands for. */
export const hybridCandidate: Rule = {
  code: 'hybrid-candidate',
  severity: 'hint',
  profile: 'strict',
  *checkJourney(journey) {
    const known = new Set(pairsOf(journey).map(({ online, offline }) => `${online.id} ${offline.id}`));
    for (const from of journey.touchpoints) {
      if (worldOfTouchpoint(from) !== 'online') continue;
      for (const link of linkFacts(from)) {
        const to = journey.target(link.ref);
        const subject = `${from.id} ${to?.id}`;
        if (!to || worldOfTouchpoint(to) !== 'offline' || known.has(subject)) continue;
        known.add(subject);
        yield {
          place: where(journey, link, from),
          say: say('‘{a}’ and ‘{b}’ look like a hybrid touchpoint.', { a: from.name, b: to.name }),
          data: { online: from.id, offline: to.id },
          subject,
        };
      }
    }
  },
  fixes({ place, data }) {
    const found = statementAt(place);
    const journey = found && around(found, 'journey');
    if (!journey) return [];
    const { online, offline } = data;
    if (!canBeNamed(online) || !canBeNamed(offline)) return [];
    const { file } = journey;
    const indent = `${lineEnd(file)}  `;
    const name = freeName('hybrid', `${online}-${offline}`, journey);
    const facts = [`online ${online} "$3"`, `offline ${offline} "$0"`].map((fact) => `${indent}  ${fact}`);
    const text = `hybrid \${1:${name}} "$2" {${facts.join('')}${indent}\\}`;
    return [{ title: say('Create a hybrid touchpoint of both'), edits: [appendTo(journey, text)] }];
  },
};
