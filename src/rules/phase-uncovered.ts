import { around, statementAt } from '../model/at-place.ts';
import type { Statement } from '../model/statement.ts';
import { say } from '../texts/say.ts';
import { addBefore, addBehind, appendTo } from './insertions.ts';
import { inTime, phaseOf, phases } from './phases.ts';
import { freeName } from './references.ts';
import type { Edit, Rule } from './rule.ts';
import { lossOf, where } from './where.ts';

/** A phase in which nothing happens. */
export const phaseUncovered: Rule = {
  code: 'phase-uncovered',
  severity: 'warning',
  profile: 'standard',
  *checkJourney(journey, { profile }) {
    const used = new Set(journey.stages.flatMap((stage) => phaseOf(stage) ?? []));
    if (profile === 'strict' ? journey.stages.length === 0 : used.size < 2) return;
    for (const phase of phases) {
      if (used.has(phase)) continue;
      const lost = lossOf(journey, ({ stage }) => phaseOf(journey.base?.stage(stage)) === phase);
      yield {
        place: where(journey, lost),
        say: say('Nothing happens {when}.', { when: inTime(phase) }),
        data: { phase },
        subject: phase,
      };
    }
  },
  fixes({ place, data }) {
    const statement = statementAt(place);
    const journey = statement && around(statement, 'journey');
    const phase = String(data.phase);
    return journey
      ? [{ title: say('Add a stage {when}', { when: inTime(phase) }), edits: [addStage(journey, phase)] }]
      : [];
  },
};

/** A stage behind the last one of an earlier phase, else before the first one of a later phase. */
function addStage(journey: Statement, phase: string): Edit {
  const stages = journey.facts('stage');
  const order: readonly string[] = phases;
  const rank = (one: Statement) => order.indexOf(one.fact('phase')?.word ?? '');
  const wanted = order.indexOf(phase);
  const before = stages.findLast((stage) => rank(stage) >= 0 && rank(stage) < wanted);
  const behind = stages.find((stage) => rank(stage) > wanted);
  const name = freeName('stage', phase, journey);
  const text = `stage \${1:${name}} "$0" { phase ${phase} \\}`;
  if (before) return addBehind(before, text);
  return behind ? addBefore(behind, text) : appendTo(journey, text);
}
