import { lifecycleOf } from '../model/defaults.ts';
import type { ResolvedStage } from '../model/resolved.ts';
import { say } from '../texts/say.ts';
import { phaseOf } from './phases.ts';
import type { Rule } from './rule.ts';
import { lossOf, where } from './where.ts';

/** A part of the customer's life that no stage stands for. */
export const lifecycleUncovered: Rule = {
  code: 'lifecycle-uncovered',
  severity: 'info',
  profile: 'strict',
  *checkJourney(journey, { profile }) {
    const { stages, base } = journey;
    if (profile === 'strict' ? stages.length === 0 : !stages.some((stage) => stage.has('lifecycle'))) return;
    const covered = new Set(stages.map(partOf));
    for (const value of ['discovery', 'acquisition', 'loyalty']) {
      if (covered.has(value)) continue;
      const lost = lossOf(journey, ({ stage }) => partOf(base?.stage(stage)) === value);
      yield {
        place: where(journey, lost),
        say: say('No stage covers ‘{value}’.', { value }),
        subject: value,
      };
    }
  },
};

/** What a stage says itself, else what follows from its phase. */
function partOf(stage: ResolvedStage | undefined): string | undefined {
  return stage?.fact('lifecycle')?.word ?? lifecycleOf(phaseOf(stage));
}
