import type { MapModel } from '../model/map-model.ts';
import type { Change } from './change.ts';
import type { ThingKind } from './things.ts';

/** What the things of the first map are called in a map of both. */
export class MergedNames {
  private readonly now = new Map<string, string>();

  constructor(after: MapModel, changes: readonly Change[]) {
    const taken = new Set(
      (['stage', 'touchpoint', 'hybrid'] as const).flatMap((kind) =>
        listOf(after, kind).map(({ id }) => keyOf(kind, id)),
      ),
    );
    for (const { kind, target, change, facts } of changes) {
      const former = change === 'renamed' ? facts.find(({ key }) => key === 'name')?.before : undefined;
      if (former !== undefined) this.now.set(keyOf(kind, former), target);
    }
    // a name can be free again and be given to something else: no name of the language holds a space
    for (const { kind, target, change } of changes)
      if (change === 'removed' && taken.has(keyOf(kind, target))) this.now.set(keyOf(kind, target), `${target} before`);
  }

  of(kind: ThingKind, id: string): string {
    return this.now.get(keyOf(kind, id)) ?? id;
  }
}

/** The things of a kind that stand on a map at places of their own. */
export function listOf(model: MapModel, kind: 'stage' | 'touchpoint' | 'hybrid'): readonly { id: string }[] {
  return { stage: model.stages, touchpoint: model.cards, hybrid: model.hybrids }[kind];
}

function keyOf(kind: ThingKind, id: string): string {
  return `${kind} ${id}`;
}
