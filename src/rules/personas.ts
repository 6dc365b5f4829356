import { personasOf } from '../model/defaults.ts';
import type { ResolvedBlock, ResolvedJourney, ResolvedTouchpoint } from '../model/resolved.ts';
import type { Statement } from '../model/statement.ts';

/** A persona by name; undefined is everybody of whom nothing of their own is said. */
export type Persona = string | undefined;

/** The persona for whom a fact holds. */
export function personaOf(fact: Statement): Persona {
  return fact.part('for')?.ref?.name;
}

/** The fact that holds for a persona: its own, else that of everybody. */
export function factFor(block: ResolvedBlock, keyword: string, persona: Persona): Statement | undefined {
  const facts = block.facts(keyword);
  return facts.find((fact) => personaOf(fact) === persona) ?? facts.find((fact) => personaOf(fact) === undefined);
}

/** Those for whom one of the facts says something, in file order. */
export function voicesOf(block: ResolvedBlock, keywords: readonly string[]): Persona[] {
  return [...new Set(keywords.flatMap((keyword) => block.facts(keyword)).map(personaOf))];
}

/** Whether a touchpoint is for a persona. One that names nobody is for everybody. */
export function isFor(touchpoint: ResolvedTouchpoint, journey: ResolvedJourney, persona: Persona): boolean {
  if (!touchpoint.has('persona') && !journey.stage(touchpoint.stage)?.has('persona')) return true;
  return persona !== undefined && personasOf(touchpoint, journey).includes(persona);
}

/**
 * Everybody who may have a way of their own through a journey: each persona that a stage, a touchpoint or a `for` names,
 * and one that stands for all the others.
 */
export function travellersOf(journey: ResolvedJourney): Persona[] {
  const named = new Set<string>();
  for (const block of [...journey.stages, ...journey.touchpoints])
    for (const fact of block.statements) {
      const name = fact.keyword === 'persona' ? fact.ref?.name : personaOf(fact);
      if (name !== undefined) named.add(name);
    }
  const followed = journey.facts('persona').flatMap(({ ref }) => ref?.name ?? []);
  const other = followed.find((name) => !named.has(name));
  return other !== undefined || followed.length === 0 ? [...named, other] : [...named];
}
