import { declarationAt } from '../model/at-place.ts';
import type { ResolvedJourney } from '../model/resolved.ts';
import { say } from '../texts/say.ts';
import { giveFact } from './insertions.ts';
import type { Phase } from './phases.ts';
import { phaseOf, phases } from './phases.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

/** A stage without a phase, where others have one. */
export const stageWithoutPhase: Rule = {
  code: 'stage-without-phase',
  severity: 'warning',
  profile: 'standard',
  *checkJourney(journey, { profile }) {
    if (profile !== 'strict' && !journey.stages.some((stage) => stage.has('phase'))) return;
    const { before, behind } = neighbours(journey);
    for (const [index, stage] of journey.stages.entries()) {
      if (stage.has('phase')) continue;
      yield {
        place: where(journey, stage),
        say: say('Say whether ‘{name}’ is before, during or after the purchase.', { name: stage.name }),
        data: { phases: guess(before[index], behind[index]) },
        subject: stage.id,
      };
    }
  },
  fixes({ place, data }) {
    const stage = declarationAt(place);
    if (stage?.kind !== 'stage') return [];
    return (data.phases as readonly string[]).map((phase) => ({
      title: say('Add ‘phase {phase}’', { phase }),
      edits: [giveFact(stage, `phase ${phase}`)],
    }));
  },
};

/** For every stage the phase of the nearest one before it that has one, and of the nearest one behind it. */
function neighbours({ stages }: ResolvedJourney): Record<'before' | 'behind', (Phase | undefined)[]> {
  const carry = (all: ResolvedJourney['stages']) => {
    let last: Phase | undefined;
    return all.map((stage) => {
      const phase = last;
      last = phaseOf(stage) ?? last;
      return phase;
    });
  };
  return { before: carry(stages), behind: carry(stages.toReversed()).reverse() };
}

/** What lies between before and after is the purchase; without neighbours every phase is offered. */
function guess(before: Phase | undefined, behind: Phase | undefined): readonly Phase[] {
  if (before === 'before' && behind === 'after') return ['during'];
  const phase = before ?? behind;
  return phase ? [phase] : phases;
}
