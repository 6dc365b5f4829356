import type { SourceFile } from '../../model/source-file.ts';
import type { Statement } from '../../model/statement.ts';
import type { WorkspaceModel } from '../../model/workspace-model.ts';
import type { Uses } from '../uses.ts';
import type { WrittenName } from './names.ts';
import { meantBy, namesIn } from './names.ts';

/** Where names are written, over all loaded files: in declarations, in references and both halves of dotted ones, in imports. */
export class NameUses {
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
    return this.uses.written(file, name).flatMap(({ statement, role }) => {
      const found = { statement, role };
      if (!meantBy({ ...found, place: statement.extent() }).some((one) => group.has(one))) return [];
      if (role === 'brings') return [{ ...found, place: statement.place('key') }];
      return namesIn(statement).filter((one) => one.role === role);
    });
  }
}
