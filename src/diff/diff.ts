import type { Kind } from '../language/vocabulary.ts';
import type { ResolvedJourney } from '../model/resolved.ts';
import type { Change } from './change.ts';
import { comparePair, oneSided } from './compare-things.ts';
import type { Rename } from './fact.ts';
import type { MatchedJourney } from './journeys.ts';
import { compareJourney, matchJourney } from './journeys.ts';
import { match } from './match.ts';
import { Names } from './names.ts';
import type { JourneyThings, NamedFile, Thing, ThingKind, Things } from './things.ts';
import { journeyThings, thingsOf } from './things.ts';
import { withoutInherited } from './without-inherited.ts';

/** Two journeys that are the same whatever they are called, by their names. */
export interface SameJourney {
  before: string;
  after: string;
}

/** What is known of two sets of files, and how their difference is told. */
export interface DiffOptions {
  /** Journeys that are the same whatever they are called. */
  same?: readonly SameJourney[] | undefined;
  /** The language of labels; the main ones when absent. */
  lang?: string | undefined;
}

/** The semantic difference of two sets of files. Layout, comments, the order of facts and imports are no difference. */
export function diffFiles(
  before: readonly NamedFile[],
  after: readonly NamedFile[],
  { same = [], lang }: DiffOptions = {},
): Change[] {
  return diffThings(thingsOf(before, lang), thingsOf(after, lang), same);
}

/**
 * The semantic difference of two resolved journeys, whatever their names: of a base and its variant, for example.
 * @param around The files that each of them sees: what they declare is compared as well.
 * @param lang The language of labels; the main ones when absent.
 */
export function diffJourneys(
  before: ResolvedJourney,
  after: ResolvedJourney,
  around: { before: readonly NamedFile[]; after: readonly NamedFile[] } = { before: [], after: [] },
  lang?: string,
): Change[] {
  const [old, now] = [journeyThings(before, lang), journeyThings(after, lang)];
  const names = new Names();
  const declared = matchDeclared(
    thingsOf(onlyDeclared(around.before), lang),
    thingsOf(onlyDeclared(around.after), lang),
    names,
  );
  const pair = matchJourney({ before: old, after: now }, names);
  return [...changesOfDeclared(declared, names.in()), ...compareJourney(pair, names).flatMap(withoutNames)];
}

function onlyDeclared(files: readonly NamedFile[]): NamedFile[] {
  return files.map((file) => ({ ...file, imported: true }));
}

/** That two journeys have different names and bases is known to who compares them. */
function withoutNames(change: Change): Change[] {
  if (change.kind !== 'journey') return [change];
  const facts = change.facts.filter(({ key }) => key !== 'name' && key !== 'variant-of');
  return facts.length === 0 ? [] : [{ ...change, change: 'changed', facts }];
}

/** What other things name comes before them. */
const topKinds: readonly ThingKind[] = [
  'brand',
  'competitor',
  'team',
  'tool',
  'persona',
  'kpi',
  'channel',
  'message',
  'rules',
] satisfies (Kind | 'rules')[];

function diffThings(before: Things, after: Things, same: readonly SameJourney[]): Change[] {
  const names = new Names();
  const declared = matchDeclared(before, after, names);
  const journeys = matchHolders(before.journeys, after.journeys, ({ journey }) => journey, names, same);
  const matched = journeys.pairs.map((pair) => matchJourney(pair, names));
  // only now every name is known on both sides
  return [
    ...changesOfDeclared(declared, names.in()),
    ...changesOfJourneys(matched, names, same),
    ...journeys.added.map((one) => wholeJourney(one, 'added')),
    ...journeys.removed.map((one) => wholeJourney(one, 'removed')),
  ];
}

/** Finds what is the same among what is declared outside of journeys, and takes note of its names. */
function matchDeclared(before: Things, after: Things, names: Names) {
  const tops = topKinds.map((kind) => {
    const [old, now] = [before, after].map(({ tops }) => tops.filter((one) => one.kind === kind)) as [Thing[], Thing[]];
    const matched = match(old, now, names.in());
    names.note(matched.pairs);
    return matched;
  });
  const themes = matchHolders(before.themes, after.themes, ({ theme }) => theme, names);
  const objectives = themes.pairs.map(({ before, after }) => {
    const matched = match(before.objectives, after.objectives, names.in());
    names.note(matched.pairs, before.theme.name);
    return { theme: after.theme.name, matched };
  });
  return { tops, themes, objectives };
}

function changesOfDeclared({ tops, themes, objectives }: ReturnType<typeof matchDeclared>, rename: Rename): Change[] {
  return [
    ...tops.flatMap(({ pairs, added, removed }) => [
      ...pairs.flatMap((pair) => comparePair(pair, rename, {}) ?? []),
      ...added.map((one) => oneSided(one, 'added', {})),
      ...removed.map((one) => oneSided(one, 'removed', {})),
    ]),
    ...themes.pairs.flatMap(
      ({ before, after }) => comparePair({ before: before.theme, after: after.theme }, rename, {}) ?? [],
    ),
    ...objectives.flatMap(({ theme, matched: { pairs, added, removed } }) => [
      ...pairs.flatMap((pair) => comparePair(pair, rename, { theme }) ?? []),
      ...added.map((one) => oneSided(one, 'added', { theme })),
      ...removed.map((one) => oneSided(one, 'removed', { theme })),
    ]),
    ...themes.added.map(({ theme, objectives }) => holding(oneSided(theme, 'added', {}), { objective: objectives })),
    ...themes.removed.map(({ theme, objectives }) =>
      holding(oneSided(theme, 'removed', {}), { objective: objectives }),
    ),
  ];
}

/** A change of a base is told once, not again for each of its variants. */
function changesOfJourneys(pairs: readonly MatchedJourney[], names: Names, same: readonly SameJourney[]): Change[] {
  const known = new Set(same.map(({ before, after }) => JSON.stringify([before, after])));
  const compare = (pair: MatchedJourney) => {
    const changes = compareJourney(pair, names);
    const isKnown = known.has(JSON.stringify([pair.before.journey.name, pair.after.journey.name]));
    return isKnown ? changes.flatMap(withoutNames) : changes;
  };
  const found = new Map(pairs.map((pair) => [pair.after.resolved, { pair, changes: compare(pair) }]));
  return [...found.values()].flatMap(({ pair: { before, after }, changes }) => {
    const base = after.base && found.get(after.base);
    return base && base.pair.before.resolved === before.base ? withoutInherited(changes, base.changes) : changes;
  });
}

function wholeJourney({ journey, stages, touchpoints, hybrids }: JourneyThings, change: 'added' | 'removed'): Change {
  return holding(oneSided(journey, change, {}), { stage: stages, touchpoint: touchpoints, hybrid: hybrids });
}

function holding(change: Change, inside: Partial<Record<ThingKind, readonly unknown[]>>): Change {
  const holds = Object.entries(inside).map(([kind, { length }]) => ({ kind: kind as ThingKind, count: length }));
  return { ...change, holds: holds.filter(({ count }) => count > 0) };
}

/** Matches what holds other things by the thing that it is itself. */
function matchHolders<T>(
  before: readonly T[],
  after: readonly T[],
  of: (holder: T) => Thing,
  names: Names,
  same: readonly SameJourney[] = [],
) {
  const holders = new Map([...before, ...after].map((holder) => [of(holder), holder]));
  const holder = (thing: Thing) => holders.get(thing) as T;
  const known = same.flatMap(({ before: was, after: is }) => {
    const [one, other] = [
      before.find((holder) => of(holder).name === was),
      after.find((holder) => of(holder).name === is),
    ];
    return one && other ? [{ before: of(one), after: of(other) }] : [];
  });
  const taken = new Set(known.flatMap(({ before, after }) => [before, after]));
  const free = (all: readonly T[]) => all.map(of).filter((thing) => !taken.has(thing));
  const { pairs, removed, added } = match(free(before), free(after), names.in());
  const all = [...known, ...pairs];
  names.note(all);
  return {
    pairs: all.map((pair) => ({ before: holder(pair.before), after: holder(pair.after) })),
    removed: removed.map(holder),
    added: added.map(holder),
  };
}
