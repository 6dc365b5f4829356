import type { ImportedFile, SourceFile } from '../model/source-file.ts';
import { say } from '../texts/say.ts';
import { fileName } from './references.ts';
import type { Rule } from './rule.ts';

/** Files that import each other. */
export const importCycle: Rule = {
  code: 'import-cycle',
  severity: 'warning',
  profile: 'always',
  *checkFile(file) {
    const cycle = shortestCycle(file);
    const [first] = cycle;
    if (!first) return;
    const place = first.statement.place('text');
    if (first.file === file) {
      yield { place, say: say('This file imports itself.') };
      return;
    }
    const files = cycle.flatMap((imported) => imported.file ?? []);
    const chain = [file, ...files].map((one) => fileName(file, one)).join(' → ');
    yield { place, say: say('These files import each other: {chain}.', { chain }) };
  },
};

/** The imports that lead from a file back to it, by the shortest way; each import of what it sees is followed once. */
function shortestCycle(start: SourceFile): ImportedFile[] {
  const cameBy = new Map<SourceFile, { from: SourceFile; imported: ImportedFile }>();
  const queue = [start];
  for (const from of queue)
    for (const imported of from.imports) {
      const { file } = imported;
      if (file === start) return [...wayTo(from, cameBy), imported];
      if (!file || cameBy.has(file)) continue;
      cameBy.set(file, { from, imported });
      queue.push(file);
    }
  return [];
}

function wayTo(
  file: SourceFile,
  cameBy: ReadonlyMap<SourceFile, { from: SourceFile; imported: ImportedFile }>,
): ImportedFile[] {
  const way: ImportedFile[] = [];
  for (let step = cameBy.get(file); step; step = cameBy.get(step.from)) way.unshift(step.imported);
  return way;
}
