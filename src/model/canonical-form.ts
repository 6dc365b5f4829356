import { formatDocument } from '../language/formatting/format.ts';
import { organiseDocument } from '../language/formatting/organise.ts';
import type { TextChange } from '../language/formatting/text-change.ts';
import { applyChanges } from '../language/formatting/text-change.ts';
import type { SourceFile } from './source-file.ts';

/** What puts the statements of a file in order: its imports, and the facts of its blocks if they are asked for. */
export function organisingChanges(file: SourceFile, { facts }: { facts: boolean }): TextChange[] {
  return organiseDocument(file.document, { facts, imports: !dependsOnOrder(file) });
}

/** A file in its canonical form; with `organise`, its statements in order too. */
export function canonicalText(file: SourceFile, { organise }: { organise: boolean }): string {
  const changes = organise ? organisingChanges(file, { facts: true }) : [];
  if (changes.length === 0) return applyChanges(file.text, formatDocument(file.document));
  const text = applyChanges(file.text, changes);
  return applyChanges(text, formatDocument(file.workspace.read(text).document));
}

/** Of several imported `rules` the later import wins: then the order of imports says something, and stays. */
function dependsOnOrder({ imports, workspace }: SourceFile): boolean {
  const ruling = new Set<SourceFile>();
  for (const { file, only } of imports) {
    if (!file || only !== undefined) continue;
    for (const seen of workspace.visibleFrom(file))
      if (seen.only === undefined && seen.file.statements.some(({ keyword }) => keyword === 'rules'))
        ruling.add(seen.file);
  }
  return ruling.size > 1;
}
