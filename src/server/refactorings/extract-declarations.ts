import { CodeActionKind } from 'vscode-languageserver';
import { rootOf } from '../../model/at-place.ts';
import { belongings } from '../../model/belongings.ts';
import type { SourceFile } from '../../model/source-file.ts';
import type { Place, Statement } from '../../model/statement.ts';
import { within } from '../../model/statement.ts';
import { cut } from '../../rules/cut.ts';
import { broughtBy } from '../../rules/import-use.ts';
import { addImport, lineEnd } from '../../rules/insertions.ts';
import { inQuotes } from '../../rules/words.ts';
import { targetsOf } from '../../rules/workspace-use.ts';
import { say } from '../../texts/say.ts';
import { Refusal } from '../refusal.ts';
import { headAt } from './head-at.ts';
import { textOf } from './layout.ts';
import { fileBeside } from './new-file.ts';
import type { Change, Refactoring } from './refactoring.ts';

/** Moves declarations of a file to a new one beside it, with what they need, and imports them where they were. */
export const extractDeclarations: Refactoring = {
  name: 'extract-declarations',
  kind: CodeActionKind.RefactorExtract,
  *suggest(place) {
    const under = place.end > place.offset ? undefined : headAt(place);
    const chosen = under && !under.parent ? [under] : selected(place);
    const [first] = chosen;
    if (!first) return;
    const title =
      chosen.length === 1
        ? say('Extract ‘{name}’ to a new file', { name: first.name ?? '' })
        : say('Extract {count} declaration to a new file | Extract {count} declarations to a new file', {
            count: chosen.length,
          });
    yield { title, creates: true, change: () => extract(place.file, chosen) };
  },
};

/** The declarations of a file of which the first word is selected. */
function selected({ file, offset, end }: Place): Statement[] {
  return file.statements.filter((one) => {
    const start = one.kind ? one.extent().offset : -1;
    return offset <= start && start < end;
  });
}

/** Whether nobody could tell which of two declarations is meant, once they stand in different files. */
function isDuplicate(declaration: Statement): boolean {
  const { file, kind, name } = declaration;
  return file.workspace
    .visibleFrom(file)
    .some(({ file: seen, only }) =>
      only === undefined || only === name
        ? seen.statements.some((one) => one !== declaration && one.kind === kind && one.name === name)
        : false,
    );
}

function extract(file: SourceFile, chosen: readonly Statement[]): Change | Refusal {
  const twice = chosen.find(isDuplicate);
  if (twice)
    return new Refusal(say('‘{name}’ is declared twice: rename one of the two first.', { name: twice.name ?? '' }));
  let moved = new Set(chosen);
  let [needsBack, isNeeded] = needs(file, moved);
  if (needsBack && isNeeded) {
    moved = withNeeded(file, moved);
    [needsBack, isNeeded] = needs(file, moved);
  }
  if (needsBack && isNeeded)
    return new Refusal(
      say('‘{name}’ and what stays in this file need each other: they cannot be told apart.', {
        name: chosen[0]?.name ?? '',
      }),
    );
  const all = file.statements.filter((one) => moved.has(one));
  const { uri, path } = fileBeside(file, nameFor(all));
  const edits = runs(all).map(cut);
  if (isNeeded) edits.unshift(addImport(file, `import ${inQuotes(path)}`));
  const imports = [...importsFor(all, file), ...(needsBack ? [ownPath(file)] : [])];
  return { edits, creates: { uri, text: newText(file, all, imports) } };
}

/** Where some declarations stand: those with nothing between them stand in one place. */
function runs(all: readonly Statement[]): Place[] {
  const places: Place[] = [];
  for (const place of all.map(belongings)) {
    const last = places.at(-1);
    if (last && place.file.text.slice(last.end, place.offset).trim() === '') last.end = place.end;
    else places.push(place);
  }
  return places;
}

/** Whether some declarations need what stays in their file, and whether they are needed there or by others through it. */
function needs(file: SourceFile, moved: ReadonlySet<Statement>): [needsBack: boolean, isNeeded: boolean] {
  let [needsBack, isNeeded] = [false, false];
  for (const other of file.workspace.all())
    for (const root of other.statements)
      for (const target of rootsOf(root)) {
        if (target.file !== file || target === root) continue;
        if (moved.has(root) && !moved.has(target)) needsBack = true;
        if (!moved.has(root) && moved.has(target)) isNeeded = true;
      }
  return [needsBack, isNeeded];
}

/** The declarations that some declarations name. */
function rootsOf(root: Statement): Set<Statement> {
  return new Set(within(root).flatMap((fact) => targetsOf(fact).map(rootOf)));
}

/** The declarations with all of the same file that they need, but for journeys. */
function withNeeded(file: SourceFile, chosen: ReadonlySet<Statement>): Set<Statement> {
  const all = new Set(chosen);
  // a set hands out what is added to it on the way
  for (const one of all)
    for (const target of rootsOf(one)) if (target.file === file && target.kind !== 'journey') all.add(target);
  return all;
}

function nameFor(all: readonly Statement[]): string {
  const [first] = all;
  if (all.length === 1) return first?.name ?? 'shared';
  return all.every(({ kind }) => kind === first?.kind) ? `${first?.kind}s` : 'shared';
}

/** The imports of their file that bring what some declarations name. */
function importsFor(moved: readonly Statement[], file: SourceFile): string[] {
  const targets = new Set(moved.flatMap((one) => [...rootsOf(one)]).filter((target) => target.file !== file));
  const imports = file.imports.filter((imported) => {
    const brought = [...broughtBy(imported)];
    const met = [...targets].filter((target) =>
      brought.some(({ file: from, only }) => from === target.file && (only === undefined || only === target.name)),
    );
    for (const target of met) targets.delete(target);
    return met.length > 0;
  });
  return imports.map(({ statement }) => {
    const { offset, end } = statement.extent();
    return file.text.slice(offset, end);
  });
}

function ownPath(file: SourceFile): string {
  const name = file.document.uri.path.split('/').at(-1) ?? '';
  return `import ${inQuotes(`./${name}`)}`;
}

function newText(file: SourceFile, moved: readonly Statement[], imports: readonly string[]): string {
  const end = lineEnd(file);
  const heads = file.statements.filter(({ keyword }) => keyword === 'format' || keyword === 'lang');
  const head = heads.map((one) => file.text.slice(one.extent().offset, one.extent().end));
  const parts = [head.join(end), imports.join(end)].filter((part) => part !== '');
  const body = moved.map((one, index) => `${index === 0 ? '' : between(moved[index - 1], one)}${textOf(one, '')}`);
  return `${[...parts, body.join('')].join(end + end)}${end}`;
}

/** What stands between two declarations: as it was, when they were neighbours. */
function between(before: Statement | undefined, next: Statement): string {
  const { file } = next;
  const end = lineEnd(file);
  const gap = before ? file.text.slice(belongings(before).end, belongings(next).offset) : '';
  if (gap.trim() === '' && gap.includes('\n')) return /\n[ \t\r]*\n/.test(gap) ? end + end : end;
  return before?.kind === next.kind ? end : end + end;
}
