import type { Change } from './change.ts';
import { formerName } from './merge-side.ts';
import type { ThingKind } from './things.ts';

/** What the things of the first map are called in a map of both: as they are called now, else as they were. */
export class MergedNames {
  private readonly now: ReadonlyMap<string, string>;

  constructor(changes: readonly Change[]) {
    this.now = new Map(
      changes.flatMap(({ kind, target, change, facts }) => {
        const former = formerName({ change, target, facts });
        return former === target ? [] : [[`${kind} ${former}`, target] as const];
      }),
    );
  }

  of(kind: ThingKind, id: string): string {
    return this.now.get(`${kind} ${id}`) ?? id;
  }

  /** What an objective, written `theme.objective`, is called. */
  objective(id: string): string {
    const dot = id.indexOf('.');
    return this.of('objective', `${this.of('theme', id.slice(0, dot))}${id.slice(dot)}`);
  }
}
