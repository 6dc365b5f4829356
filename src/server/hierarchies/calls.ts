import { entry } from '../../language/collections.ts';
import { linksOf } from '../../model/build-links.ts';
import type { ResolvedJourney, ResolvedTouchpoint } from '../../model/resolved.ts';
import type { Statement } from '../../model/statement.ts';

/** One step from a touchpoint of a journey to another one. */
export interface Step {
  from: ResolvedTouchpoint;
  to: ResolvedTouchpoint;
  /** The link that is written; absent where the order of the file says it. */
  fact?: Statement;
}

/** All steps of a journey, by the id of where they start and of where they lead. */
export interface Steps {
  out: ReadonlyMap<string, readonly Step[]>;
  in: ReadonlyMap<string, readonly Step[]>;
}

/** The steps within a journey, inherited ones included: links, and in a linear flow the order of the file. */
export function stepsOf(journey: ResolvedJourney): Steps {
  return journey.once(findSteps);
}

function findSteps(journey: ResolvedJourney): Steps {
  const steps = { out: new Map<string, Step[]>(), in: new Map<string, Step[]>() };
  const add = (step: Step) => {
    entry(steps.out, step.from.id, () => []).push(step);
    entry(steps.in, step.to.id, () => []).push(step);
  };
  for (const from of journey.touchpoints)
    for (const fact of linksFrom(from)) {
      const to = journey.target(fact.ref);
      if (to) add({ from, to, fact });
    }
  for (const link of linksOf(journey)) {
    const [from, to] = [journey.touchpoint(link.from), journey.touchpoint(link.to)];
    if (link.kind === 'next' && from && to) add({ from, to });
  }
  return steps;
}

/** The links of a touchpoint, those into other journeys included. */
export function linksFrom(touchpoint: ResolvedTouchpoint): Statement[] {
  return [...touchpoint.facts('leads-to'), ...touchpoint.facts('triggers')];
}
