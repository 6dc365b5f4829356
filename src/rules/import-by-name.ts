import type { ImportedFile } from '../model/source-file.ts';
import type { Statement } from '../model/statement.ts';
import { say } from '../texts/say.ts';
import { broughtBy, importedNames } from './import-use.ts';
import { lineEnd, remove } from './insertions.ts';
import { fileName, openNames } from './references.ts';
import type { Edit, Fix } from './rule.ts';

/**
 * For each file that an ambiguous name may come from: keeps it, and imports of the others, by name, every name that is
 * used here.
 */
export function importByName(fact: Statement): Fix[] {
  const { file } = fact;
  const open = [...openNames(file)].find((one) => one.fact === fact);
  const byFile = new Map(open?.candidates.map((one) => [one.file, one]));
  return [...byFile.values()].map((kept) => ({
    title: say('Take ‘{name}’ from {path} and import the rest by name', {
      name: open?.name ?? '',
      path: fileName(file, kept.file),
    }),
    edits: keepOne(fact, open?.name ?? '', kept, open?.candidates ?? []),
  }));
}

function keepOne({ file }: Statement, name: string, kept: Statement, candidates: readonly Statement[]): Edit[] {
  const others = new Set(candidates.filter((one) => one !== kept).map((one) => one.file));
  const used = importedNames(file);
  const brings = (imported: ImportedFile, is: (found: Statement['file']) => boolean) =>
    [...broughtBy(imported)].some(({ file, only }) => is(file) && (only === undefined || only === name));
  const { imports } = file;
  const split = imports.filter((imported) => brings(imported, (found) => others.has(found)));
  const staying = imports.filter((imported) => !split.includes(imported));
  const missing = !staying.some((imported) => brings(imported, (found) => found === kept.file));
  const path = file.workspace.pathBetween(file, kept.file);
  return split.map((imported, index) => {
    const names = new Set([...broughtBy(imported)].flatMap((found) => namesFrom(found, used)));
    names.delete(name);
    const raw = imported.statement.raw('text') ?? '';
    const lines = [...names].sort().map((one) => `import ${one} from ${raw}`);
    if (missing && index === 0) lines.unshift(`import ${name} from "${path}"`);
    return lines.length === 0
      ? remove(imported.statement)
      : { place: imported.statement.extent(), text: lines.join(lineEnd(file)) };
  });
}

function namesFrom(
  found: { file: Statement['file']; only?: string },
  used: ReadonlyMap<string, Set<string>>,
): string[] {
  const names = [...(used.get(found.file.uri) ?? [])];
  return found.only === undefined ? names : names.filter((name) => name === found.only);
}
