import { head } from '../draft.ts';
import type { Entry } from '../entry.ts';
import { Names } from '../names.ts';
import type { Loose } from './loose.ts';
import { textOf } from './loose.ts';

/** What a model declares, by kind and id: with the names that it gets in the text. */
export class Declared {
  private readonly names = new Map<string, Names>();
  private readonly byId = new Map<string, Map<string, string>>();
  private readonly missing = new Map<string, Set<string>>();

  /** Declares something; its id is its name where that is legal and free. */
  declare(kind: string, { id, label }: Loose): string {
    const names = this.names.get(kind) ?? new Names();
    this.names.set(kind, names);
    const wanted = textOf(id) ?? textOf(label) ?? kind;
    const name = names.keep(wanted, kind);
    const known = this.known(kind);
    if (!known.has(wanted)) known.set(wanted, name);
    return name;
  }

  /** Gives something a name that was made elsewhere. */
  declareAs(kind: string, id: string, name: string): void {
    this.known(kind).set(id, name);
  }

  /** The name of something that is declared. */
  find(kind: string, id: unknown): string | undefined {
    return typeof id === 'string' ? this.known(kind).get(id) : undefined;
  }

  /** The name of something; what nobody declares is declared. */
  name(kind: string, id: string): string {
    const known = this.find(kind, id);
    if (known !== undefined) return known;
    const missing = this.missing.get(kind) ?? new Set<string>();
    this.missing.set(kind, missing.add(id));
    return this.declare(kind, { id });
  }

  /** Declarations of what is used only. */
  others(): Entry[] {
    return [...this.missing].flatMap(([kind, ids]) =>
      [...ids].map((id) => ({ line: head(kind, this.known(kind).get(id) ?? kind, id) })),
    );
  }

  private known(kind: string): Map<string, string> {
    const known = this.byId.get(kind) ?? new Map<string, string>();
    this.byId.set(kind, known);
    return known;
  }
}
