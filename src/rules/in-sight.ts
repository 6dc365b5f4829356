import type { Kind } from '../language/vocabulary.ts';
import type { ResolvedJourney } from '../model/resolved.ts';

/** The words that a fact has in the declarations of a kind that a journey sees. */
export function wordsInSight(journey: ResolvedJourney, kind: Kind, keyword: string): Set<string> {
  const { declaration } = journey;
  const seen = [...declaration.file.workspace.offered(kind, declaration)];
  return new Set(seen.flatMap(({ statement }) => statement.fact(keyword)?.word ?? []));
}
