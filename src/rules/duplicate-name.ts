import { declarationAt } from '../model/at-place.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { Statement } from '../model/statement.ts';
import { within } from '../model/statement.ts';
import { say } from '../texts/say.ts';
import { noun } from './nouns.ts';
import { fileName, freeName } from './references.ts';
import type { Report, Rule } from './rule.ts';

/** Two declarations of one kind that share a name in one scope. */
export const duplicateName: Rule = {
  code: 'duplicate-name',
  severity: 'error',
  profile: 'always',
  *checkFile(file) {
    yield* duplicates(file.statements);
    for (const one of file.statements) {
      if (one.keyword === 'theme') yield* duplicates(one.facts('objective'));
      if (one.keyword === 'journey') yield* duplicates([...within(one)].slice(1));
    }
    yield* besideImported(file);
  },
  fixes({ place }) {
    const declaration = declarationAt(place);
    if (!declaration?.kind || declaration.name === undefined) return [];
    const name = freeName(declaration.kind, declaration.name, declaration);
    return [
      {
        title: say('Rename to ‘{name}’', { name }),
        edits: [{ place, text: `\${1:${name}}`, snippet: true }],
      },
    ];
  },
};

function* duplicates(statements: Iterable<Statement>): Generator<Report> {
  const first = new Map<string, Statement>();
  for (const one of statements) {
    if (!one.kind) continue;
    const key = `${one.kind} ${one.name}`;
    const other = first.get(key);
    if (!other) {
      first.set(key, one);
      continue;
    }
    yield {
      place: one.place('name'),
      say: say('‘{name}’ is already the name of {kind} in line {line}.', {
        name: one.name ?? '',
        kind: noun(one.kind),
        line: one.file.line(other.place('name').offset) + 1,
      }),
    };
  }
}

/** Names of one's own that an import brings too. */
function* besideImported(file: SourceFile): Generator<Report> {
  const own = new Map<string, Statement>();
  for (const one of file.statements) if (one.kind && !own.has(key(one))) own.set(key(one), one);
  if (own.size === 0) return;
  for (const { file: other, only } of file.workspace.visibleFrom(file).slice(1))
    for (const imported of other.statements) {
      const mine = own.get(key(imported));
      if (!imported.kind || !mine || (only !== undefined && imported.name !== only)) continue;
      own.delete(key(imported));
      yield {
        place: mine.place('name'),
        say: say('‘{name}’ is already the name of {kind} in {path}, which this file imports.', {
          name: mine.name ?? '',
          kind: noun(imported.kind),
          path: fileName(file, other),
        }),
      };
    }
}

function key({ kind, name }: Statement): string {
  return `${kind} ${name}`;
}
