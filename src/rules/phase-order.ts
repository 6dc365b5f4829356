import { declarationAt } from '../model/at-place.ts';
import type { ResolvedJourney, ResolvedStage } from '../model/resolved.ts';
import { say } from '../texts/say.ts';
import { moveBefore } from './insertions.ts';
import type { Phase } from './phases.ts';
import { phaseOf, phases } from './phases.ts';
import type { Rule } from './rule.ts';
import { where } from './where.ts';

/** A stage that stands after one of a later phase. */
export const phaseOrder: Rule = {
  code: 'phase-order',
  severity: 'warning',
  profile: 'always',
  *checkJourney(journey) {
    for (const { stage, phase, other, next } of misplaced(journey)) {
      yield {
        place: where(journey, stage),
        say: say('‘{name}’ ({phase}) stands after ‘{other}’ ({phase2}).', {
          name: stage.name,
          phase,
          other: other.stage.name,
          phase2: other.phase,
        }),
        ...(!journey.base && { data: { before: next.name } }),
        subject: stage.id,
      };
    }
  },
  fixes({ place, data }) {
    const stage = declarationAt(place);
    const next = stage?.parent?.facts('stage').find(({ name }) => name === data.before);
    if (stage?.kind !== 'stage' || !next) return [];
    return [
      {
        title: say('Move before ‘{other}’', { other: next.label || (next.name ?? '') }),
        edits: moveBefore(stage, next),
      },
    ];
  },
};

interface Misplaced {
  stage: ResolvedStage;
  phase: Phase;
  /** The nearest stage before it whose phase is the latest so far. */
  other: { stage: ResolvedStage; phase: Phase };
  /** The first stage of a later phase: it belongs before this one. */
  next: ResolvedStage;
}

function* misplaced({ stages }: ResolvedJourney): Generator<Misplaced> {
  /** The first stage of every phase. */
  const firsts = new Map<Phase, { stage: ResolvedStage; index: number }>();
  let latest: Misplaced['other'] | undefined;
  for (const [index, stage] of stages.entries()) {
    const phase = phaseOf(stage);
    if (!phase) continue;
    const later = phases.slice(phases.indexOf(phase) + 1);
    const next = later.flatMap((one) => firsts.get(one) ?? []).sort((a, b) => a.index - b.index)[0];
    if (next && latest) yield { stage, phase, other: latest, next: next.stage };
    if (!firsts.has(phase)) firsts.set(phase, { stage, index });
    if (!latest || phases.indexOf(phase) >= phases.indexOf(latest.phase)) latest = { stage, phase };
  }
}
