import type { Kind } from '../../language/vocabulary.ts';
import { around } from '../../model/at-place.ts';
import type { SourceFile } from '../../model/source-file.ts';
import type { Statement } from '../../model/statement.ts';
import { within } from '../../model/statement.ts';

/** The declaration that a new name would meet, for declarations of the same thing: one, or a block with its variants. */
export function takenBy(declarations: readonly Statement[], name: string): Statement | undefined {
  const [first] = declarations;
  if (!first?.kind) return undefined;
  const journey = around(first, 'journey');
  if (journey && journey !== first) return takenInJourney(journey, first.kind, name);
  if (first.parent) return first.parent.facts(first.keyword).find((one) => one.name === name);
  return takenInFiles(first.file, first.kind, name, first.name);
}

/**
 * The declaration of a kind that a name would meet if a file declared it: in that file, or in one that is seen together
 * with it. `before` is the name that the declaration had: what imports that name alone will import the new one.
 */
export function takenInFiles(file: SourceFile, kind: Kind, name: string, before?: string): Statement | undefined {
  const files = file.workspace.all();
  const bearers = new Map(files.map((one) => [one, one.statements.filter((s) => s.kind && s.name === name)]));
  if ([...bearers.values()].every(({ length }) => length === 0)) return undefined;
  for (const from of files) {
    const visible = from.workspace.visibleFrom(from);
    if (!visible.some((one) => one.file === file && (one.only === undefined || one.only === before))) continue;
    const brought = (wanted: readonly (string | undefined)[]) =>
      visible.flatMap((one) => (wanted.includes(one.only) ? (bearers.get(one.file) ?? []) : []));
    const known = brought([undefined, name]);
    const added = before === undefined ? [] : brought([before]);
    const met =
      [...known, ...added].find((one) => one.kind === kind) ??
      added.find((one) => known.some((other) => other.kind === one.kind && other !== one));
    if (met) return met;
  }
  return undefined;
}

/** What bears a name in a journey, in what it is a variant of, or in its variants with what those are variants of. */
export function takenInJourney(first: Statement, kind: Kind, name: string): Statement | undefined {
  const { workspace } = first.file;
  const chains = workspace.all().flatMap((file) => file.journeys.map((journey) => workspace.chain(journey)));
  const concerned = new Set(chains.filter((chain) => chain.includes(first)).flat());
  for (const journey of concerned)
    for (const one of within(journey)) {
      if (one !== journey && one.kind === kind && one.name === name) return one;
      // what takes back something that is not there would take back what is renamed
      const { keyword, ref } = one;
      if (keyword === 'drop' && ref?.kind === kind && ref.name === name && !ref.target) return one;
    }
  return undefined;
}
