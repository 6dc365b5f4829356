import type { ResolvedBlock, ResolvedJourney } from '../model/resolved.ts';
import type { Statement } from '../model/statement.ts';
import { isOwn } from './where.ts';

/** The blocks of a journey that may hold pains and opportunities, each stage before its touchpoints. */
export function holdersOf({ stages }: ResolvedJourney): ResolvedBlock[] {
  return stages.flatMap((stage) => [stage, ...stage.touchpoints]);
}

/** The pains and opportunities that the journey writes itself; those that it inherits are reported in its base. */
export function* ownIssues(
  journey: ResolvedJourney,
  keywords: readonly ('pain' | 'opportunity')[],
): Generator<Statement> {
  for (const block of holdersOf(journey))
    for (const keyword of keywords) for (const issue of block.facts(keyword)) if (isOwn(journey, issue)) yield issue;
}

/** The pains that a touchpoint of the journey resolves, by name. */
export function resolvedPains(journey: ResolvedJourney): Set<string> {
  return new Set(
    journey.touchpoints.flatMap((touchpoint) => touchpoint.facts('resolves')).flatMap(({ ref }) => ref?.name ?? []),
  );
}
