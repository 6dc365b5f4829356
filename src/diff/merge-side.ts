import type { MapChange, MapModel } from '../model/map-model.ts';

/** The map of one side alone, with the changes of what is on it: for two maps side by side. */
export function markedSide(model: MapModel, side: 'before' | 'after', diff: readonly MapChange[]): MapModel {
  const missing = side === 'before' ? 'added' : 'removed';
  const own = diff.filter(({ change }) => change !== missing);
  return { ...model, diff: side === 'after' ? own : own.map((one) => ({ ...one, target: formerName(one) })) };
}

/** What something was called before: its name, unless it has another one now. */
export function formerName({ change, target, facts }: Pick<MapChange, 'change' | 'target' | 'facts'>): string {
  return (change === 'renamed' ? facts.find(({ key }) => key === 'name')?.before : undefined) ?? target;
}
