import { around } from '../../model/at-place.ts';
import { written } from '../../model/pieces.ts';
import type { Place, Statement } from '../../model/statement.ts';
import type { Spot } from './spot.ts';

/**
 * A name where it is written. `declares` gives it; `refers` uses it; `owner` is the part before the dot of
 * `theme.objective`; `brings` is the one name of an import.
 */
export interface WrittenName {
  role: 'declares' | 'refers' | 'owner' | 'brings';
  statement: Statement;
  place: Place;
}

/** The name that stands at a spot. */
export function nameAt({ statement, piece, offset }: Spot): WrittenName | undefined {
  if (piece?.slot === 'name' && statement.kind) return { role: 'declares', statement, place: piece };
  if (piece?.slot === 'key' && statement.keyword === 'import') return { role: 'brings', statement, place: piece };
  if (piece?.slot !== 'ref') return undefined;
  return namesIn(statement, piece).find(({ place }) => offset <= place.end);
}

/** The names of a reference: one, or two with a dot between them. */
export function namesIn(statement: Statement, ref = statement.place('ref')): WrittenName[] {
  const text = written(ref);
  const dot = text.indexOf('.');
  if (dot < 0) return [{ role: 'refers', statement, place: ref }];
  const end = ref.offset + text.slice(0, dot).trimEnd().length;
  const behind = text.slice(dot + 1);
  const offset = ref.end - behind.trimStart().length;
  return [
    { role: 'owner', statement, place: { ...ref, end } },
    { role: 'refers', statement, place: { ...ref, offset } },
  ];
}

/** What a name stands for: one declaration, none, or several where it is ambiguous. */
export function meantBy({ role, statement }: WrittenName): readonly Statement[] {
  const { ref } = statement;
  if (role === 'declares') return [statement];
  if (role === 'brings') return broughtBy(statement);
  if (!ref) return [];
  if (role === 'owner') return ownerOf(statement);
  if (ref.target) return [ref.target];
  return ref.kind ? statement.file.workspace.candidates(ref.kind, ref.name, statement) : [];
}

/** The theme of `theme.objective`, the journey of `journey.touchpoint`. */
function ownerOf(statement: Statement): readonly Statement[] {
  const { ref, file } = statement;
  if (!ref) return [];
  const theme = ref.kind === 'objective' ? ref.target && around(ref.target, 'theme') : undefined;
  if (theme) return [theme];
  const name = ref.name.slice(0, ref.name.indexOf('.')).trimEnd();
  return file.workspace.candidates(ref.kind === 'objective' ? 'theme' : 'journey', name, statement);
}

/** The declarations that `import name from` makes visible: the first of every kind with that name, nearest file first. */
export function broughtBy(statement: Statement): Statement[] {
  const { file, key } = statement;
  const { workspace } = file;
  const target = file.imports.find((one) => one.statement === statement)?.file;
  if (!target || key === undefined) return [];
  const found = new Map<string, Statement>();
  for (const { file: seen, only } of workspace.visibleFrom(target)) {
    if (only !== undefined && only !== key) continue;
    for (const one of seen.statements)
      if (one.kind && one.name === key && !found.has(one.kind)) found.set(one.kind, one);
  }
  return [...found.values()];
}
