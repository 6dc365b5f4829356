import { around, statementAt } from '../model/at-place.ts';
import type { ResolvedBlock, ResolvedJourney } from '../model/resolved.ts';
import type { Statement } from '../model/statement.ts';
import { say } from '../texts/say.ts';
import { appendTo } from './insertions.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

/** A competitor who does better where nothing is planned. */
export const competitorAhead: Rule = {
  code: 'competitor-ahead',
  severity: 'info',
  profile: 'standard',
  *checkJourney(journey) {
    for (const { block, nearby, facts } of behindIn(journey)) {
      const pains = nearby.flatMap((one) => one.facts('pain'));
      if (nearby.some((one) => one.has('opportunity')) || pains.some((pain) => pain.fact('remedy'))) continue;
      for (const fact of facts)
        yield {
          place: where(journey, fact, ...nearby),
          say: say('‘{competitor}’ does better here and nothing is planned.', { competitor: fact.ref?.name ?? '' }),
          subject: `${block.declaration.keyword} ${block.id} ${fact.ref?.name}`,
          holds: (use) => !pains.some((pain) => pain.name !== undefined && use.isNamed(pain, ['resolves'])),
        };
    }
  },
  fixes({ place }) {
    const fact = statementAt(place);
    const touchpoint = fact && around(fact, 'touchpoint');
    return touchpoint ? [{ title: say('Add an opportunity'), edits: [appendTo(touchpoint, 'opportunity "$0"')] }] : [];
  },
};

interface Behind {
  block: ResolvedBlock;
  /** Where a plan would stand: a touchpoint and its stage; for the whole journey any of them. */
  nearby: readonly ResolvedBlock[];
  facts: readonly Statement[];
}

function behindIn(journey: ResolvedJourney): Behind[] {
  const everywhere = [...journey.stages, ...journey.touchpoints];
  const blocks = [
    { block: journey as ResolvedBlock, nearby: everywhere },
    ...journey.touchpoints.map((block) => ({
      block,
      nearby: [block, journey.stage(block.stage)].filter((one) => one !== undefined),
    })),
  ];
  return blocks.flatMap(({ block, nearby }) => {
    const facts = block.facts('versus').filter(({ word }) => word === 'behind');
    return facts.length > 0 ? [{ block, nearby, facts }] : [];
  });
}
