import type { Kind } from '../language/vocabulary.ts';
import { importable } from '../model/importable.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { Statement } from '../model/statement.ts';
import { say } from '../texts/say.ts';
import { addImport } from './insertions.ts';
import { ownerOf, splitName } from './references.ts';
import type { Fix } from './rule.ts';
import { inQuotes } from './words.ts';

/** More files with the same name would only make the choice harder. */
const atMost = 3;

/** Imports of the files of the workspace that declare what a fact names. */
export function importFixes(fact: Statement): Fix[] {
  const { ref, file } = fact;
  if (!ref?.kind) return [];
  const { kind, name } = topLevel(ref.kind, ref.name) ?? {};
  if (kind === undefined || name === undefined) return [];
  return importable(file)
    .filter((other) => declares(other.file, kind, name, ref.name))
    .slice(0, atMost)
    .map(({ path }) => ({
      title: say('Import {path}', { path }),
      edits: [addImport(file, `import ${inQuotes(path)}`)],
    }));
}

/** What has to be imported for a name: the theme of an objective, the journey of a touchpoint. */
function topLevel(kind: Kind, name: string): { kind: Kind; name: string } | undefined {
  const [before, after] = splitName(name);
  const owner = ownerOf(kind);
  if (owner) return after === undefined ? undefined : { kind: owner, name: before };
  return kind === 'hybrid' || kind === 'pain' || kind === 'opportunity' ? undefined : { kind, name };
}

function declares(file: SourceFile, kind: Kind, name: string, whole: string): boolean {
  const found = file.statements.find((one) => one.kind === kind && one.name === name);
  if (!found) return false;
  const inside = kind === 'theme' ? 'objective' : 'touchpoint';
  return name === whole || file.workspace.candidates(inside, whole, found).length === 1;
}
