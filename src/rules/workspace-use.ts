import { entry } from '../language/collections.ts';
import { rootOf } from '../model/at-place.ts';
import { channelsOf, worldOfTouchpoint } from '../model/defaults.ts';
import type { World } from '../model/map-model.ts';
import type { ResolvedBlock, ResolvedJourney } from '../model/resolved.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { Statement } from '../model/statement.ts';
import { within } from '../model/statement.ts';
import { shown } from './shown.ts';

/** What one file uses of all that is declared anywhere; made once for each state of the file. */
export interface FileUse {
  file: SourceFile;
  hasJourney: boolean;
  /** Files it sees, as URIs, its own included; `only` when a single name of the file is visible. */
  sees: readonly { uri: string; only?: string }[];
  /** Keys of the declarations that its facts name, by the keyword of the fact. */
  names: ReadonlyMap<string, ReadonlySet<string>>;
  /** Keys of the objectives that its journeys serve, with the worlds in which they do. */
  serves: ReadonlyMap<string, ReadonlySet<World>>;
  /** The channels on which its journeys say a message: keys and names of the channels, by the key of the message. */
  said: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** What all files of the workspace use together. */
export interface WorkspaceUse {
  /** The files that are checked. */
  files: readonly SourceFile[];
  /** Whether a journey of the workspace sees a declaration: only then can it be called unused. */
  seenByJourney(declaration: Statement): boolean;
  /** Whether a fact with one of the keywords names the declaration. */
  isNamed(declaration: Statement, keywords: readonly string[]): boolean;
  /**
   * The worlds in which an objective is served: both for a hybrid touchpoint, none for a touchpoint without channel;
   * undefined when nothing serves it.
   */
  servedIn(objective: Statement): ReadonlySet<World> | undefined;
  /** The names of the channels on which a message is said. */
  saidOn(message: Statement): readonly string[];
}

/** A declaration by kind, file and name: the same before and after its file is read again. */
export function declarationKey(declaration: Statement): string {
  const { keyword, parent } = declaration;
  const owner = keyword === 'objective' ? `${parent?.name}.` : keyword === 'pain' ? `${rootOf(declaration).name}.` : '';
  return `${keyword} ${owner}${declaration.name} ${declaration.file.uri}`;
}

export function fileUse(file: SourceFile): FileUse {
  const names = new Map<string, Set<string>>();
  for (const statement of file.statements)
    for (const fact of within(statement)) {
      const targets = targetsOf(fact);
      if (targets.length === 0) continue;
      const keys = names.get(fact.keyword) ?? new Set();
      names.set(fact.keyword, keys);
      for (const target of targets) keys.add(declarationKey(target));
    }
  return {
    file,
    hasJourney: file.journeys.length > 0,
    sees: file.workspace
      .visibleFrom(file)
      .map(({ file: { uri }, only }) => ({ uri, ...(only !== undefined && { only }) })),
    names,
    serves: servedBy(file.journeys.map((declaration) => file.workspace.journey(declaration))),
    said: saidBy(file),
  };
}

function saidBy(file: SourceFile): Map<string, Map<string, string>> {
  const said = new Map<string, Map<string, string>>();
  for (const journey of file.journeys)
    for (const touchpoint of shown(file.workspace.journey(journey)))
      for (const { ref } of touchpoint.facts('says')) {
        if (!ref?.target) continue;
        const channels = entry(said, declarationKey(ref.target), () => new Map<string, string>());
        for (const channel of channelsOf(touchpoint)) channels.set(declarationKey(channel), channel.name ?? '');
      }
  return said;
}

function servedBy(journeys: readonly ResolvedJourney[]): Map<string, Set<World>> {
  const serves = new Map<string, Set<World>>();
  const serve = (block: ResolvedBlock, ...worlds: readonly World[]) => {
    for (const objective of block.facts('serves').flatMap(targetsOf)) {
      const found = entry(serves, declarationKey(objective), () => new Set<World>());
      for (const world of worlds) found.add(world);
    }
  };
  for (const { touchpoints, hybrids } of journeys) {
    for (const touchpoint of touchpoints) {
      const world = touchpoint.internal ? undefined : worldOfTouchpoint(touchpoint);
      serve(touchpoint, ...(world ? [world] : []));
    }
    for (const hybrid of hybrids) serve(hybrid, 'online', 'offline');
  }
  return serves;
}

/** What a fact uses: all that its name could stand for. What `drop` takes back is not used. */
export function targetsOf(fact: Statement): readonly Statement[] {
  const { ref, file, keyword } = fact;
  if (!ref?.kind || keyword === 'drop') return [];
  return ref.target ? [ref.target] : file.workspace.candidates(ref.kind, ref.name, fact);
}

/** The use of the given files together with that of all they import. */
export function workspaceUse(given: readonly FileUse[]): WorkspaceUse {
  const uses = [...given, ...importedUse(given)];
  const whole = new Set<string>();
  const single = new Set<string>();
  for (const { hasJourney, sees } of uses)
    for (const { uri, only } of hasJourney ? sees : [])
      if (only === undefined) whole.add(uri);
      else single.add(`${only} ${uri}`);
  const named = new Map<string, Set<string>>();
  for (const { names } of uses)
    for (const [keyword, keys] of names) {
      const all = named.get(keyword) ?? new Set();
      named.set(keyword, all);
      for (const key of keys) all.add(key);
    }
  const said = new Map<string, Map<string, string>>();
  for (const use of uses)
    for (const [message, channels] of use.said) {
      const all = entry(said, message, () => new Map<string, string>());
      for (const [channel, name] of channels) all.set(channel, name);
    }
  const served = new Map<string, Set<World>>();
  for (const { serves } of uses)
    for (const [key, worlds] of serves) {
      const all = entry(served, key, () => new Set<World>());
      for (const world of worlds) all.add(world);
    }
  return {
    files: given.map(({ file }) => file),
    seenByJourney: ({ name, file: { uri } }) => whole.has(uri) || single.has(`${name} ${uri}`),
    isNamed: (declaration, keywords) => {
      const key = declarationKey(declaration);
      return keywords.some((keyword) => named.get(keyword)?.has(key));
    },
    servedIn: (objective) => served.get(declarationKey(objective)),
    saidOn: (message) => [...(said.get(declarationKey(message))?.values() ?? [])],
  };
}

/** The use of files that nobody named and that others import. */
function importedUse(given: readonly FileUse[]): FileUse[] {
  const known = new Set(given.map(({ file }) => file.uri));
  const { workspace } = given[0]?.file ?? {};
  return given
    .flatMap(({ sees }) => sees)
    .flatMap(({ uri }) => {
      const file = known.has(uri) ? undefined : workspace?.file(uri);
      known.add(uri);
      return file ? [fileUse(file)] : [];
    });
}

/** The declarations of a kind that a journey sees and that no fact with one of the keywords names. */
export function* unused(use: WorkspaceUse, kind: string, keywords: readonly string[]): Generator<Statement> {
  for (const { statements } of use.files)
    for (const one of statements)
      if (one.kind === kind && use.seenByJourney(one) && !use.isNamed(one, keywords)) yield one;
}

/** The objectives of all themes that a journey sees. */
export function* objectives(use: WorkspaceUse): Generator<Statement> {
  for (const { statements } of use.files)
    for (const theme of statements)
      if (theme.kind === 'theme' && use.seenByJourney(theme))
        yield* theme.facts('objective').filter(({ kind }) => kind !== undefined);
}
