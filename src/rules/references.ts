import type { Kind } from '../language/vocabulary.ts';
import { declarationKinds } from '../language/vocabulary.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { Place, Statement } from '../model/statement.ts';

/** A name that stands for nothing, or not for one thing. */
export interface OpenName {
  fact: Statement;
  place: Place;
  /** What is looked for: for a dotted name the theme or journey before the dot, as long as that one is missing. */
  kind: Kind;
  name: string;
  /** The theme or journey in which it is looked for. */
  owner?: Statement;
  /** Two or more: the name is ambiguous. */
  candidates: readonly Statement[];
  /** The kind of what bears the name instead. */
  found?: Kind;
}

/** Every use of a name in a file that leads to no declaration, in file order. What `drop` names is left out. */
export function* openNames(file: SourceFile): Generator<OpenName> {
  const broken = brokenTexts(file);
  for (const fact of file.all()) {
    const { ref } = fact;
    if (!ref?.kind || ref.target || fact.keyword === 'drop') continue;
    const place = fact.place('ref');
    if (ref.name === '' || /^\.|\.\.|\.$/.test(ref.name) || broken(place)) continue;
    yield { ...explain(fact, ref.kind, ref.name), fact, place };
  }
}

function explain(fact: Statement, kind: Kind, name: string): Omit<OpenName, 'fact' | 'place'> {
  const { workspace } = fact.file;
  const [before, after] = splitName(name);
  const ownerKind = after === undefined ? undefined : ownerOf(kind);
  if (ownerKind === undefined || after === undefined) return search(fact, kind, name);
  const owners = workspace.candidates(ownerKind, before, fact);
  const [owner] = owners;
  if (owners.length !== 1 || !owner) return search(fact, ownerKind, before);
  return { ...search(fact, kind, name), name: after, owner };
}

function search(fact: Statement, kind: Kind, name: string): Pick<OpenName, 'kind' | 'name' | 'candidates' | 'found'> {
  const { workspace } = fact.file;
  const candidates = workspace.candidates(kind, name, fact);
  const found =
    candidates.length === 0
      ? declarationKinds.find((other) => other !== kind && workspace.candidates(other, name, fact).length > 0)
      : undefined;
  return { kind, name, candidates, ...(found && { found }) };
}

/** The kind of thing whose name comes before the dot in a name of this kind. */
export function ownerOf(kind: Kind): Kind | undefined {
  if (kind === 'objective') return 'theme';
  return kind === 'touchpoint' || kind === 'stage' ? 'journey' : undefined;
}

/** `theme.objective` as its two halves; a name without a dot has no second half. */
export function splitName(name: string): [string, string | undefined] {
  const dot = name.indexOf('.');
  return dot < 0 ? [name, undefined] : [name.slice(0, dot), name.slice(dot + 1)];
}

/** Tells of places, asked in file order, whether a character or word there could not be read. */
export function brokenTexts(file: SourceFile): (place: Place) => boolean {
  const problems = file.problems.filter(({ kind }) => kind === 'unexpected-character' || kind === 'unexpected-token');
  let next = 0;
  let reach = -1;
  return ({ offset, end }) => {
    for (let problem = problems[next]; problem && problem.offset <= end; problem = problems[++next])
      reach = Math.max(reach, problem.offset + problem.length);
    return reach >= offset;
  };
}

/** The touchpoint with a name that the text of a journey writes. */
export function touchpointIn(journey: Statement | undefined, name: unknown): Statement | undefined {
  return journey
    ?.facts('stage')
    .flatMap((stage) => stage.facts('touchpoint'))
    .find((touchpoint) => touchpoint.name === name);
}

/** Whether what a block is known by is its name: one of a name that is given twice is known by more, and cannot be named. */
export function canBeNamed(id: unknown): id is string {
  return typeof id === 'string' && id !== '' && !id.includes('~');
}

/** A name that nothing of its kind bears yet where `from` stands: `web`, `web2`, `web3` …. */
export function freeName(kind: Kind, name: string, from: Statement): string {
  const [, stem = name, digits = ''] = /^(.*?)(\d*)$/su.exec(name) ?? [];
  const beside = new Set(siblings(kind, from).map((sibling) => sibling.name));
  const isTaken = (wanted: string) =>
    beside.has(wanted) || from.file.workspace.candidates(kind, wanted, from).length > 0;
  if (!isTaken(name)) return name;
  let number = digits === '' ? 2 : Number(digits) + 1;
  while (isTaken(`${stem}${number}`)) number++;
  return `${stem}${number}`;
}

/** Objectives are offered with their theme, so those beside one are looked at as well. */
function siblings(kind: Kind, from: Statement): readonly Statement[] {
  return (kind === 'objective' && from.parent?.facts(kind)) || [];
}

/** How a file is called in a message of another one: its path from there. */
export function fileName(from: SourceFile, to: SourceFile): string {
  return from.workspace.pathBetween(from, to).replace(/^\.\//, '');
}
