import type { ResolvedJourney, ResolvedTouchpoint } from '../model/resolved.ts';
import type { Statement } from '../model/statement.ts';
import { linkFacts } from './hybrids.ts';
import { dropOf } from './where.ts';

/** Whether only written links count in a journey. */
export function isBranching(journey: ResolvedJourney): boolean {
  return journey.fact('flow')?.word === 'branching';
}

/** Which touchpoints of a branching journey are reached by leading and triggering links. */
export interface Reach {
  /** Where it can start. */
  starts: readonly ResolvedTouchpoint[];
  /** What is reached, each with the touchpoint before it on a way from a start; a start with nothing before it. */
  before: ReadonlyMap<ResolvedTouchpoint, ResolvedTouchpoint | undefined>;
}

export function reachOf(journey: ResolvedJourney): Reach {
  const starts = journey.touchpoints.filter((one) => one.has('entry') || one.has('scheduled'));
  const before = new Map<ResolvedTouchpoint, ResolvedTouchpoint | undefined>(starts.map((one) => [one, undefined]));
  // a map hands out what is added to it on the way
  for (const from of before.keys())
    for (const { ref } of linkFacts(from)) {
      const to = journey.target(ref);
      if (to && !before.has(to)) before.set(to, from);
    }
  return { starts, before };
}

/** The `drop` that cut the way on which the base reached a touchpoint; undefined when nothing was dropped. */
export function cutBy(journey: ResolvedJourney, name: string): Statement | undefined {
  return journey.once(cutsOf).get(name);
}

function cutsOf(journey: ResolvedJourney): Map<string, Statement | undefined> {
  const { before: reached } = journey.once(reachOf);
  const cuts = new Map<string, Statement | undefined>();
  // the base hands them out in the order in which it reaches them: what lies before one is known
  for (const [{ id }, from] of journey.base?.once(reachOf).before ?? []) {
    const now = journey.touchpoint(id);
    if (now && reached.has(now)) continue;
    const isCutBefore = from !== undefined && cuts.has(from.id);
    cuts.set(id, isCutBefore ? cuts.get(from.id) : firstCut(journey, id, from));
  }
  return cuts;
}

function firstCut(journey: ResolvedJourney, id: string, from: ResolvedTouchpoint | undefined): Statement | undefined {
  return dropOf(journey, id) ?? linkDrop(journey, from, id) ?? startDrop(journey, id);
}

/** The `drop` that takes back a link between two touchpoints that are still there. */
function linkDrop(journey: ResolvedJourney, from: ResolvedTouchpoint | undefined, to: string): Statement | undefined {
  return dropsIn(journey, from?.id).find(
    ({ word, ref }) => (word === 'leads-to' || word === 'triggers') && ref?.name === to,
  );
}

/** The `drop` that takes back that a touchpoint is a start. */
function startDrop(journey: ResolvedJourney, name: string): Statement | undefined {
  return dropsIn(journey, name).find(({ word }) => word === 'entry' || word === 'scheduled');
}

/** What a variant takes back of a touchpoint. */
export function dropsIn(journey: ResolvedJourney, name: string | undefined): readonly Statement[] {
  const block = journey.touchpoint(name)?.declaration;
  return block?.parent?.parent === journey.declaration ? block.facts('drop') : [];
}
