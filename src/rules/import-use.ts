import { rootOf } from '../model/at-place.ts';
import type { ImportedFile, SourceFile } from '../model/source-file.ts';
import { targetsOf } from './workspace-use.ts';

/** The names of other files that a file uses, by the URI of the file that declares them. */
export function importedNames(file: SourceFile): Map<string, Set<string>> {
  const used = new Map<string, Set<string>>();
  for (const fact of file.all())
    for (const target of targetsOf(fact)) {
      const root = rootOf(target);
      if (root.file === file || root.name === undefined) continue;
      const names = used.get(root.file.uri) ?? new Set();
      used.set(root.file.uri, names.add(root.name));
    }
  return used;
}

/** The files that one import makes visible, directly or through others; `only` when a single name is visible. */
export function* broughtBy(imported: ImportedFile): Generator<{ file: SourceFile; only?: string }> {
  if (!imported.file) return;
  for (const { file, only } of imported.file.workspace.visibleFrom(imported.file)) {
    if (imported.only !== undefined && only !== undefined && only !== imported.only) continue;
    const name = imported.only ?? only;
    yield { file, ...(name !== undefined && { only: name }) };
  }
}
