import { entry } from '../../language/collections.ts';
import type { SourceFile } from '../../model/source-file.ts';
import type { Statement } from '../../model/statement.ts';
import type { WorkspaceModel } from '../../model/workspace-model.ts';
import type { Uses } from '../uses.ts';
import type { WrittenName } from './names.ts';
import { meantBy, namesIn } from './names.ts';

/**
 * Where names are written, over all loaded files: in declarations, in references and both halves of dotted ones, in
 * imports. Each file keeps a table by name, made once for each state of its text; what a name stands for is asked
 * only of the names that are spelled alike.
 */
export class NameUses {
  private readonly tables = new WeakMap<SourceFile, ReadonlyMap<string, readonly Entry[]>>();
  private readonly model: WorkspaceModel;
  private readonly uses: Uses;

  constructor(model: WorkspaceModel, uses: Uses) {
    this.model = model;
    this.uses = uses;
  }

  /** The declarations of the same thing, the first one first: blocks of variants go on with those of their base. */
  declarationsOf(declaration: Statement): Statement[] {
    const layers = this.uses.layersOf(declaration);
    // a second declaration of the same name in the same journey is a mistake, and nothing leads to it
    return layers.includes(declaration) ? layers : [declaration];
  }

  /** Every place where the name of a declaration is used, by file and in file order; declarations are left out. */
  of(declaration: Statement, files: readonly SourceFile[] = this.model.all()): WrittenName[] {
    const group = new Set(this.declarationsOf(declaration));
    return files.flatMap((file) => this.within(file, declaration.name ?? '', group));
  }

  private within(file: SourceFile, name: string, group: ReadonlySet<Statement>): WrittenName[] {
    return (this.tableOf(file).get(name) ?? []).flatMap(({ statement, role }) => {
      const found = { statement, role };
      if (!meantBy({ ...found, place: statement.extent() }).some((one) => group.has(one))) return [];
      if (role === 'brings') return [{ ...found, place: statement.place('key') }];
      return namesIn(statement).filter((one) => one.role === role);
    });
  }

  private tableOf(file: SourceFile): ReadonlyMap<string, readonly Entry[]> {
    let table = this.tables.get(file);
    if (!table) {
      table = readTable(file);
      this.tables.set(file, table);
    }
    return table;
  }
}

type Entry = Pick<WrittenName, 'statement' | 'role'>;

function readTable(file: SourceFile): Map<string, Entry[]> {
  const table = new Map<string, Entry[]>();
  const add = (name: string, one: Entry) => entry(table, name, () => []).push(one);
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
