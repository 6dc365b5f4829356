import { entry } from '../language/collections.ts';
import type { Kind } from '../language/vocabulary.ts';
import { around } from '../model/at-place.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { Statement } from '../model/statement.ts';
import type { ServerSharedServices } from './services.ts';

/** Where a name is written other than in a declaration: see `WrittenName`. */
export interface NameEntry {
  role: 'refers' | 'owner' | 'brings';
  statement: Statement;
}

/**
 * Which statements name a declaration, over all loaded files. Each file keeps a table by name, made once for each state
 * of its text; what a name stands for is asked only of the names that are spelled alike.
 */
export class Uses {
  private readonly services: ServerSharedServices;
  private readonly tables = new WeakMap<SourceFile, ReadonlyMap<string, readonly NameEntry[]>>();

  constructor(services: ServerSharedServices) {
    this.services = services;
  }

  /** The statements that name a declaration, by file and in file order. */
  of(declaration: Statement): Statement[] {
    return this.model.all().flatMap((file) => this.within(file, declaration));
  }

  /** The statements of one file that name a declaration. */
  within(file: SourceFile, declaration: Statement): Statement[] {
    return this.written(file, declaration.name ?? '').flatMap(({ role, statement }) =>
      role === 'refers' && statement.ref?.target === declaration ? [statement] : [],
    );
  }

  /** Where a name is written in a file, whatever it stands for. */
  written(file: SourceFile, name: string): readonly NameEntry[] {
    let table = this.tables.get(file);
    if (!table) {
      table = readTable(file);
      this.tables.set(file, table);
    }
    return table.get(name) ?? [];
  }

  /** The journeys that say how they differ from a journey. */
  variantsOf(journey: Statement): Statement[] {
    return this.of(journey).filter(({ keyword, kind }) => keyword === 'journey' && kind === 'journey');
  }

  /** Every block about the same thing: the one that declares it first, and those of the variants that go on with it. */
  layersOf(declaration: Statement): Statement[] {
    const { kind, name } = declaration;
    const journey = around(declaration, 'journey');
    if (kind === undefined || name === undefined || !journey || journey === declaration) return [declaration];
    const chain = this.model.chain(journey);
    const first = chain.findLast((one) => this.declared(one, kind, name).length > 0) ?? journey;
    const family = new Set([first]);
    // a set hands out what is added to it on the way
    for (const member of family) for (const variant of this.variantsOf(member)) family.add(variant);
    return [...family].flatMap((member) => this.declared(member, kind, name));
  }

  private declared(journey: Statement, kind: Kind, name: string): Statement[] {
    const nodes = this.services.journey.Names.in(journey.syntax).get(kind)?.get(name) ?? [];
    return nodes.flatMap((node) => this.model.statement(node) ?? []);
  }
  private get model() {
    return this.services.server.Model;
  }
}

function readTable(file: SourceFile): Map<string, NameEntry[]> {
  const table = new Map<string, NameEntry[]>();
  const add = (name: string, one: NameEntry) => entry(table, name, () => []).push(one);
  for (const statement of file.all()) {
    const { ref, key, keyword } = statement;
    if (keyword === 'import' && key !== undefined) add(key, { statement, role: 'brings' });
    if (!ref) continue;
    const dot = ref.name.indexOf('.');
    if (dot >= 0) add(ref.name.slice(0, dot).trimEnd(), { statement, role: 'owner' });
    add(ref.name.slice(dot + 1).trimStart(), { statement, role: 'refers' });
  }
  return table;
}
