import { around } from '../model/at-place.ts';
import type { ResolvedJourney, ResolvedTouchpoint } from '../model/resolved.ts';
import { ResolvedBlock } from '../model/resolved.ts';
import type { Place, Statement } from '../model/statement.ts';

/** Whether the text of the journey itself, and not that of its base, holds a statement. */
export function isOwn(journey: ResolvedJourney, statement: Statement | undefined): statement is Statement {
  return statement !== undefined && around(statement, 'journey') === journey.declaration;
}

/**
 * Where the author of a journey can act: the first of the candidates that the journey itself writes, a block by its name
 * and a fact without its block; else the name of the journey.
 */
export function where(
  journey: ResolvedJourney,
  ...candidates: readonly (ResolvedBlock | Statement | undefined)[]
): Place {
  for (const candidate of candidates) {
    const statement = candidate instanceof ResolvedBlock ? candidate.declaration : candidate;
    if (isOwn(journey, statement)) return statement.place(statement.isDeclaration ? 'name' : undefined);
  }
  return journey.declaration.place('name');
}

/** The `drop` by which a journey takes back a touchpoint of its base, alone or with its stage. */
export function dropOf(journey: ResolvedJourney, touchpoint: string | undefined): Statement | undefined {
  const stage = journey.base?.touchpoint(touchpoint)?.stage;
  if (stage === undefined) return undefined;
  const drops = journey.once(dropsByName);
  return drops.get(`touchpoint ${touchpoint}`) ?? drops.get(`stage ${stage}`);
}

function dropsByName(journey: ResolvedJourney): Map<string, Statement> {
  return new Map(pathDrops(journey).map((drop) => [`${drop.word} ${drop.ref?.name}`, drop]));
}

/** Every `drop` by which a journey takes a touchpoint or a stage out of the path of its base. */
export function pathDrops({ declaration }: ResolvedJourney): Statement[] {
  return [declaration, ...declaration.facts('stage')]
    .flatMap((block) => block.facts('drop'))
    .filter(({ word }) => word === 'touchpoint' || word === 'stage');
}

/** The first `drop` by which a journey takes back a touchpoint of its base for which this holds. */
export function lossOf(
  journey: ResolvedJourney,
  concerns: (touchpoint: ResolvedTouchpoint) => boolean,
): Statement | undefined {
  const { base } = journey;
  return pathDrops(journey).find(({ word, ref }) => {
    if (word === 'stage') return base?.stage(ref?.name)?.touchpoints.some(concerns);
    const dropped = base?.touchpoint(ref?.name);
    return dropped && concerns(dropped);
  });
}
