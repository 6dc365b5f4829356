import type { ImportedFile } from '../model/source-file.ts';
import { say } from '../texts/say.ts';
import { broughtBy, importedNames } from './import-use.ts';
import { remove } from './insertions.ts';
import { openNames } from './references.ts';
import type { Rule } from './rule.ts';

/** An import of which nothing is used. */
export const importUnused: Rule = {
  code: 'import-unused',
  severity: 'hint',
  profile: 'standard',
  *checkFile(file) {
    // a text that cannot be read whole may use more than can be seen
    if (!file.complete || file.imports.length === 0) return;
    if (file.statements.every(({ keyword }) => only.has(keyword))) return;
    const used = importedNames(file);
    const unused = file.imports.filter((one) => one.file && one.file !== file && !isUsed(one, used));
    // a mistyped name may be meant to come from it, and `--fix` must not take its import away
    if (unused.length === 0 || [...openNames(file)].some(({ candidates }) => candidates.length === 0)) return;
    for (const imported of unused) {
      yield {
        place: imported.statement.place(),
        say: say('Nothing from {path} is used.', { path: imported.path }),
      };
    }
  },
  fixes({ place }) {
    const found = place.file.imports.find(({ statement }) => statement.place().offset === place.offset);
    return found ? [{ title: say('Remove this import'), edits: [remove(found.statement)], safe: true }] : [];
  },
};

/** A file of nothing else only hands on what others declare. */
const only: ReadonlySet<string> = new Set(['format', 'lang', 'import']);

function isUsed(imported: ImportedFile, used: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  for (const { file, only } of broughtBy(imported)) {
    const names = used.get(file.uri);
    if (!file.complete || (only === undefined ? names : names?.has(only))) return true;
    if (only === undefined && file.statements.some(({ keyword }) => keyword === 'rules')) return true;
  }
  return false;
}
