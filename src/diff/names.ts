import type { NamePart, Rename } from './fact.ts';
import type { Thing, ThingKind } from './things.ts';

/** What things are called on the other side. Names inside a journey or theme are kept with the name of that. */
export class Names {
  private readonly renamed = new Map<string, string>();

  /** Takes note of what is the same under another name; `inside` is the journey or theme that held it. */
  note(pairs: readonly { before: Thing; after: Thing }[], inside = ''): void {
    for (const { before, after } of pairs)
      if (before.name !== after.name) this.renamed.set(keyOf(before.kind, inside, before.name), after.name);
  }

  /** Writes the names of facts that stand in a journey, or outside of all, as the other side does. */
  in(journey = ''): Rename {
    return ({ kind, name }) => {
      const dot = name.indexOf('.');
      const outer = kind === 'objective' ? 'theme' : 'journey';
      if (dot < 0) return this.nameOf(kind, local.has(kind) ? journey : '', name);
      const owner = name.slice(0, dot);
      return `${this.nameOf(outer, '', owner)}.${this.nameOf(kind, owner, name.slice(dot + 1))}`;
    };
  }

  private nameOf(kind: ThingKind, inside: string, name: string): string {
    return this.renamed.get(keyOf(kind, inside, name)) ?? name;
  }
}

const local: ReadonlySet<NamePart['kind']> = new Set(['stage', 'touchpoint', 'hybrid', 'pain', 'opportunity']);

function keyOf(kind: ThingKind, inside: string, name: string): string {
  return JSON.stringify([kind, inside, name]);
}
