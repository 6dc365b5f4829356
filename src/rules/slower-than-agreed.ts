import { entry } from '../language/collections.ts';
import { toDays } from '../language/vocabulary.ts';
import type { ResolvedJourney, ResolvedTouchpoint } from '../model/resolved.ts';
import type { Statement } from '../model/statement.ts';
import { quantity } from '../texts/quantities.ts';
import type { Say } from '../texts/say.ts';
import { asIs, say } from '../texts/say.ts';
import { holdersOf } from './pains.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

/** Something that takes longer than was agreed. */
export const slowerThanAgreed: Rule = {
  code: 'slower-than-agreed',
  severity: 'warning',
  profile: 'standard',
  *checkJourney(journey) {
    const links = linksTo(journey);
    for (const block of holdersOf(journey)) {
      const within = block.fact('within');
      const agreed = daysOf(within);
      if (!within || agreed === undefined) continue;
      const times = [...block.facts('duration'), ...(links.get(block as ResolvedTouchpoint) ?? [])];
      const late = times.filter((fact) => (daysOf(fact) ?? 0) > agreed);
      const [longest] = late.toSorted((a, b) => (daysOf(b) ?? 0) - (daysOf(a) ?? 0));
      if (!longest) continue;
      const stage = journey.stage((block as Partial<ResolvedTouchpoint>).stage);
      yield {
        place: where(journey, block, ...late, within, stage),
        say: say('‘{name}’ takes {x}; {y} were agreed.', {
          name: block.name,
          x: written(longest),
          y: written(within),
        }),
        subject: `${block.declaration.keyword} ${block.id}`,
        facts: [within, ...late],
      };
    }
  },
};

/** The links that lead to each touchpoint. */
function linksTo(journey: ResolvedJourney): Map<ResolvedTouchpoint, Statement[]> {
  const links = new Map<ResolvedTouchpoint, Statement[]>();
  for (const touchpoint of journey.touchpoints)
    for (const link of [...touchpoint.facts('leads-to'), ...touchpoint.facts('triggers')]) {
      const target = journey.target(link.ref);
      if (target) entry(links, target, () => []).push(link);
    }
  return links;
}

/** The time that a fact names, or the delay of a link. */
function timeOf(fact: Statement) {
  return (fact.part('after') ?? fact).quantity;
}

function written(fact: Statement): Say {
  const time = timeOf(fact);
  return time ? quantity(time, true) : asIs('');
}

function daysOf(fact: Statement | undefined): number | undefined {
  const time = fact && timeOf(fact);
  return time && toDays(time);
}
