import type { Statement } from '../../../model/statement.ts';
import { nameInUri } from '../../../texts/name-in-uri.ts';
import type { Words } from '../../../texts/say.ts';
import { say } from '../../../texts/say.ts';
import { labelOf } from './phrases.ts';
import type { Sheet } from './sheet.ts';
import { partsOf } from './sheet.ts';

/** A file that is imported: where it is, and what it brings by kind, with what comes along from its own imports. */
export function importSheet(statement: Statement, words: Words): Sheet | undefined {
  const found = statement.file.imports.find((one) => one.statement === statement);
  if (!found) return undefined;
  const { file, path, only, uri } = found;
  if (!file) {
    const reason =
      uri === undefined ? say('This path leads to no journey file of the workspace.') : say('There is no such file.');
    return { title: path, about: [words(reason)] };
  }
  const declared = file.statements.filter(({ kind, name }) => kind && (only === undefined || name === only));
  const further = file.workspace.visibleFrom(file).length - 1;
  return {
    title: nameInUri(file.uri),
    about: [
      ...(declared.length === 0 ? [words(say('Nothing is declared in this file itself.'))] : []),
      ...(further > 0
        ? [words(say('It brings one more file along. | It brings {count} more files along.', { count: further }))]
        : []),
    ],
    lines: [...Map.groupBy(declared, ({ keyword }) => keyword)].map(([keyword, list]) => ({
      label: keyword,
      parts: partsOf(list.map(labelOf)),
    })),
  };
}
