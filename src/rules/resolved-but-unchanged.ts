import type { ResolvedBlock, ResolvedJourney } from '../model/resolved.ts';
import type { Statement } from '../model/statement.ts';
import { say } from '../texts/say.ts';
import { isBetter, touchpointBefore } from './betterment.ts';
import { holdersOf } from './pains.ts';
import type { Rule } from './rule.ts';
import { isOwn } from './where.ts';

/** A pain that is said to be gone, and nobody feels it. */
export const resolvedButUnchanged: Rule = {
  code: 'resolved-but-unchanged',
  severity: 'warning',
  profile: 'standard',
  *checkJourney(journey) {
    if (!journey.base) return;
    const resolving = journey.touchpoints
      .flatMap((touchpoint) => touchpoint.facts('resolves'))
      .filter((fact) => isOwn(journey, fact));
    if (resolving.length === 0) return;
    const owners = ownersOfPains(journey);
    for (const fact of resolving) {
      const pain = fact.ref?.target;
      const owner = pain && owners.get(pain);
      if (!owner || isImproved(owner, journey)) continue;
      yield {
        place: fact.place(),
        say: say('The pain is resolved but the experience is unchanged.'),
        subject: fact.ref?.name ?? '',
        facts: [fact],
      };
    }
  },
};

/** The stage or touchpoint of the variant that has each pain. */
function ownersOfPains(journey: ResolvedJourney): Map<Statement, ResolvedBlock> {
  return new Map(holdersOf(journey).flatMap((block) => block.facts('pain').map((pain) => [pain, block] as const)));
}

/** Whether the owner of a pain is better than in the base; for a stage, whether one of its touchpoints is. */
function isImproved(owner: ResolvedBlock, journey: ResolvedJourney): boolean {
  const stage = owner.declaration.keyword === 'stage' ? journey.stage(owner.id) : undefined;
  if (!stage) {
    const touchpoint = journey.touchpoint(owner.id);
    const before = touchpoint && touchpointBefore(journey, touchpoint);
    return !before || isBetter(touchpoint, before);
  }
  const before = journey.base?.stage(stage.id);
  if (!before || isBetter(stage, before)) return true;
  return stage.touchpoints.some((touchpoint) => {
    const earlier = touchpointBefore(journey, touchpoint);
    return earlier !== undefined && isBetter(touchpoint, earlier);
  });
}
