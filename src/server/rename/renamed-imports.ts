import type { ImportedFile } from '../../model/source-file.ts';
import type { Statement } from '../../model/statement.ts';
import { lineEnd, remove } from '../../rules/insertions.ts';
import type { Edit } from '../../rules/rule.ts';
import { broughtBy } from '../understanding/names.ts';

/** The edit of an import that brings a declaration by its name alone: what else it brings by this name stays. */
export function renameImport(statement: Statement, declaration: Statement, name: string): Edit[] {
  const { file } = statement;
  const imported = file.imports.find((one) => one.statement === statement);
  if (!imported) return [];
  const isThere = file.imports.some((one) => brings(one, imported, name));
  const keeps = broughtBy(statement).some((one) => one !== declaration);
  if (keeps) return isThere ? [] : [addition(statement, name)];
  return isThere ? [remove(statement)] : [{ place: statement.place('key'), text: name }];
}

function brings(one: ImportedFile, like: ImportedFile, name: string): boolean {
  return one !== like && one.uri === like.uri && one.only === name;
}

function addition(statement: Statement, name: string): Edit {
  const { file } = statement;
  const text = `${lineEnd(file)}import ${name} from ${statement.raw('text')}`;
  return { place: file.at(statement.extent().end, 0), text };
}
