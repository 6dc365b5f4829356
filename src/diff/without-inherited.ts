import type { Change, FactChange } from './change.ts';

/** The changes of a variant that are not those of its base. */
export function withoutInherited(changes: readonly Change[], base: readonly Change[]): Change[] {
  const known = new Map(base.map((change) => [keyOf(change), change]));
  return changes.flatMap((change) => {
    const inherited = known.get(keyOf(change));
    if (!inherited) return [change];
    const isWhole = change.change === 'added' || change.change === 'removed';
    if (isWhole) return change.change === inherited.change ? [] : [change];
    const told = new Set(inherited.facts.map(factKey));
    const facts = change.facts.filter((fact) => !told.has(factKey(fact)));
    return facts.length === 0 ? [] : [{ ...change, change: kindOf(facts, change), facts }];
  });
}

/** Of journeys there is one in each list, under another name. */
function keyOf({ kind, target }: Change): string {
  return kind === 'journey' ? kind : `${kind} ${target}`;
}

/** Where something stands among others is inherited too, even where the neighbours are others. */
function factKey({ key, before, after }: FactChange): string {
  return key === 'position' ? key : JSON.stringify([key, before, after]);
}

function kindOf(facts: readonly FactChange[], { change }: Change): Change['change'] {
  const keys = new Set(facts.map(({ key }) => key));
  if (keys.has('name')) return 'renamed';
  const isMoved = change !== 'changed' && (keys.has('stage') || keys.has('position') || keys.has('on'));
  return isMoved ? 'moved' : 'changed';
}
