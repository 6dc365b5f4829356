import { entry } from '../language/collections.ts';
import type { Fact, Rename } from './fact.ts';
import { write } from './fact.ts';
import type { Thing } from './things.ts';

/** What is the same on both sides, and what is only on one. */
export interface Matched<T extends Thing> {
  pairs: readonly { before: T; after: T }[];
  removed: readonly T[];
  added: readonly T[];
}

/**
 * Finds the things of one kind that are the same: by name; then those with the same label, where no other has it; then
 * those that share most of their facts. `rename` puts the names in the facts of `before` into the words of `after`.
 */
export function match<T extends Thing>(before: readonly T[], after: readonly T[], rename: Rename): Matched<T> {
  const partner = new Map<T, T>();
  const left = { before: new Set(before), after: new Set(after) };
  const pair = (one: T, other: T) => {
    if (!left.before.delete(one)) return;
    partner.set(one, other);
    left.after.delete(other);
  };
  for (const [one, other] of sameName(before, after)) pair(one, other);
  for (const [one, other] of sameLabel([...left.before], [...left.after])) pair(one, other);
  for (const { one, other } of alike([...left.before], [...left.after], rename))
    if (left.before.has(one) && left.after.has(other)) pair(one, other);
  return {
    pairs: before.flatMap((one) => {
      const other = partner.get(one);
      return other ? [{ before: one, after: other }] : [];
    }),
    removed: before.filter((one) => left.before.has(one)),
    added: after.filter((one) => left.after.has(one)),
  };
}

/** The same name, and where a name is given several times in the same file, else in the order of files. */
function* sameName<T extends Thing>(before: readonly T[], after: readonly T[]): Generator<[T, T], void> {
  const names = Map.groupBy(after, ({ name }) => name);
  for (const [name, ones] of Map.groupBy(before, (one) => one.name)) {
    const others = names.get(name) ?? [];
    const byPath = Map.groupBy(others, ({ path }) => path);
    const rest: T[] = [];
    const taken = new Set<T>();
    for (const one of ones) {
      const other = byPath.get(one.path)?.shift();
      if (other) {
        taken.add(other);
        yield [one, other];
      } else rest.push(one);
    }
    const free = others.filter((other) => !taken.has(other));
    for (const [i, one] of rest.entries()) {
      const other = free[i];
      if (other) yield [one, other];
    }
  }
}

function* sameLabel<T extends Thing>(before: readonly T[], after: readonly T[]): Generator<[T, T], void> {
  const labels = Map.groupBy(after.filter(hasLabel), ({ label }) => label);
  for (const [label, [one, second]] of Map.groupBy(before.filter(hasLabel), (thing) => thing.label)) {
    const [other, another] = labels.get(label) ?? [];
    if (one && other && !second && !another) yield [one, other];
  }
}

function hasLabel({ name, label }: Thing): boolean {
  return label !== name;
}

/** What must be alike at least, from 0 to 1, and how much less the surroundings count than facts of its own. */
const threshold = 0.6;
const hintWeight = 0.5;
/** A fact that more things than this have in common says nothing about which of them is meant. */
const commonest = 8;

interface Candidate<T> {
  one: T;
  other: T;
  likeness: number;
}

/** Pairs that are alike enough, the likest first. Facts are looked up, so that nothing is compared with everything. */
function alike<T extends Thing>(before: readonly T[], after: readonly T[], rename: Rename): Candidate<T>[] {
  if (before.length === 0 || after.length === 0) return [];
  const traits = new Map(after.map((other) => [other, traitsOf(other)]));
  const holders = new Map<string, T[]>();
  for (const [other, found] of traits) for (const trait of found.keys()) entry(holders, trait, () => []).push(other);
  const candidates = before.flatMap((one) => {
    const own = traitsOf(one, rename);
    const possible = new Set([...own.keys()].flatMap((trait) => rare(holders.get(trait))));
    return [...possible].map((other) => ({ one, other, likeness: likeness(own, traits.get(other) ?? new Map()) }));
  });
  return candidates.filter(({ likeness }) => likeness > threshold).sort((a, b) => b.likeness - a.likeness);
}

function rare<T>(holders: readonly T[] = []): readonly T[] {
  return holders.length <= commonest ? holders : [];
}

/** What a thing can be recognised by, with its weight. */
type Traits = ReadonlyMap<string, number>;

function traitsOf({ facts, hints }: Thing, rename?: Rename): Traits {
  const text = ({ key, value }: Fact) => `${key} ${write(value, rename)}`;
  return new Map([
    ...hints.map((hint) => [`~${text(hint)}`, hintWeight] as const),
    ...facts.map((fact) => [text(fact), 1] as const),
  ]);
}

/** Twice the weight of what both have ÷ the weight of what each has (Dice). */
function likeness(one: Traits, other: Traits): number {
  let common = 0;
  for (const [trait, weight] of one) if (other.has(trait)) common += weight;
  return (2 * common) / (weigh(one) + weigh(other));
}

function weigh(traits: Traits): number {
  return [...traits.values()].reduce((total, weight) => total + weight, 0);
}
