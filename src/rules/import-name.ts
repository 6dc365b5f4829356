import type { Kind } from '../language/vocabulary.ts';
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
  const seen = new Set(file.workspace.visibleFrom(file).map((visible) => visible.file));
  return file.workspace
    .all()
    .filter((other) => !seen.has(other) && declares(other, kind, name, ref.name))
    .map((other) => file.workspace.pathBetween(file, other))
    .filter((path) => file.workspace.follow(file, path).inside)
    .sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1))
    .slice(0, atMost)
    .map((path) => ({
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
