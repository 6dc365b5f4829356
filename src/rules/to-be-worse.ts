import type { ResolvedBlock, ResolvedJourney } from '../model/resolved.ts';
import { say } from '../texts/say.ts';
import { changeOf, experienceFacts, touchpointBefore } from './betterment.ts';
import { personaOf } from './personas.ts';
import type { Report, Rule } from './rule.ts';
import { isOwn } from './where.ts';

/** A variant in which people feel or get less than in its base. */
export const toBeWorse: Rule = {
  code: 'to-be-worse',
  severity: 'warning',
  profile: 'standard',
  *checkJourney(journey) {
    for (const stage of journey.base ? journey.stages : []) {
      yield* worsened(stage, journey.base?.stage(stage.id), journey);
      for (const touchpoint of stage.touchpoints)
        yield* worsened(touchpoint, touchpointBefore(journey, touchpoint), journey);
    }
  },
};

function* worsened(
  block: ResolvedBlock,
  before: ResolvedBlock | undefined,
  journey: ResolvedJourney,
): Generator<Report> {
  if (!before) return;
  for (const keyword of experienceFacts)
    for (const fact of block.facts(keyword)) {
      if (!isOwn(journey, fact) || (changeOf(block, before, keyword, personaOf(fact)) ?? 0) >= 0) continue;
      yield {
        place: fact.place(),
        say: say('‘{name}’ gets worse in the target.', { name: block.name }),
        subject: `${block.declaration.keyword} ${block.id} ${keyword} ${personaOf(fact) ?? ''}`,
        facts: [fact],
      };
    }
}
