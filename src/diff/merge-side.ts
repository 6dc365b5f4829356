import type { ComparedView, Comparison } from '../model/map-comparison.ts';
import type { MapChange, MapModel } from '../model/map-model.ts';

/** The map of one side alone, with the changes of what is on it: for two maps side by side. */
export function markedSide(model: MapModel, side: 'before' | 'after', diff: readonly MapChange[]): MapModel {
  const missing = side === 'before' ? 'added' : 'removed';
  const own = diff.filter(({ change }) => change !== missing);
  return { ...model, diff: changesFrom(side, own) };
}

/** What is told beside the map of one side, which does not mark all of it; nothing beside the map of both. */
export function changesBeside(shows: ComparedView, diff: readonly MapChange[]): Pick<Comparison, 'changes'> {
  return shows === 'both' ? {} : { changes: changesFrom(shows, diff) };
}

/** Changes as they are seen from one side: with the names that things have there. */
function changesFrom(side: 'before' | 'after', diff: readonly MapChange[]): MapChange[] {
  return diff.map((one) => (side === 'after' ? one : { ...one, target: formerName(one) }));
}

/** What something was called before: its name, unless it has another one now. An objective stays in its theme. */
export function formerName({ change, target, facts }: Pick<MapChange, 'change' | 'target' | 'facts'>): string {
  const former = change === 'renamed' ? facts.find(({ key }) => key === 'name')?.before : undefined;
  return former === undefined ? target : target.slice(0, target.lastIndexOf('.') + 1) + former;
}
